'use server';

import { takePosition as take } from '../commands/take-position.ts';
import { type TakePosition, TakePositionInput } from '../inputs/position.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Takes a position, changes it, or takes it back with the stance `none`. */
export async function takePosition(input: TakePosition): Promise<ActionResult<null>> {
  return await door(TakePositionInput, input, take);
}
