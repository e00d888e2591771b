import { unstable_rethrow } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { currentActor, currentSession } from '../auth/session.ts';
import type { SignedIn } from '../auth/token.ts';
import type { Outcome } from '../errors.ts';
import { answer } from './answer.ts';
import type { ActionResult } from './result.ts';
import { type RefusalSpeaker, speaker } from './speaker.ts';

/**
 * The door that every server action is: `return door(TableProposalInput, input, tableProposal)`. Whatever the browser
 * sent is parsed, the actor is loaded anew, one command runs, and a refusal comes out as a sentence. That the request
 * comes from our own pages is checked by Next, which compares Origin and Host.
 */
export async function door<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  act: (actor: Actor, input: z.output<S>) => Promise<Outcome<T>>,
): Promise<ActionResult<T>> {
  return answer({ schema, input, actor: currentActor, act }, await ownSpeaker(), unstable_rethrow);
}

/**
 * As `door`, for acts on one's own account that must be possible before one-time codes are set up, where they are asked
 * for: setting them up, and ending sessions.
 */
export async function ownDoor<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  act: (session: SignedIn, input: z.output<S>) => Promise<Outcome<T>>,
): Promise<ActionResult<T>> {
  return answer({ schema, input, actor: currentSession, act }, await ownSpeaker(), unstable_rethrow);
}

/**
 * As `door`, for the few acts that a stranger may do, such as accepting an invitation: what was sent gives the right, and
 * the command judges it.
 */
export async function openDoor<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  act: (input: z.output<S>) => Promise<Outcome<T>>,
): Promise<ActionResult<T>> {
  const anybody = async () => 'anybody' as const;
  return answer(
    { schema, input, actor: anybody, act: (_, parsed) => act(parsed) },
    await ownSpeaker(),
    unstable_rethrow,
  );
}

async function ownSpeaker(): Promise<RefusalSpeaker> {
  return speaker(await getTranslations('refusals'), await getLocale());
}
