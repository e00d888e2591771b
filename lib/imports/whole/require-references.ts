import { type LabelledDraft, paragraphsOf } from '../../domain/text/paragraph.ts';
import type { WholeNegotiation } from '../../exports/json/whole-shape.ts';
import { fault, require } from './fault.ts';
import { fields } from './recorded.ts';

const isId = (text: string) => /^[A-Za-z0-9_-]{1,64}$/.test(text);

/** Every id that acts may name. */
interface Known {
  readonly paragraphs: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  readonly proposals: ReadonlySet<string>;
}

/** All ids of sections that the texts of a file have, or had: one that was removed or joined is on the record. */
export function sectionIds({ revisions, sections, records }: WholeNegotiation): ReadonlySet<string> {
  const issued = revisions.flatMap(({ texts }) => texts.flatMap(({ content }) => content.sections));
  const told = records.flatMap(({ ids, entries }) =>
    entries.flatMap(({ payload }) => {
      const { sectionId, intoId } = fields(payload);
      return [sectionId, intoId].flatMap((id) => (typeof id === 'string' && isId(id) ? (ids[id] ?? id) : []));
    }),
  );
  return new Set([...[...issued, ...sections].map(({ id }) => id), ...told]);
}

/** Refuses a file in which an id stands twice, or is named that nothing in it has: each is refused by its name. */
export function requireReferences(whole: WholeNegotiation): void {
  const { revisions, sections, proposals } = whole;
  for (const { texts } of revisions) {
    requireOnce(texts.map(({ language }) => language));
    for (const { content } of texts) requireOnceInDraft(content.sections);
  }
  requireOnce(sections.map(({ id }) => id));
  for (const language of new Set(sections.flatMap(({ texts }) => texts.map((one) => one.language))))
    requireOnceInDraft(
      sections.map(({ id, texts }) => ({
        id,
        paragraphs: texts.filter((one) => one.language === language).flatMap((one) => one.paragraphs),
      })),
    );
  for (const { id, texts } of sections) {
    requireOnce(texts.map(({ language }) => language));
    require(texts.some(({ language }) => language === whole.negotiation.originalLanguage), 'unknown', id);
  }
  requireOnce(proposals.map(({ id }) => id));
  requireOnce(proposals.map(({ number }) => `P${number}`));
  for (const { number, id } of proposals)
    require(number >= 1 && number <= whole.negotiation.lastProposal, 'unknown', id);
  requireKnown(whole, knownIn(whole));
}

function requireOnce(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    require(!seen.has(id), 'twice', id);
    seen.add(id);
  }
}

function requireOnceInDraft(sections: readonly { id: string; paragraphs: readonly { id: string }[] }[]): void {
  requireOnce([...sections, ...sections.flatMap(({ paragraphs }) => paragraphs)].map(({ id }) => id));
}

function knownIn(whole: WholeNegotiation): Known {
  const { revisions, sections, proposals, records } = whole;
  const issued = revisions.flatMap(({ texts }) =>
    texts.flatMap(({ content }) => paragraphsOf(content as LabelledDraft)),
  );
  const working = sections.flatMap(({ texts }) => texts.flatMap(({ paragraphs }) => paragraphs));
  // One that was typed and deleted again between two revisions stands in no text; acts on it are on the record.
  const acted = records.flatMap(({ entries }) => entries.flatMap(({ paragraphId }) => paragraphId ?? []));
  return {
    paragraphs: new Set([...[...issued, ...working].map(({ id }) => id), ...acted]),
    sections: sectionIds(whole),
    proposals: new Set(proposals.map(({ id }) => id)),
  };
}

function requireKnown(whole: WholeNegotiation, { paragraphs, sections, proposals }: Known): void {
  const among = (known: ReadonlySet<string>, id: string | null) => id === null || known.has(id) || fault('unknown', id);
  for (const { paragraphId } of [...whole.marks, ...whole.reopeningRequests, ...whole.reservations])
    among(paragraphs, paragraphId);
  for (const { paragraphId, proposalId } of whole.positions) {
    among(paragraphs, paragraphId);
    among(proposals, proposalId);
    require(paragraphId === null || proposalId === null, 'unknown', proposalId ?? '');
  }
  for (const { scope, paragraphId, term, delegation } of whole.reservations)
    require((paragraphId !== null) === (scope === 'paragraph') &&
      (term !== null) === (scope === 'term'), 'unknown', delegation);
  for (const { mergedIntoId, takenOverFromId, createdId, formerVersions, ...proposal } of whole.proposals) {
    for (const id of [mergedIntoId, takenOverFromId]) among(proposals, id);
    if (createdId !== null && !sections.has(createdId)) among(paragraphs, createdId);
    for (const { paragraphId, sectionId, toSectionId, toAfterId } of [proposal, ...formerVersions]) {
      for (const id of [paragraphId, toAfterId]) among(paragraphs, id);
      for (const id of [sectionId, toSectionId]) among(sections, id);
      // A move says where to, and nothing else does.
      require((toSectionId !== null) === (proposal.kind === 'move'), 'unknown', `P${proposal.number}`);
      require(toAfterId === null || toSectionId !== null, 'unknown', `P${proposal.number}`);
    }
    formerVersions.forEach(({ number }, index) => require(number === index + 1, 'unknown', `P${proposal.number}`));
    require(proposal.tabledVersion === formerVersions.length + 1, 'unknown', `P${proposal.number}`);
  }
  for (const { ids } of whole.records)
    for (const id of Object.values(ids)) require(sections.has(id) || proposals.has(id), 'unknown', id);
}
