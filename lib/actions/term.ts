'use server';

import { liftTermObjection as lift } from '../commands/lift-term-objection.ts';
import { objectToTerm as object } from '../commands/object-to-term.ts';
import {
  type LiftTermObjection,
  LiftTermObjectionInput,
  type ObjectToTerm,
  ObjectToTermInput,
} from '../inputs/term.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Asks that a term not be used. */
export async function objectToTerm(input: ObjectToTerm): Promise<ActionResult<{ readonly termObjectionId: string }>> {
  return await door(ObjectToTermInput, input, object);
}

/** Lifts an objection of one's own to a term. */
export async function liftTermObjection(input: LiftTermObjection): Promise<ActionResult<null>> {
  return await door(LiftTermObjectionInput, input, lift);
}
