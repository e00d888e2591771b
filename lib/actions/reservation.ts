'use server';

import { enterReservation as enter } from '../commands/enter-reservation.ts';
import { liftReservation as lift } from '../commands/lift-reservation.ts';
import { placeReservation as place } from '../commands/place-reservation.ts';
import {
  type EnterReservation,
  EnterReservationInput,
  type LiftReservation,
  LiftReservationInput,
  type PlaceReservation,
  PlaceReservationInput,
} from '../inputs/reservation.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Enters a reservation on the whole text, a paragraph or a term. */
export async function enterReservation(
  input: EnterReservation,
): Promise<ActionResult<{ readonly reservationId: string }>> {
  return await door(EnterReservationInput, input, enter);
}

/** Says on which paragraphs a reservation of one's own is, since its own was split or joined. */
export async function placeReservation(input: PlaceReservation): Promise<ActionResult<null>> {
  return await door(PlaceReservationInput, input, place);
}

/** Lifts a reservation of one's own. */
export async function liftReservation(input: LiftReservation): Promise<ActionResult<null>> {
  return await door(LiftReservationInput, input, lift);
}
