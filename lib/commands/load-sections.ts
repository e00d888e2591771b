import { lockSection } from '../collab/section-document.ts';
import type { NegotiationContext } from './command.ts';

/** Locks every section of the command's negotiation, always in one order: no word changes until the command ends. */
export async function lockSections({ tx, negotiation }: NegotiationContext): Promise<void> {
  const sections = await tx.draftSection.findMany({ where: { negotiationId: negotiation.id }, orderBy: { id: 'asc' } });
  for (const { id } of sections) await lockSection(tx, id);
}
