import type { Paragraph } from '../domain/text/paragraph.ts';

/** A section's words as read at one position of its log. */
interface ReadParagraphs {
  readonly documentId: string;
  readonly generation: number;
  readonly lastSeq: bigint;
  readonly paragraphs: readonly Paragraph[];
}

const CAPACITY = 500;
const byDocument = new Map<string, ReadParagraphs>();

/** The words read before at exactly this position, if they are still kept. */
export function cachedParagraphs(
  documentId: string,
  lastSeq: bigint,
  generation: number,
): readonly Paragraph[] | undefined {
  const kept = byDocument.get(documentId);
  return kept?.lastSeq === lastSeq && kept.generation === generation ? kept.paragraphs : undefined;
}

/** Keeps what was read, the latest for each document; the longest unread goes first when there are too many. */
export function rememberParagraphs(read: ReadParagraphs): void {
  byDocument.delete(read.documentId);
  byDocument.set(read.documentId, read);
  const oldest = byDocument.keys().next().value;
  if (byDocument.size > CAPACITY && oldest !== undefined) byDocument.delete(oldest);
}
