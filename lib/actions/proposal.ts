'use server';

import { backProposal as back } from '../commands/back-proposal.ts';
import { discardProposal as discard } from '../commands/discard-proposal.ts';
import { endBacking as end } from '../commands/end-backing.ts';
import type { TabledProposal } from '../commands/proposal-on-table.ts';
import { type SavedProposal, saveProposal as save } from '../commands/save-proposal.ts';
import { tableProposal as table } from '../commands/table-proposal.ts';
import { takeOverProposal as takeOver } from '../commands/take-over-proposal.ts';
import { withdrawProposal as withdraw } from '../commands/withdraw-proposal.ts';
import {
  type BackProposal,
  BackProposalInput,
  type NamedProposal,
  ProposalInput,
  type SaveProposal,
  SaveProposalInput,
  type SeenProposal,
  SeenProposalInput,
  type TakeOverProposal,
  TakeOverProposalInput,
} from '../inputs/proposal.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Keeps a proposal, private to the delegation. */
export async function saveProposal(input: SaveProposal): Promise<ActionResult<SavedProposal>> {
  return await door(SaveProposalInput, input, save);
}

/** Throws a private proposal away. */
export async function discardProposal(input: SeenProposal): Promise<ActionResult<null>> {
  return await door(SeenProposalInput, input, discard);
}

/** Tables a private proposal. */
export async function tableProposal(input: SeenProposal): Promise<ActionResult<TabledProposal>> {
  return await door(SeenProposalInput, input, table);
}

/** Withdraws a proposal of one's own. */
export async function withdrawProposal(input: NamedProposal): Promise<ActionResult<null>> {
  return await door(ProposalInput, input, withdraw);
}

/** Tables another delegation's withdrawn proposal anew. */
export async function takeOverProposal(input: TakeOverProposal): Promise<ActionResult<TabledProposal>> {
  return await door(TakeOverProposalInput, input, takeOver);
}

/** Co-sponsors or supports another delegation's proposal. */
export async function backProposal(input: BackProposal): Promise<ActionResult<null>> {
  return await door(BackProposalInput, input, back);
}

/** No longer co-sponsors or supports it. */
export async function endBacking(input: NamedProposal): Promise<ActionResult<null>> {
  return await door(ProposalInput, input, end);
}
