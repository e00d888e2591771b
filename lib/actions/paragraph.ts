'use server';

import { confirmAgreed as confirm } from '../commands/confirm-agreed.ts';
import { deferParagraph as defer } from '../commands/defer-paragraph.ts';
import { reopenParagraph as reopen } from '../commands/reopen-paragraph.ts';
import { requestReopening as request } from '../commands/request-reopening.ts';
import { setAgreedAdReferendum as setAdReferendum } from '../commands/set-agreed-ad-referendum.ts';
import { type Agree, AgreeInput, type Defer, DeferInput, type Reopen, ReopenInput } from '../inputs/paragraph.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Sets a paragraph agreed ad referendum. */
export async function setAgreedAdReferendum(input: Agree): Promise<ActionResult<null>> {
  return await door(AgreeInput, input, setAdReferendum);
}

/** Confirms a paragraph as agreed. */
export async function confirmAgreed(input: Agree): Promise<ActionResult<null>> {
  return await door(AgreeInput, input, confirm);
}

/** Sets a paragraph aside for later. */
export async function deferParagraph(input: Defer): Promise<ActionResult<null>> {
  return await door(DeferInput, input, defer);
}

/** Asks, in one's own delegation's name, that an agreed paragraph be reopened. */
export async function requestReopening(input: Reopen): Promise<ActionResult<null>> {
  return await door(ReopenInput, input, request);
}

/** Reopens a paragraph. */
export async function reopenParagraph(input: Reopen): Promise<ActionResult<null>> {
  return await door(ReopenInput, input, reopen);
}
