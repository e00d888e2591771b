import { type OnProgress, unobserved } from './progress.ts';
import { type ReportLine, UnreadableFile } from './reading.ts';
import { readRedline } from './redline/read-redline.ts';
import { type RedlineBase, type RedlineReading, UNTRACKED } from './redline/redline.ts';
import { UPLOAD_LIMIT } from './upload-limit.ts';
import { readTracked } from './word/read-tracked.ts';
import { openWordFile } from './word/word-file.ts';

/** A marked-up file and what is known to those who read it. Plain values, since it is read in a process of its own. */
export interface RedlineFileTask {
  readonly bytes: Uint8Array;
  readonly bases: readonly [RedlineBase, ...RedlineBase[]];
  /** For whom a Word author writes, as a person said; null: for nobody. */
  readonly mapping: Readonly<Record<string, string | null>>;
  /** For whom authors write that the person has said nothing about: a delegation by its name as `plainName` has it. */
  readonly names: Readonly<Record<string, string>>;
  /** The only delegation that can be meant, where one imports its own. */
  readonly only: string | null;
}

/** A file that was read, with what each author was taken for; or why it was not. */
export type RedlineFileReading =
  | {
      readonly kind: 'read';
      readonly reading: RedlineReading;
      readonly mapping: Readonly<Record<string, string | null>>;
    }
  | { readonly kind: 'unread'; readonly code: ReportLine['code']; readonly values: ReportLine['values'] };

/** A name as it is looked up: small letters without accents. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Reads a marked-up Word file against the texts it may have been made on. Nothing outside the file is ever opened. */
export function readRedlineFile(
  { bytes, bases, mapping, names, only }: RedlineFileTask,
  onProgress: OnProgress = unobserved,
): RedlineFileReading {
  if (bytes.length > UPLOAD_LIMIT)
    return { kind: 'unread', code: 'tooLarge', values: { limit: UPLOAD_LIMIT / 2 ** 20 } };
  const named = (name: string): string | null => {
    const code = names[plainName(name)] ?? null;
    return only === null || code === only ? code : null;
  };
  const used: Record<string, string | null> = {};
  const delegationOf = (author: string): string | null => {
    const said = Object.hasOwn(mapping, author)
      ? (mapping[author] ?? null)
      : author === UNTRACKED
        ? null
        : named(author);
    used[author] = said;
    return said;
  };
  try {
    onProgress({ stage: 'opening', share: 0 });
    const parts = openWordFile(bytes);
    onProgress({ stage: 'reading', share: 0.1 });
    const document = readTracked(parts);
    const reading = readRedline({ document, bases, delegationOf, delegationNamed: named }, onProgress);
    for (const { name } of reading.authors) delegationOf(name);
    return { kind: 'read', reading, mapping: used };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unread', code: error.code, values: error.values };
    throw error;
  }
}
