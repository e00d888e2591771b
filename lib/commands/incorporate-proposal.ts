import type { Actor } from '../auth/actor.ts';
import { movePlace } from '../db/move-place.ts';
import { placeIn } from '../domain/proposals/moves.ts';
import { contentHash } from '../domain/text/content.ts';
import type { Content } from '../domain/text/paragraph.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { Incorporate } from '../inputs/closing.ts';
import { paragraphIsOpen } from '../policies/paragraph.ts';
import { mayIncorporateProposal } from '../policies/proposal.ts';
import { sectionIsOpen } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { plain } from '../record/payload.ts';
import { inNegotiation, type NegotiationContext } from './command.ts';
import { citedPlace } from './load-ground.ts';
import { type Incorporation, loadIncorporation } from './load-incorporation.ts';
import { loadProposal } from './load-proposal.ts';
import { writeProposal } from './write-proposal.ts';

/** How a proposal came into the working draft: in its own words, it stood there already, or in words that resolve a conflict. */
export type IncorporatedHow = 'asProposed' | 'contained' | 'resolved';

/** What incorporation did. */
export interface IncorporatedProposal {
  readonly how: IncorporatedHow;
  /** The paragraph or section that was created, or null. */
  readonly createdId: string | null;
}

/**
 * Chair or Secretariat writes a proposal into the working draft: the proposal is closed, the words stand in the live
 * section and the act is on the record, all or nothing. A conflict is refused unless the words that resolve it are given.
 */
export async function incorporateProposal(actor: Actor, input: Incorporate): Promise<Outcome<IncorporatedProposal>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const loaded = await loadProposal(context, input.proposalId);
    authorize(mayIncorporateProposal(actor, context.negotiation, loaded.judged));
    const incorporation = await loadIncorporation(context, loaded);
    const { how, words } = wordsOf(incorporation, input);
    if (how !== 'contained') await authorizeChange(context, incorporation);
    const createdId = how === 'contained' ? null : await writeProposal(context, incorporation, words);
    await closeIncorporated(context, { incorporation, how, words, createdId, reason: input.reason });
    return { how, createdId };
  });
}

/** The words that go in, by the proposal's verdict on the text as it is now. */
function wordsOf(incorporation: Incorporation, input: Incorporate): { how: IncorporatedHow; words: Content } {
  const { verdict, paragraph } = incorporation;
  if (verdict.kind === 'gone') refuse(verdict.place ? 'moveTargetGone' : 'proposalGone');
  if (verdict.kind !== 'conflict') {
    if (input.resolution !== null) refuse('nothingToResolve');
    return verdict.kind === 'contained'
      ? { how: 'contained', words: paragraph?.content ?? [] }
      : { how: 'asProposed', words: verdict.content };
  }
  if (input.resolution === null) refuse('proposalConflicts', { count: Math.max(1, verdict.places.length) });
  if (paragraph === null || contentHash(paragraph.content, paragraph.heading) !== input.resolution.contentHash) {
    refuse('wordsChanged');
  }
  if (input.reason === '') refuse('required', {}, 'reason');
  return { how: 'resolved', words: input.resolution.content };
}

/** Sections under review and agreed paragraphs take no words, wherever they come from. */
async function authorizeChange(
  { tx, negotiation }: NegotiationContext,
  { working, section, paragraph, destination }: Incorporation,
) {
  for (const id of new Set([section?.id, destination?.sectionId])) {
    const progress = id === undefined ? undefined : working.progress.get(id);
    if (progress) authorize(sectionIsOpen(progress));
  }
  if (paragraph === null) return;
  const id = { negotiationId: negotiation.id, paragraphId: paragraph.id };
  const mark = await tx.paragraphMark.findUnique({ where: { negotiationId_paragraphId: id } });
  authorize(paragraphIsOpen(mark?.kind ?? null));
}

interface Closed extends IncorporatedProposal {
  readonly incorporation: Incorporation;
  readonly words: Content;
  readonly reason: string;
}

async function closeIncorporated(context: NegotiationContext, closed: Closed): Promise<void> {
  const { tx, actor, now } = context;
  const { incorporation, how, words, createdId, reason } = closed;
  const { proposal, working, section, paragraph } = incorporation;
  await tx.proposal.update({
    where: { id: proposal.id },
    data: { state: 'incorporated', closedAt: now, closedBy: actor.party.code, closedReason: reason, createdId },
  });
  const { number, kind, delegation, heading } = proposal;
  const to = movePlace(proposal);
  const from = paragraph && placeIn(working.draft.sections, paragraph.id);
  await context.append({
    kind: 'proposal.incorporated',
    proposalId: proposal.id,
    paragraphId: kind === 'insert' ? createdId : proposal.paragraphId,
    payload: {
      number,
      kind,
      delegation,
      how,
      reason,
      heading,
      sectionId: kind === 'newSection' ? createdId : (section?.id ?? null),
      label: plain(paragraph?.label ?? null),
      before: plain(paragraph?.content ?? []),
      after: plain(kind === 'newSection' ? proposal.proposed : words),
      ...(to && {
        from: plain(from && citedPlace(working, from)),
        to: plain(citedPlace(working, to)),
      }),
    },
  });
}
