import { Prisma } from '../../prisma/generated/client.ts';
import type { Actor } from '../auth/actor.ts';
import { toJson, toJsonList } from '../db/json.ts';
import { movePlace } from '../db/move-place.ts';
import { proposedParagraphs } from '../db/proposal-words.ts';
import { proposalKey } from '../domain/proposals/same-proposal.ts';
import type { Content } from '../domain/text/paragraph.ts';
import { type Outcome, RefusedError, refuse } from '../errors.ts';
import type { EnterProposals } from '../inputs/redline.ts';
import { isSecretariat } from '../policies/negotiation.ts';
import { mayEnterProposal } from '../policies/proposal.ts';
import { authorize } from '../policies/verdict.ts';
import { plain } from '../record/payload.ts';
import { inNegotiation, type NegotiationContext } from './command.ts';
import { loadWorkingDraft, type WorkingDraft } from './load-working-draft.ts';
import { nextNumber, recorded, requireFitToTable } from './proposal-on-table.ts';
import { freezeTarget } from './proposal-target.ts';

type EnteredProposal = EnterProposals['proposals'][number];

/** The numbers that the proposals are cited by, in the order of the file. */
export interface EnteredProposals {
  readonly numbers: readonly number[];
}

/**
 * Tables the proposals of one marked-up file, all or none. A delegation enters its own. A Secretariat enters what
 * delegations submitted in writing: the proposal is the delegation's, and the record says who entered it and from what
 * file. The same reading of a file sent twice is tabled once.
 */
export async function enterProposals(actor: Actor, input: EnterProposals): Promise<Outcome<EnteredProposals>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    for (const { delegation, coSponsors } of input.proposals)
      authorize(mayEnterProposal(actor, delegation, coSponsors));
    await requireDelegations(context, input);
    const before = await alreadyEntered(context, input);
    if (before !== null) return before;
    const working = await loadWorkingDraft(context.tx, context.negotiation);
    const open = await openProposals(context);
    const numbers: number[] = [];
    for (const [index, proposal] of input.proposals.entries()) {
      try {
        numbers.push(await enter(context, { input, proposal, working, open }));
      } catch (error) {
        // Which of them stands in the way of all.
        if (error instanceof RefusedError) throw new RefusedError({ ...error.refusal, field: `proposals.${index}` });
        throw error;
      }
    }
    return { numbers };
  });
}

async function requireDelegations({ tx }: NegotiationContext, { proposals }: EnterProposals): Promise<void> {
  const codes = [...new Set(proposals.flatMap(({ delegation, coSponsors }) => [delegation, ...coSponsors]))];
  const known = await tx.party.count({ where: { kind: 'delegation', code: { in: codes } } });
  if (known !== codes.length) refuse('partyUnknown');
}

async function alreadyEntered(
  { tx, negotiation }: NegotiationContext,
  { submissionId }: EnterProposals,
): Promise<EnteredProposals | null> {
  const rows = await tx.proposal.findMany({
    where: { negotiationId: negotiation.id, submissionId },
    orderBy: { number: 'asc' },
  });
  return rows.length === 0 ? null : { numbers: rows.flatMap(({ number }) => number ?? []) };
}

/** The open proposals' numbers by what they say, so that a file sent again does not double them. */
async function openProposals({ tx, negotiation }: NegotiationContext): Promise<Map<string, number>> {
  const rows = await tx.proposal.findMany({
    where: { negotiationId: negotiation.id, state: 'tabled' },
  });
  return new Map(
    rows.map((row) => [
      proposalKey({
        ...row,
        to: movePlace(row),
        words: proposedParagraphs(row),
      }),
      row.number ?? 0,
    ]),
  );
}

interface Entering {
  readonly input: EnterProposals;
  readonly proposal: EnteredProposal;
  readonly working: WorkingDraft;
  readonly open: Map<string, number>;
}

async function enter(context: NegotiationContext, entering: Entering): Promise<number> {
  const { tx, actor, negotiation, now } = context;
  const { input, proposal, working, open } = entering;
  const { delegation, kind, rationale, coSponsors, authors } = proposal;
  const { id: negotiationId } = negotiation;
  const common = { negotiationId, proposalId: null, version: 0, rationale, citation: null };
  const { base, ...target } = await freezeTarget(context, working, { ...common, ...proposal });
  const submission = { ...input.file, authors, enteredBy: actor.party.code };
  const row = {
    ...target,
    negotiationId,
    delegation,
    kind,
    rationale,
    heading: 'heading' in proposal ? proposal.heading || null : null,
    state: 'tabled' as const,
    createdBy: actor.accountId,
    createdAt: now,
    tabledAt: now,
    submissionId: input.submissionId,
  };
  const words = paragraphsProposed(proposal);
  const key = proposalKey({ ...row, to: movePlace(row), words });
  const same = open.get(key);
  if (same !== undefined) refuse('alreadyOnTable', { number: same });
  const number = await nextNumber(context);
  open.set(key, number);
  const backers = coSponsors.map((code) => ({ delegation: code, backing: 'coSponsor' as const, since: now }));
  const stored = await tx.proposal.create({
    data: {
      ...row,
      number,
      base: toJsonList(base),
      proposed: toJsonList(kind === 'newSection' ? words : (words[0] ?? [])),
      citation: Prisma.DbNull,
      submission: toJson(submission),
      backers: { create: backers },
    },
    include: { backers: true },
  });
  await requireFitToTable(context, working, stored);
  await context.append({
    // Nobody is recorded as having done what somebody else did for them.
    kind: isSecretariat(actor) ? 'proposal.entered' : 'proposal.tabled',
    paragraphId: stored.paragraphId,
    proposalId: stored.id,
    payload: { ...recorded(working, stored), coSponsors, submission: plain(submission) },
  });
  return number;
}

function paragraphsProposed(proposal: EnteredProposal): readonly Content[] {
  if (proposal.kind === 'delete' || proposal.kind === 'move') return [];
  return proposal.kind === 'newSection' ? proposal.paragraphs : [proposal.proposed];
}
