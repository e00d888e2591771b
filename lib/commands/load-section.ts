import type { DraftSection } from '../../prisma/generated/client.ts';
import { lockSection, readSection } from '../collab/section-document.ts';
import { sectionHash } from '../domain/revisions/section-hash.ts';
import type { LabelCode, SectionKind } from '../domain/text/paragraph.ts';
import { refuse } from '../errors.ts';
import type { NegotiationContext } from './command.ts';

/** A section as it stands, locked: neither its state nor its words change before the command ends. */
export interface LockedSection extends DraftSection {
  /** Hash of its words in the original language, as a Secretariat reads them. */
  readonly contentHash: string;
}

/** Locks a section of the command's negotiation; one of another negotiation is as unknown as none at all. */
export async function loadSection(context: NegotiationContext, sectionId: string): Promise<LockedSection> {
  const { tx, negotiation } = context;
  const own = { where: { id: sectionId, negotiationId: negotiation.id } };
  if ((await tx.draftSection.count(own)) === 0) refuse('notFound');
  await lockSection(tx, sectionId);
  const row = await tx.draftSection.findUniqueOrThrow(own);
  const language = negotiation.originalLanguage;
  const paragraphs = await readSection(tx, sectionId, language);
  const section = { ...row, kind: row.kind as SectionKind, numbering: row.numbering as LabelCode, paragraphs };
  return { ...row, contentHash: sectionHash(section, language) };
}
