import { Prisma } from '../../prisma/generated/client.ts';
import type { Actor } from '../auth/actor.ts';
import { toJsonList } from '../db/json.ts';
import type { StoredProposal } from '../db/negotiation-acts.ts';
import { overLimit } from '../domain/proposals/tabling.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { SaveProposal } from '../inputs/proposal.ts';
import { mayEditProposal, mayPropose, mayReviseProposal } from '../policies/proposal.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation, type NegotiationContext } from './command.ts';
import { followStored, loadFollowedText } from './follow-acts.ts';
import { loadProposal } from './load-proposal.ts';
import { loadWorkingDraft, type WorkingDraft } from './load-working-draft.ts';
import { freezeTarget, keepsTarget, type ProposalTarget } from './proposal-target.ts';

/** A private proposal as it is now; `version` goes with the next edit and with tabling. */
export interface SavedProposal {
  readonly proposalId: string;
  readonly version: number;
}

/**
 * Keeps a delegation's proposal, private to it until tabled: nothing comes on the record. An edit must know the last one,
 * so that two delegates of one country do not overwrite each other unseen.
 */
export async function saveProposal(actor: Actor, input: SaveProposal): Promise<Outcome<SavedProposal>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    authorize(mayPropose(actor));
    const long = overLimit(proposedParagraphs(input));
    if (long?.code === 'tooLong') refuse('tooLong', { count: long.count, limit: long.limit }, 'proposed');
    return input.proposalId === null
      ? await create(context, input)
      : await edit(context, { ...input, proposalId: input.proposalId });
  });
}

async function create(context: NegotiationContext, input: SaveProposal): Promise<SavedProposal> {
  const { tx, actor, negotiation, now } = context;
  const revisesId = input.revisesId ?? null;
  if (revisesId !== null) await requireRevisable(context, revisesId, input);
  const working = await loadWorkingDraft(tx, negotiation);
  const target = await freezeTarget(context, working, input);
  const { id, version } = await tx.proposal.create({
    data: {
      negotiationId: negotiation.id,
      delegation: actor.party.code,
      kind: input.kind,
      createdBy: actor.accountId,
      createdAt: now,
      revisesId,
      ...targetData(target),
      ...wordsOf(input),
    },
  });
  return { proposalId: id, version };
}

/**
 * A new version is of the same kind and about the same place, and a delegation writes one at a time. Where the paragraph was
 * split or joined since, it is about one of those that have its words now: so its delegation says which.
 */
async function requireRevisable(context: NegotiationContext, revisesId: string, input: SaveProposal): Promise<void> {
  const { tx, negotiation } = context;
  const { stored, judged } = await loadProposal(context, revisesId);
  authorize(mayReviseProposal(context.actor, judged));
  const working = await loadWorkingDraft(tx, negotiation);
  const { kind, paragraphId, sectionId, followed } = followStored(
    stored,
    await loadFollowedText(tx, negotiation, working),
  );
  const places = [paragraphId, ...(followed?.among ?? [])];
  const samePlace = input.kind === 'newSection' ? sectionId === input.sectionId : places.includes(input.paragraphId);
  if ((kind !== input.kind && stored.kind !== input.kind) || !samePlace) refuse('invalid');
  const begun = { negotiationId: negotiation.id, revisesId, state: 'private' as const };
  if ((await tx.proposal.count({ where: begun })) > 0) refuse('changedMeanwhile');
}

async function edit(
  context: NegotiationContext,
  input: SaveProposal & { readonly proposalId: string },
): Promise<SavedProposal> {
  const { tx, actor, negotiation } = context;
  const { stored, judged } = await loadProposal(context, input.proposalId);
  authorize(mayEditProposal(actor, judged));
  if (stored.version !== input.version) refuse('changedMeanwhile');
  if (stored.revisesId !== (input.revisesId ?? null)) refuse('invalid');
  const working = await loadWorkingDraft(tx, negotiation);
  const { kind } = await requirePlace(context, working, { stored, input });
  const target = keepsTarget(stored, input) ? null : await freezeTarget(context, working, input);
  const version = stored.version + 1;
  const data = {
    ...(target && targetData(target)),
    ...wordsOf(input),
    kind,
    version,
  };
  await tx.proposal.update({ where: { id: stored.id }, data });
  return { proposalId: stored.id, version };
}

/**
 * A private proposal stays of its kind and on its paragraph. Where that was split or joined since, its delegation says by the
 * edit on which of those that have its words now it is; the deletion of one that was joined is a deletion of words there.
 */
async function requirePlace(
  { tx, negotiation }: NegotiationContext,
  working: WorkingDraft,
  { stored, input }: { readonly stored: StoredProposal; readonly input: SaveProposal },
): Promise<Pick<SaveProposal, 'kind'>> {
  const { kind } = input;
  const isOnWords = kind === 'replace' || kind === 'delete' || kind === 'move';
  if (stored.kind === kind && (!isOnWords || stored.paragraphId === input.paragraphId)) return { kind };
  const now = followStored(stored, await loadFollowedText(tx, negotiation, working));
  const places = [now.paragraphId, ...(now.followed?.among ?? [])];
  if (!isOnWords || !places.includes(input.paragraphId)) refuse('invalid');
  const kinds = [stored.kind, now.kind, ...[...(now.parts?.values() ?? [])].map((part) => part.as)];
  return kinds.includes(kind) ? { kind } : refuse('invalid');
}

function targetData(target: ProposalTarget) {
  return { ...target, base: toJsonList(target.base) };
}

/** What the delegation writes, as stored. Whether a quotation is verbatim is computed, never stored. */
function wordsOf(input: SaveProposal) {
  const paragraphs = proposedParagraphs(input);
  return {
    rationale: input.rationale,
    proposed: toJsonList(input.kind === 'newSection' ? paragraphs : (paragraphs[0] ?? [])),
    heading: 'heading' in input ? input.heading || null : null,
    citation: input.citation ?? Prisma.DbNull,
  };
}

function proposedParagraphs(input: SaveProposal) {
  if (input.kind === 'delete' || input.kind === 'move') return [];
  return input.kind === 'newSection' ? input.paragraphs : [input.proposed];
}
