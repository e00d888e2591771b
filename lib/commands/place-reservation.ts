import type { Prisma } from '../../prisma/generated/client.ts';
import type { Actor } from '../auth/actor.ts';
import { toJsonList } from '../db/json.ts';
import type { Label, LabelledParagraph } from '../domain/text/paragraph.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { PlaceReservation } from '../inputs/reservation.ts';
import { mayPlaceReservation } from '../policies/reservation.ts';
import { authorize } from '../policies/verdict.ts';
import { plain } from '../record/payload.ts';
import { inNegotiation, type NegotiationContext } from './command.ts';
import { followReservation, loadFollowedText } from './follow-acts.ts';
import { findParagraph, loadWorkingDraft } from './load-working-draft.ts';

/**
 * A delegation says on which of the paragraphs its reservation is, since its own was split or joined: on one, or on several,
 * each then holding the reservation with its words and the time it was entered.
 */
export async function placeReservation(actor: Actor, input: PlaceReservation): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx, negotiation } = context;
    const own = { id: input.reservationId, negotiationId: negotiation.id };
    const stored = (await tx.reservation.findUnique({ where: own })) ?? refuse('notFound');
    authorize(mayPlaceReservation(actor, { delegation: stored.delegation, lifted: stored.liftedAt !== null }));
    const working = await loadWorkingDraft(tx, negotiation);
    const [followed] = followReservation(stored, await loadFollowedText(tx, negotiation, working));
    const among = followed?.followed?.among ?? refuse('placeDecided');
    const chosen = input.paragraphIds.map((id) => {
      if (!among.includes(id)) refuse('invalid');
      return findParagraph(working.draft, id)?.paragraph ?? refuse('paragraphDeleted');
    });
    await place(context, stored, chosen);
    return null;
  });
}

async function place(
  context: NegotiationContext,
  stored: Prisma.ReservationGetPayload<object>,
  [first, ...others]: readonly LabelledParagraph[],
): Promise<void> {
  const { tx } = context;
  if (first === undefined) refuse('required', {}, 'paragraphIds');
  const on = ({ id, content }: LabelledParagraph) => ({ paragraphId: id, words: toJsonList(content) });
  const moved = await tx.reservation.update({ where: { id: stored.id }, data: on(first) });
  await record(context, moved, first.label);
  const { id: _id, words: _words, ...same } = stored;
  for (const paragraph of others) {
    const copy = await tx.reservation.create({ data: { ...same, ...on(paragraph) } });
    await record(context, copy, paragraph.label);
  }
}

async function record(
  { append }: NegotiationContext,
  { id, paragraphId, scope, type, text, blocksAdReferendum }: Prisma.ReservationGetPayload<object>,
  label: Label,
): Promise<void> {
  await append({
    kind: 'reservation.placed',
    paragraphId,
    payload: { reservationId: id, scope, label: plain(label), type, text, blocksAdReferendum },
  });
}
