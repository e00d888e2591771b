'use server';

import { importDraft, type OpenedNegotiation } from '../commands/import-draft.ts';
import { DraftInput } from '../inputs/draft.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Opens a negotiation on a corrected draft. */
export async function openNegotiation(input: DraftInput): Promise<ActionResult<OpenedNegotiation>> {
  return await door(DraftInput, input, (actor, draft) => importDraft(actor, draft));
}
