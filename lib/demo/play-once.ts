import { inTurn } from '../db/lock.ts';
import { env } from '../env.ts';
import { type Played, playRound } from './play-round.ts';

/** What came of asking for the demo's round. */
export type PlayedOrNot = Played | { readonly played: false; readonly because: 'demoOff' };

/** Plays the demo's round where the demo is on; asked for twice at once, the second finds it played by the first. */
export async function playOnce(): Promise<PlayedOrNot> {
  const { demo, databaseUrl } = env();
  if (!demo || databaseUrl === undefined) return { played: false, because: 'demoOff' };
  return await inTurn(databaseUrl, 'demo', () => playRound());
}
