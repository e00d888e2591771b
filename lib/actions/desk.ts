'use server';

import { closeProposal as close } from '../commands/close-proposal.ts';
import { type IncorporatedProposal, incorporateProposal as incorporate } from '../commands/incorporate-proposal.ts';
import { type Close, CloseInput, type Incorporate, IncorporateInput } from '../inputs/closing.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Writes a proposal into the working draft. */
export async function incorporateProposal(input: Incorporate): Promise<ActionResult<IncorporatedProposal>> {
  return await door(IncorporateInput, input, incorporate);
}

/** Closes a proposal without its words, with a reason. */
export async function closeProposal(input: Close): Promise<ActionResult<null>> {
  return await door(CloseInput, input, close);
}
