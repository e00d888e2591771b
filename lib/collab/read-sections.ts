import type { Transaction } from '../db/client.ts';
import type { Paragraph, SectionId } from '../domain/text/paragraph.ts';
import { cachedParagraphs } from './paragraph-cache.ts';
import { readSection } from './section-document.ts';

interface Head {
  readonly id: string;
  readonly sectionId: string;
  readonly lastSeq: bigint;
  readonly generation: number;
}

/**
 * The words of all sections of a negotiation's working draft in one language, by section. One statement tells which
 * sections changed since they were last read; only those are read again. A section without that language is left out.
 */
export async function readSections(
  tx: Transaction,
  negotiationId: string,
  language: string,
): Promise<ReadonlyMap<SectionId, readonly Paragraph[]>> {
  const heads = await tx.$queryRaw<Head[]>`
    SELECT d."id", d."sectionId", d."lastSeq", d."generation"
    FROM "SectionDocument" d JOIN "DraftSection" s ON s."id" = d."sectionId"
    WHERE s."negotiationId" = ${negotiationId} AND d."language" = ${language}`;
  const sections = new Map<SectionId, readonly Paragraph[]>();
  for (const { id, sectionId, lastSeq, generation } of heads) {
    const known = cachedParagraphs(id, lastSeq, generation);
    sections.set(sectionId, known ?? (await readSection(tx, sectionId, language)));
  }
  return sections;
}
