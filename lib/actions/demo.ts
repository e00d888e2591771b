'use server';

import { z } from 'zod';
import { type PlayedOrNot, playOnce } from '../demo/play-once.ts';
import { done } from '../errors.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Plays the demo's round; everybody who is signed in may, since its accounts are open to everybody. */
export async function playDemo(): Promise<ActionResult<PlayedOrNot>> {
  return await door(z.null(), null, async () => done(await playOnce()));
}
