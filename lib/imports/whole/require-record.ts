import { verifyChain } from '../../domain/record/chain.ts';
import { draftHash } from '../../domain/text/draft-hash.ts';
import { labelDraft } from '../../domain/text/labels.ts';
import { type LabelledDraft, paragraphsOf } from '../../domain/text/paragraph.ts';
import type { WholeNegotiation } from '../../exports/json/whole-shape.ts';
import { fault, require } from './fault.ts';
import { fields } from './recorded.ts';

type Records = WholeNegotiation['records'];

/**
 * Refuses a file whose records are not whole chains that lead from one to the next, whose last entry is not the head that
 * the file carries, or whose revisions are not those that were issued on them.
 */
export function requireRecords(whole: WholeNegotiation, head: { readonly head: string; readonly seq: number }): void {
  const { records, revisions } = whole;
  for (const [index, { entries }] of records.entries()) {
    const verdict = verifyChain(entries);
    if (!verdict.intact) fault('chain', verdict.seq);
    const [first] = entries;
    require(entries.every(({ book }) => book === first?.book), 'chain', first?.book ?? '');
    const before = records[index + 1]?.entries.at(-1)?.hash;
    require(first?.kind === (before === undefined ? 'negotiation.opened' : 'negotiation.recreated'), 'head', index);
    if (before !== undefined) require(fields(first?.payload)['head'] === before, 'head', before);
  }
  const last = records[0]?.entries.at(-1);
  require(last?.hash === head.head && last.seq === head.seq, 'head', head.head);
  for (const [number, revision] of revisions.entries()) {
    require(revision.number === number, 'text', revision.symbol);
    requireIssued(revision, whole);
  }
  const issued = records.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'revision.issued'));
  require(issued.length === revisions.length - 1, 'text', issued.length);
}

function requireIssued(
  revision: WholeNegotiation['revisions'][number],
  { negotiation, records }: WholeNegotiation,
): void {
  const { symbol, texts, contentHash } = revision;
  const original = texts.find(({ language }) => language === negotiation.originalLanguage);
  const draft = (original?.content ?? fault('text', symbol)) as LabelledDraft;
  require(contentHash === original?.contentHash, 'text', symbol);
  require(JSON.stringify(labelsOf(labelDraft(draft))) === JSON.stringify(labelsOf(draft)), 'labels', symbol);
  for (const { language, content, contentHash: hash } of texts) {
    const version = content as LabelledDraft;
    require(version.language === language && draftHash(version) === hash, 'text', symbol);
    require(JSON.stringify(labelsOf(version)) === JSON.stringify(labelsOf(draft)), 'labels', symbol);
  }
  require(recordedHash(revision.number, records) === hashIn(draft, revision.number, records), 'text', symbol);
}

const labelsOf = (draft: LabelledDraft) =>
  paragraphsOf(draft).map(({ id, label: { code, number, suffix } }) => [id, code, number, suffix]);

/** The record on which a revision was issued, and the entry. */
function issuing(number: number, records: Records) {
  for (const record of records) {
    const entry = record.entries.find(({ kind, payload }) =>
      number === 0 ? kind === 'negotiation.opened' : kind === 'revision.issued' && fields(payload)['number'] === number,
    );
    if (entry) return { ids: record.ids, entry };
  }
  return null;
}

function recordedHash(number: number, records: Records) {
  return fields(issuing(number, records)?.entry.payload)['contentHash'];
}

/** The hash that the words had under the ids that their sections had then. */
function hashIn(draft: LabelledDraft, number: number, records: Records): string {
  const then = new Map(Object.entries(issuing(number, records)?.ids ?? {}).map(([before, now]) => [now, before]));
  return draftHash({ ...draft, sections: draft.sections.map((one) => ({ ...one, id: then.get(one.id) ?? one.id })) });
}
