import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { ApproveSection } from '../inputs/section.ts';
import { mayApproveSection } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadSection } from './load-section.ts';

/** A Secretariat approves a submitted section, on exactly the words it has read. */
export async function approveSection(actor: Actor, input: ApproveSection): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const section = await loadSection(context, input.sectionId);
    authorize(mayApproveSection(actor, section));
    if (section.contentHash !== input.contentHash) refuse('sectionTextChanged');
    await context.tx.draftSection.update({ where: { id: section.id }, data: { state: 'approved' } });
    const { contentHash, heading } = section;
    await context.append({ kind: 'section.approved', payload: { sectionId: section.id, heading, contentHash } });
    return null;
  });
}
