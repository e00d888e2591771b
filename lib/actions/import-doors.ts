/** The doors for files that are sent to be imported: as `door`, told how far the work is, and stopped when nobody waits. */
import type { Actor } from '../auth/actor.ts';
import { recreateNegotiation } from '../commands/recreate-negotiation.ts';
import { done, type Outcome, refused } from '../errors.ts';
import { type DraftSource, DraftSourceInput, type Recreate, RecreateInput } from '../inputs/draft.ts';
import { type RedlineFile, RedlineFileInput } from '../inputs/redline.ts';
import { readDraftApart, readWholeApart } from '../jobs/read-files.ts';
import { type JobBounds, JobStopped } from '../jobs/run-apart.ts';
import { mayRun } from '../policies/negotiation.ts';
import { redlineFile } from '../queries/redline.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Until when somebody waits, and who is told how far it is. */
export type Watched = Required<Pick<JobBounds, 'signal' | 'onProgress'>>;

/** What a file can be sent for, by the last part of the address. */
export const importDoors = {
  /** Reads a draft from a file or from pasted words, for a Secretariat to correct. Nothing is stored. */
  draft: (form: FormData, watched: Watched) =>
    door(DraftSourceInput, Object.fromEntries(form), (actor, source) =>
      unlessGivenUp(readDraft(actor, source, watched)),
    ),
  /** Reads a marked-up file into proposals, to be reviewed. Nothing is stored. */
  redline: (form: FormData, watched: Watched) =>
    door(RedlineFileInput, Object.fromEntries(form), (actor, file) => unlessGivenUp(readRedline(actor, file, watched))),
  /** Recreates the negotiation of a whole exported file, with everything on it, under an address of its own. */
  negotiation: (form: FormData, watched: Watched) =>
    door(RecreateInput, Object.fromEntries(form), (actor, input) => unlessGivenUp(recreate(actor, input, watched))),
} satisfies Record<string, (form: FormData, watched: Watched) => Promise<ActionResult<unknown>>>;

/** What each door gives. */
export type Imported<Door extends keyof typeof importDoors> =
  Awaited<ReturnType<(typeof importDoors)[Door]>> extends infer R ? (R extends { value: infer V } ? V : never) : never;

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

async function readDraft(actor: Actor, { file, text, language }: DraftSource, watched: Watched) {
  const refusal = mayRun(actor);
  if (refusal !== null) return { ok: false, refusal } as const;
  const bytes = file === null ? new TextEncoder().encode(text) : await bytesOf(file);
  return done(await readDraftApart({ bytes, fileName: file?.name ?? null, language }, watched));
}

async function readRedline(actor: Actor, { file, ...request }: RedlineFile, watched: Watched) {
  return await redlineFile(actor, { ...request, fileName: file.name, bytes: await bytesOf(file) }, watched);
}

async function recreate(actor: Actor, { file, slug }: Recreate, watched: Watched) {
  const refusal = mayRun(actor);
  if (refusal !== null) return { ok: false, refusal } as const;
  const read = await readWholeApart(await bytesOf(file), watched);
  // The page has shown what is wrong with a file, and offers only those that can be read.
  if (read.kind === 'unread') return refused('whole.unread');
  watched.onProgress?.({ stage: 'storing', share: 0.8 });
  const isWanted = () => !watched.signal?.aborted;
  return await recreateNegotiation(actor, { slug, fileName: file.name.slice(0, 300), read, isWanted });
}

/** Who has gone reads no answer; it is no failure of ours. */
async function unlessGivenUp<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof JobStopped && error.stop === 'givenUp') return refused('givenUp');
    throw error;
  }
}
