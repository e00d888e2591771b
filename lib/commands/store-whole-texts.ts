import { seedSection } from '../collab/section-document.ts';
import type { Transaction } from '../db/client.ts';
import { formerBook } from '../db/former-books.ts';
import { toJson } from '../db/json.ts';
import type { Json } from '../domain/record/chain.ts';
import { draftHash } from '../domain/text/draft-hash.ts';
import type { LabelledDraft, Paragraph } from '../domain/text/paragraph.ts';
import type { WholeNegotiation } from '../exports/json/whole-shape.ts';

/** The ids that the sections and proposals of a file have here. */
export type NewIds = ReadonlyMap<string, string>;

/** A whole negotiation on its way into the database. */
export interface StoredWhole {
  readonly negotiationId: string;
  readonly whole: WholeNegotiation;
  readonly ids: NewIds;
}

/** Stores the revisions, the working draft and the records that came along, in the running command. */
export async function storeWholeTexts(tx: Transaction, stored: StoredWhole): Promise<void> {
  await storeRevisions(tx, stored);
  await storeSections(tx, stored);
  await storeRecords(tx, stored);
}

/** The id that a section or proposal has here. */
export function idHere(ids: NewIds, id: string): string {
  const here = ids.get(id);
  if (here === undefined) throw new Error(`${id} has no id here.`);
  return here;
}

async function storeRevisions(tx: Transaction, { negotiationId, whole, ids }: StoredWhole): Promise<void> {
  const { originalLanguage } = whole.negotiation;
  for (const { texts, issuedAt, contentHash: _former, relabelled, ...revision } of whole.revisions) {
    const versions = texts.map(({ language, content }) => {
      const sections = content.sections.map((section) => ({ ...section, id: idHere(ids, section.id) }));
      const draft = { ...content, sections } as LabelledDraft;
      return { language, content: toJson(draft), contentHash: draftHash(draft) };
    });
    const original = versions.find(({ language }) => language === originalLanguage);
    await tx.revision.create({
      data: {
        ...revision,
        negotiationId,
        issuedAt: new Date(issuedAt),
        relabelled,
        contentHash: original?.contentHash ?? '',
        texts: { create: versions },
      },
    });
  }
}

async function storeSections(tx: Transaction, { negotiationId, whole, ids }: StoredWhole): Promise<void> {
  for (const [ordinal, { id: former, texts, submittedAt, ...section }] of whole.sections.entries()) {
    const id = idHere(ids, former);
    const at = submittedAt && new Date(submittedAt);
    await tx.draftSection.create({ data: { ...section, id, negotiationId, ordinal, submittedAt: at } });
    for (const { language, paragraphs } of texts)
      await seedSection(tx, id, language, paragraphs as readonly Paragraph[]);
  }
}

/** The file's own records, each in a book of its own, entry by entry as they were. */
async function storeRecords(tx: Transaction, { negotiationId, whole, ids }: StoredWhole): Promise<void> {
  for (const [index, { ids: former, entries }] of whole.records.entries()) {
    const generation = whole.records.length - index;
    const book = formerBook(negotiationId, generation);
    const known = index === 0 ? Object.fromEntries(ids) : mapped(former, ids);
    await tx.formerBook.create({
      data: { book, negotiationId, generation, originalBook: entries[0]?.book ?? '', ids: known },
    });
    await tx.event.createMany({
      data: entries.map(({ book: _original, at, payload, ...entry }) => ({
        ...entry,
        book,
        at: new Date(at),
        payload: payload as { readonly [key: string]: Json },
      })),
    });
  }
}

function mapped(former: Readonly<Record<string, string>>, ids: NewIds): Record<string, string> {
  return Object.fromEntries(Object.entries(former).map(([id, then]) => [id, idHere(ids, then)]));
}
