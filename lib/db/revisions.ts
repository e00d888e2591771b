import type { LabelledDraft } from '../domain/text/paragraph.ts';
import type { Transaction } from './client.ts';

/** An issued revision with its text in one language. */
export interface StoredRevision {
  readonly id: string;
  readonly number: number;
  readonly kind: 'zero' | 'editorial' | 'substantive';
  readonly symbol: string;
  readonly issuedAt: Date;
  readonly draft: LabelledDraft;
}

// A revision never changes, so its text is read and parsed once in a process. The oldest goes first.
const CAPACITY = 50;
const texts = new Map<string, LabelledDraft>();

/** The revision of that number, or the current one (the latest issued); null where there is none in this language. */
export async function loadRevision(
  tx: Transaction,
  negotiationId: string,
  { number, language }: { readonly number: number | 'current'; readonly language: string },
): Promise<StoredRevision | null> {
  const revision = await tx.revision.findFirst({
    where: { negotiationId, ...(number !== 'current' && { number }) },
    orderBy: { number: 'desc' },
  });
  const draft = revision && (await textOf(tx, revision.id, language));
  if (!revision || !draft) return null;
  const { id, kind, symbol, issuedAt } = revision;
  return { id, number: revision.number, kind, symbol, issuedAt, draft };
}

/** The texts of all revisions in one language, oldest first, each with when it was issued. */
export async function loadRevisionTexts(
  tx: Transaction,
  negotiationId: string,
  language: string,
): Promise<readonly IssuedText[]> {
  const revisions = await tx.revision.findMany({
    where: { negotiationId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, issuedAt: true },
  });
  const texts: IssuedText[] = [];
  for (const { id, number, issuedAt } of revisions) {
    const draft = await textOf(tx, id, language);
    if (draft) texts.push({ number, issuedAt, draft });
  }
  return texts;
}

/** A revision's text. */
export interface IssuedText {
  readonly number: number;
  readonly issuedAt: Date;
  readonly draft: LabelledDraft;
}

async function textOf(tx: Transaction, revisionId: string, language: string): Promise<LabelledDraft | null> {
  const key = `${revisionId} ${language}`;
  const known = texts.get(key);
  if (known) return known;
  const stored = await tx.revisionText.findUnique({ where: { revisionId_language: { revisionId, language } } });
  if (stored === null) return null;
  const draft = stored.content as unknown as LabelledDraft;
  texts.set(key, draft);
  const oldest = texts.keys().next().value;
  if (texts.size > CAPACITY && oldest !== undefined) texts.delete(oldest);
  return draft;
}
