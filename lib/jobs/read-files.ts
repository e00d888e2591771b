import type { DraftFile } from '../imports/read-draft.ts';
import type { RedlineFileReading, RedlineFileTask } from '../imports/read-redline-file.ts';
import { type DraftReading, unread } from '../imports/reading.ts';
import { UPLOAD_LIMIT } from '../imports/upload-limit.ts';
import type { ReadWhole, UnreadWhole } from '../imports/whole/read-whole.ts';
import { type JobBounds, JobStopped, runApart } from './run-apart.ts';

const limit = { limit: UPLOAD_LIMIT / 2 ** 20 };

/** What was read, or null where the file took more than a file may take. */
async function unlessTooMuch<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof JobStopped && error.stop === 'tooMuch') return null;
    throw error;
  }
}

/** As `readDraft`, in a process of its own. */
export async function readDraftApart(file: DraftFile, bounds: JobBounds = {}): Promise<DraftReading> {
  if (file.bytes.length > UPLOAD_LIMIT) return unread('tooLarge', limit);
  return (await unlessTooMuch(runApart({ kind: 'draft', file }, bounds))) ?? unread('tooMuch');
}

/** As `readRedlineFile`, in a process of its own. */
export async function readRedlineApart(task: RedlineFileTask, bounds: JobBounds = {}): Promise<RedlineFileReading> {
  if (task.bytes.length > UPLOAD_LIMIT) return { kind: 'unread', code: 'tooLarge', values: limit };
  const reading = await unlessTooMuch(runApart({ kind: 'redline', task }, bounds));
  return reading ?? { kind: 'unread', code: 'tooMuch', values: {} };
}

/** As `readWhole`, in a process of its own. */
export async function readWholeApart(bytes: Uint8Array, bounds: JobBounds = {}): Promise<ReadWhole | UnreadWhole> {
  if (bytes.length > UPLOAD_LIMIT) return { kind: 'unread', code: 'tooLarge', values: limit };
  const reading = await unlessTooMuch(runApart({ kind: 'whole', bytes }, bounds));
  return reading ?? { kind: 'unread', code: 'tooMuch', values: {} };
}
