import { type Position, Prisma } from '../../prisma/generated/client.ts';
import type { Actor } from '../auth/actor.ts';
import { toJsonList } from '../db/json.ts';
import { loadActs } from '../db/negotiation-acts.ts';
import { standingPositions } from '../domain/consensus/positions.ts';
import type { Json } from '../domain/record/chain.ts';
import type { Content } from '../domain/text/paragraph.ts';
import type { Outcome } from '../errors.ts';
import type { TakePosition } from '../inputs/position.ts';
import { type JudgedTarget, mayTakePosition } from '../policies/position.ts';
import { authorize } from '../policies/verdict.ts';
import { plain } from '../record/payload.ts';
import { inNegotiation, type NegotiationContext } from './command.ts';
import { followActs, loadFollowedText } from './follow-acts.ts';
import { loadProposal } from './load-proposal.ts';
import { loadTargetParagraph } from './load-target-paragraph.ts';
import { loadWorkingDraft, type WorkingDraft } from './load-working-draft.ts';

/**
 * Takes a delegation's position on the whole text, a paragraph or another delegation's open proposal. Positions are only
 * ever added: the last one stands, the others are its history. The same stance and note again is the same act.
 */
export async function takePosition(actor: Actor, input: TakePosition): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx, now, negotiation } = context;
    const target = await loadTarget(context, input.target);
    authorize(mayTakePosition(actor, target.judged, input.stance));
    const { stance, note } = input;
    const { before, isFollowed } = await standing(context, target);
    const isSame = before ? before.stance === stance && before.note === note : stance === 'none';
    if (isSame && !isFollowed) return null;
    const { paragraphId, proposalId, proposalVersion, words } = target;
    const by = { delegation: actor.party.code, accountId: actor.accountId };
    await tx.position.create({
      data: {
        ...by,
        negotiationId: negotiation.id,
        paragraphId,
        proposalId,
        proposalVersion,
        stance,
        note,
        at: now,
        words: words === null ? Prisma.DbNull : toJsonList(words),
      },
    });
    await context.append({
      kind: 'position.taken',
      paragraphId: target.about,
      proposalId,
      payload: {
        on: target.recorded,
        from: before && { stance: before.stance, note: before.note },
        to: { stance, note },
      },
    });
    return null;
  });
}

interface LoadedTarget {
  readonly paragraphId: string | null;
  readonly proposalId: string | null;
  /** Which version of the proposal's words. */
  readonly proposalVersion: number | null;
  /** The paragraph's words as they are now, to follow the position by. */
  readonly words: Content | null;
  /** The text that the paragraph stands in. */
  readonly working: WorkingDraft | null;
  /** The paragraph under which the act is found on the record. */
  readonly about: string | null;
  readonly judged: JudgedTarget;
  readonly recorded: Json;
}

async function loadTarget(context: NegotiationContext, target: TakePosition['target']): Promise<LoadedTarget> {
  if (target.kind === 'paragraph') return await paragraphTarget(context, target.paragraphId);
  if (target.kind === 'proposal') return await proposalTarget(context, target.proposalId);
  return { ...NOWHERE, about: null, judged: target, recorded: { ...target } };
}

const NOWHERE = { paragraphId: null, proposalId: null, proposalVersion: null, words: null, working: null };

async function paragraphTarget(context: NegotiationContext, paragraphId: string): Promise<LoadedTarget> {
  const working = await loadWorkingDraft(context.tx, context.negotiation);
  const { label, status, standing } = await loadTargetParagraph(context, working, paragraphId);
  return {
    ...NOWHERE,
    paragraphId,
    working,
    words: standing?.content ?? null,
    about: paragraphId,
    judged: { kind: 'paragraph', status },
    recorded: { kind: 'paragraph', label: plain(label) },
  };
}

async function proposalTarget(context: NegotiationContext, proposalId: string): Promise<LoadedTarget> {
  const { stored, judged } = await loadProposal(context, proposalId);
  const { number, delegation, tabledVersion } = stored;
  return {
    ...NOWHERE,
    proposalId,
    proposalVersion: tabledVersion,
    about: stored.paragraphId,
    judged: { kind: 'proposal', proposal: judged },
    recorded: { kind: 'proposal', number, delegation },
  };
}

interface Standing {
  /** The last position on the target; null where there is none. */
  readonly before: Position | null;
  /** One stands there that was taken on a paragraph which was split or joined since: then the same again is said anew. */
  readonly isFollowed: boolean;
}

/** What the actor's delegation says on the target so far. */
async function standing(context: NegotiationContext, target: LoadedTarget): Promise<Standing> {
  const { tx, actor, negotiation } = context;
  const { paragraphId, proposalId, proposalVersion, working } = target;
  if (paragraphId !== null && working) {
    const acts = await loadActs(tx, negotiation.id, { privateOf: null });
    const { positions } = followActs(acts, await loadFollowedText(tx, negotiation, working));
    const own = standingPositions(positions).findLast(
      (one) => one.paragraphId === paragraphId && one.delegation === actor.party.code && one.followed !== undefined,
    );
    if (own) return { before: own, isFollowed: true };
  }
  const last = await tx.position.findFirst({
    where: { negotiationId: negotiation.id, delegation: actor.party.code, paragraphId, proposalId },
    orderBy: { ordinal: 'desc' },
  });
  // A position on an earlier version is none on this one.
  const isFormer = last !== null && (last.proposalVersion ?? 1) < (proposalVersion ?? 1);
  return { before: isFormer ? null : last, isFollowed: false };
}
