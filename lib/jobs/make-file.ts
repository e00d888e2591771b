import type { ExportedFile } from '../exports/export-view.ts';
import type { WantedFile } from './file-job.ts';
import { JobStopped, runApart } from './run-apart.ts';

/** The longest that a file may be in the making, in milliseconds: of five hundred paragraphs the slowest takes ten seconds. */
const LONGEST = 120_000;

/** The file, made in a process of its own; null when the signal said that nobody waits for it any more. */
export async function makeFile(wanted: WantedFile, signal: AbortSignal): Promise<ExportedFile | null> {
  try {
    return await runApart({ kind: 'export', wanted }, { signal, milliseconds: LONGEST });
  } catch (error) {
    if (error instanceof JobStopped && error.stop === 'givenUp') return null;
    throw error;
  }
}
