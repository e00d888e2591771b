/** The program of a process that works on files, one after another: see run-apart.ts. */
import { exporters } from '../exports/formats.ts';
import { firstPage } from '../exports/preview.ts';
import type { OnProgress } from '../imports/progress.ts';
import { readDraft } from '../imports/read-draft.ts';
import { readRedlineFile } from '../imports/read-redline-file.ts';
import { readWhole } from '../imports/whole/read-whole.ts';
import type { FileAnswer, FileJob, FileProgress, FileResults, WantedFile } from './file-job.ts';

async function made({ view, format, preview }: WantedFile): Promise<FileResults['export']> {
  return preview ? await firstPage(format, view) : await exporters[format](view);
}

// A message leaves at once, though the work that follows it gives nothing else its turn.
const tell: OnProgress = (progress) => {
  process.send?.({ kind: 'progress', progress } satisfies FileProgress);
};

async function result(job: FileJob): Promise<FileResults[FileJob['kind']]> {
  if (job.kind === 'draft') return await readDraft(job.file, tell);
  if (job.kind === 'whole') return readWhole(job.bytes, tell);
  return job.kind === 'redline' ? readRedlineFile(job.task, tell) : await made(job.wanted);
}

async function answer(job: FileJob): Promise<FileAnswer> {
  try {
    return { kind: 'done', value: await result(job) };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (job: FileJob) => {
  void answer(job).then((said) => process.send?.(said));
});
// The application is gone, however it ended: nobody asks for anything more.
process.on('disconnect', () => process.exit());
