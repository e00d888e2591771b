/** Where the work on a sent file stands. `sending` and `waiting` come before any of it is read. */
export const IMPORT_STAGES = [
  'sending',
  'waiting',
  'opening',
  'reading',
  'recognising',
  'comparing',
  'checking',
  'storing',
] as const;

/** One stage of the work. */
export type ImportStage = (typeof IMPORT_STAGES)[number];

/** A stage, and how much of the work is behind it, from 0 to 1; sending is a work of its own and counts by itself. */
export interface ImportProgress {
  readonly stage: ImportStage;
  readonly share: number;
}

/** Told while the work goes on. */
export type OnProgress = (progress: ImportProgress) => void;

/** For whoever does not want to know. */
export const unobserved: OnProgress = () => {};
