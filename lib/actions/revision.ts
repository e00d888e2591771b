'use server';

import { approveRevision as approve, type TurnedKey } from '../commands/approve-revision.ts';
import { type ApproveRevision, ApproveRevisionInput } from '../inputs/revision.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Turns the Secretariat's key for the next revision. */
export async function approveRevision(input: ApproveRevision): Promise<ActionResult<TurnedKey>> {
  return await door(ApproveRevisionInput, input, approve);
}
