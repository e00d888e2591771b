'use server';

import { type EnteredProposals, enterProposals as enter } from '../commands/enter-proposals.ts';
import { type EnterProposals, EnterProposalsInput } from '../inputs/redline.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Tables the reviewed proposals of one file, all or none. */
export async function enterProposals(input: EnterProposals): Promise<ActionResult<EnteredProposals>> {
  return await door(EnterProposalsInput, input, enter);
}
