import { demoActor } from './demo-actor.ts';
import { isOnRecord } from './on-record.ts';
import { playStep } from './play-step.ts';
import { ROUND, type Step } from './round-script.ts';
import { loadZeroDraft, type ZeroDraft } from './zero-paragraphs.ts';

/** What came of playing the round. */
export type Played =
  | {
      readonly played: true;
      /** Acts now on the record that were not there before. */
      readonly acts: number;
      /** Acts that the text as visitors have left it no longer takes, with the code of their refusal. */
      readonly refused: readonly { readonly by: string; readonly kind: Step['kind']; readonly code: string }[];
    }
  | { readonly played: false; readonly because: 'alreadyPlayed' | 'noDemo' };

/**
 * Plays the round of 29 March 2017 on the demo negotiation, act by act through the real commands, with the demo accounts
 * as actors. What the record shows already is not done again; when it shows every act, nothing is played.
 */
export async function playRound(zero: Promise<ZeroDraft | null> = loadZeroDraft()): Promise<Played> {
  const draft = await zero;
  if (draft === null) return { played: false, because: 'noDemo' };
  let acts = 0;
  const refused: { by: string; kind: Step['kind']; code: string }[] = [];
  for (const step of ROUND) {
    if (await isOnRecord(draft, step)) continue;
    const outcome = await playStep(await demoActor(step.by), draft, step);
    if (outcome.ok) acts += 1;
    else refused.push({ by: step.by, kind: step.kind, code: outcome.refusal.code });
  }
  return acts === 0 ? { played: false, because: 'alreadyPlayed' } : { played: true, acts, refused };
}
