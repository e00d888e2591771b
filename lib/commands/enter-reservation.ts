import { Prisma } from '../../prisma/generated/client.ts';
import type { Actor } from '../auth/actor.ts';
import { toJsonList } from '../db/json.ts';
import type { Content, Label } from '../domain/text/paragraph.ts';
import { sameTerm } from '../domain/text/terms.ts';
import type { Outcome } from '../errors.ts';
import type { EnterReservation } from '../inputs/reservation.ts';
import { mayEnterReservation, type ReservedTarget } from '../policies/reservation.ts';
import { authorize } from '../policies/verdict.ts';
import { plain } from '../record/payload.ts';
import { inNegotiation, type NegotiationContext } from './command.ts';
import { loadTargetParagraph } from './load-target-paragraph.ts';
import { loadWorkingDraft } from './load-working-draft.ts';

/** Enters a reservation in the actor's delegation's name. The same one again, while it is maintained, is the same act. */
export async function enterReservation(
  actor: Actor,
  input: EnterReservation,
): Promise<Outcome<{ readonly reservationId: string }>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { judged, label, words } = await loadTarget(context, input.target);
    authorize(mayEnterReservation(actor, judged, input.blocksAdReferendum));
    const entry = entryOf(input);
    const known = await maintained(context, entry);
    if (known !== null) return { reservationId: known };
    const { tx, now, negotiation } = context;
    const { id } = await tx.reservation.create({
      data: {
        ...entry,
        negotiationId: negotiation.id,
        delegation: actor.party.code,
        enteredAt: now,
        words: words === null ? Prisma.DbNull : toJsonList(words),
      },
    });
    const { scope, term, type, text, blocksAdReferendum } = entry;
    await context.append({
      kind: 'reservation.entered',
      paragraphId: entry.paragraphId,
      payload: { reservationId: id, scope, label: plain(label), term, type, text, blocksAdReferendum },
    });
    return { reservationId: id };
  });
}

async function loadTarget(
  context: NegotiationContext,
  target: EnterReservation['target'],
): Promise<{ judged: ReservedTarget; label: Label | null; words: Content | null }> {
  if (target.kind !== 'paragraph') return { judged: { kind: target.kind }, label: null, words: null };
  const working = await loadWorkingDraft(context.tx, context.negotiation);
  const { status, label, standing } = await loadTargetParagraph(context, working, target.paragraphId);
  return { judged: { kind: 'paragraph', status }, label, words: standing?.content ?? null };
}

function entryOf({ target, type, text, blocksAdReferendum }: EnterReservation) {
  const paragraphId = target.kind === 'paragraph' ? target.paragraphId : null;
  const term = target.kind === 'term' ? target.term : null;
  return { scope: target.kind, paragraphId, term, type, text, blocksAdReferendum };
}

async function maintained(
  { tx, actor, negotiation }: NegotiationContext,
  { term, ...entry }: ReturnType<typeof entryOf>,
): Promise<string | null> {
  const same = await tx.reservation.findMany({
    where: { ...entry, negotiationId: negotiation.id, delegation: actor.party.code, liftedAt: null },
  });
  const found = same.find((one) => (term === null || one.term === null ? one.term === term : sameTerm(one.term, term)));
  return found?.id ?? null;
}
