import type { Actor } from '../auth/actor.ts';
import { changedSections } from '../domain/revisions/changed-sections.ts';
import { type KeysState, keysState, type RevisionKey } from '../domain/revisions/keys.ts';
import { draftHash } from '../domain/text/draft-hash.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { ApproveRevision } from '../inputs/revision.ts';
import { mayApproveRevision } from '../policies/revision.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation, type NegotiationContext } from './command.ts';
import { lockSections } from './load-sections.ts';
import { loadWorkingDraft, type WorkingDraft } from './load-working-draft.ts';
import { type IssuedRevision, storeRevision } from './store-revision.ts';

/** What the key did: it is one of those that are needed, or it was the last one. */
export interface TurnedKey {
  readonly keys: KeysState;
  readonly issued: IssuedRevision | null;
}

/**
 * A Technical Secretariat turns its key for the next revision, on exactly the words it has read. The last key that is
 * needed issues the revision in the same transaction; a key on other words is void.
 */
export async function approveRevision(actor: Actor, input: ApproveRevision): Promise<Outcome<TurnedKey>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    await lockSections(context);
    const working = await loadWorkingDraft(context.tx, context.negotiation);
    authorize(mayApproveRevision(actor, judged(working)));
    if (draftHash(working.draft) !== input.contentHash) refuse('draftTextChanged');
    const number = working.current.number + 1;
    const keys = await turnKey(context, number, input);
    if (keys.state !== 'turned') return { keys, issued: null };
    const { contentHash } = input;
    const keyed = { from: working.current.draft, draft: working.draft, number, kind: keys.kind, contentHash };
    return { keys, issued: await storeRevision(context, keyed) };
  });
}

function judged({ draft, current, progress }: WorkingDraft) {
  const sections = draft.sections.map(({ id, heading }) => ({
    id,
    heading,
    state: progress.get(id)?.state ?? ('drafting' as const),
  }));
  return { sections, changes: changedSections(current.draft, draft) };
}

/** Puts the key beside the other one, in the place of an earlier one of the same conference. */
async function turnKey(context: NegotiationContext, number: number, input: ApproveRevision): Promise<KeysState> {
  const { tx, negotiation, now, actor } = context;
  const blocCode = actor.party.bloc ?? refuse('onlySecretariats');
  const { kind, contentHash } = input;
  const before = await tx.revisionApproval.findMany({ where: { negotiationId: negotiation.id, number } });
  const own = before.find((key) => key.blocCode === blocCode);
  if (own?.contentHash === contentHash && own.kind === kind) refuse('keyAlreadyTurned');
  const key = { kind, contentHash, at: now, accountId: actor.accountId };
  const id = { negotiationId: negotiation.id, number, blocCode };
  await tx.revisionApproval.upsert({
    where: { negotiationId_number_blocCode: id },
    create: { ...id, ...key },
    update: key,
  });
  await context.append({ kind: 'revision.approved', payload: { number, kind, contentHash } });
  const others = before.flatMap(({ blocCode: bloc, kind, contentHash }): RevisionKey[] =>
    bloc === blocCode || kind === 'zero' ? [] : [{ bloc, kind, contentHash }],
  );
  const keys = [...others, { bloc: blocCode, kind, contentHash }];
  return keysState(keys, { contentHash, keysRequired: negotiation.keysRequired });
}
