import type { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import type { Outcome, Refusal } from '../errors.ts';
import { refusalOf } from '../inputs/refusal.ts';
import { logUnexpected, logWarning } from '../log.ts';
import type { ActionResult } from './result.ts';
import type { RefusalSpeaker } from './speaker.ts';

/** One request at a door: what came in, who asks (`Who`), and the act behind it. */
export interface Request<S extends z.ZodType, T, Who = Actor> {
  readonly schema: S;
  readonly input: unknown;
  readonly actor: () => Promise<Who | null>;
  readonly act: (actor: Who, input: z.output<S>) => Promise<Outcome<T>>;
}

/**
 * Input, then actor, then one command, then the answer. A stranger is told to sign in before anything is looked at; what
 * was not expected is logged with an id, which is all that is told of it. `rethrow` gets every error first, for those
 * that are the framework's own way of answering.
 */
export async function answer<S extends z.ZodType, T, Who = Actor>(
  { schema, input, actor, act }: Request<S, T, Who>,
  say: RefusalSpeaker,
  rethrow: (error: unknown) => void = () => {},
): Promise<ActionResult<T>> {
  try {
    const who = await actor();
    if (who === null) return told({ code: 'signedOut' }, say);
    const parsed = schema.safeParse(input);
    if (!parsed.success) return told(refusalOf(parsed.error), say);
    const outcome = await act(who, parsed.data);
    return outcome.ok ? { ok: true, value: outcome.value } : told(outcome.refusal, say);
  } catch (error) {
    rethrow(error);
    return told({ code: 'unexpected', values: { id: logUnexpected('An action failed.', error) } }, say);
  }
}

function told({ code, values, field }: Refusal, say: RefusalSpeaker): ActionResult<never> {
  if (!say.has(code)) logWarning('A refusal has no sentence.', { code });
  const message = say.has(code) ? say(code, values) : say('unknown');
  return { ok: false, code, message, ...(field && { field }) };
}
