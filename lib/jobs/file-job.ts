import type { ExportedFile, ExportView } from '../exports/export-view.ts';
import type { ExportFormat } from '../exports/formats.ts';
import type { ImportProgress } from '../imports/progress.ts';
import type { DraftFile } from '../imports/read-draft.ts';
import type { RedlineFileReading, RedlineFileTask } from '../imports/read-redline-file.ts';
import type { DraftReading } from '../imports/reading.ts';
import type { ReadWhole, UnreadWhole } from '../imports/whole/read-whole.ts';

/** What a file is to be made of. */
export interface WantedFile {
  readonly view: ExportView;
  readonly format: ExportFormat;
  /** Only what the first page needs. */
  readonly preview: boolean;
}

/** Work on one file, as it is sent to a process of its own: plain values alone. */
export type FileJob =
  | { readonly kind: 'draft'; readonly file: DraftFile }
  | { readonly kind: 'redline'; readonly task: RedlineFileTask }
  | { readonly kind: 'export'; readonly wanted: WantedFile }
  | { readonly kind: 'whole'; readonly bytes: Uint8Array };

/** What each kind of work comes to. */
export interface FileResults {
  readonly draft: DraftReading;
  readonly redline: RedlineFileReading;
  readonly export: ExportedFile;
  readonly whole: ReadWhole | UnreadWhole;
}

/** What the process says while it works. */
export interface FileProgress {
  readonly kind: 'progress';
  readonly progress: ImportProgress;
}

/** What the process says of a job that came to its end. `reason` is for the log, never for a person. */
export type FileAnswer =
  | { readonly kind: 'done'; readonly value: FileResults[FileJob['kind']] }
  | { readonly kind: 'failed'; readonly reason: string };
