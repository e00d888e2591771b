import { Prisma } from '../../prisma/generated/client.ts';
import { toJsonList, toJsonOrNull } from '../db/json.ts';
import type { StoredProposal } from '../db/negotiation-acts.ts';
import { storedWords } from '../db/proposal-words.ts';
import { refuse } from '../errors.ts';
import { mayReviseProposal } from '../policies/proposal.ts';
import { authorize } from '../policies/verdict.ts';
import { plain } from '../record/payload.ts';
import type { NegotiationContext } from './command.ts';
import { loadProposal } from './load-proposal.ts';
import type { WorkingDraft } from './load-working-draft.ts';
import { recorded, recordedPlace, type TabledProposal } from './proposal-on-table.ts';

/** A draft of the owner's and the tabled proposal whose words it is to replace. */
export interface Revision {
  readonly draft: StoredProposal;
  readonly id: string;
}

/**
 * Puts the draft's words in the place of those on the table, within the running command. The former words are kept as they
 * were, with those who stood behind them: nobody is made to stand behind words that it has not seen. Positions taken on
 * the former words stay with these.
 */
export async function reviseProposal(
  context: NegotiationContext,
  working: WorkingDraft,
  { draft, id }: Revision,
): Promise<TabledProposal> {
  const { tx, now } = context;
  const { stored, judged } = await loadProposal(context, id);
  authorize(mayReviseProposal(context.actor, judged));
  if (sameVersion(stored, draft)) refuse('sameVersion', undefined, 'proposed');
  await keepVersion(context, stored);
  await tx.proposalBacker.deleteMany({ where: { proposalId: id } });
  const revised = await tx.proposal.update({
    where: { id },
    data: {
      ...storedWords(draft),
      // These words are written here: the submission stays with those that were read from it.
      submission: Prisma.DbNull,
      // The deletion of a paragraph that was joined is the deletion of its words.
      kind: draft.kind,
      rationale: draft.rationale,
      tabledAt: now,
      version: { increment: 1 },
      tabledVersion: { increment: 1 },
    },
    include: { backers: true },
  });
  await tx.proposal.delete({ where: { id: draft.id } });
  await context.append({
    kind: 'proposal.revised',
    paragraphId: revised.paragraphId,
    proposalId: id,
    payload: {
      ...recorded(working, revised),
      version: revised.tabledVersion,
      former: plain({
        base: stored.base,
        proposed: stored.proposed,
        heading: stored.heading,
        ...(stored.kind === 'move' && { to: recordedPlace(working, stored) }),
      }),
      formerBackers: plain(
        stored.backers.map(({ delegation, backing }) => ({
          delegation,
          backing,
        })),
      ),
    },
  });
  return { proposalId: id, number: revised.number ?? 0 };
}

async function keepVersion({ tx, now }: NegotiationContext, stored: StoredProposal): Promise<void> {
  const backers = stored.backers.map(({ delegation, backing, since }) => ({ delegation, backing, since }));
  await tx.proposalVersion.create({
    data: {
      ...storedWords(stored),
      proposalId: stored.id,
      number: stored.tabledVersion,
      rationale: stored.rationale,
      submission: toJsonOrNull(stored.submission),
      tabledAt: stored.tabledAt ?? stored.createdAt,
      replacedAt: now,
      backers: toJsonList(backers),
    },
  });
}

/** True where nothing that a delegation writes is different, nor the words it is written against. */
function sameVersion(a: StoredProposal, b: StoredProposal): boolean {
  const written = (stored: StoredProposal) => JSON.stringify([storedWords(stored), stored.rationale]);
  return written(a) === written(b);
}
