'use server';

import { addSource as add } from '../commands/add-source.ts';
import { removeSource as remove } from '../commands/remove-source.ts';
import { done } from '../errors.ts';
import { readSource } from '../imports/read-source.ts';
import type { ReportLine } from '../imports/reading.ts';
import { AddSourceInput, type NamedSource, SourceInput } from '../inputs/source.ts';
import { mayRun } from '../policies/negotiation.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** What became of a source: how it was read and, unless it could not be, how many paragraphs of it are stored. */
export interface AddedSource {
  readonly paragraphs: number;
  readonly report: readonly ReportLine[];
}

/** Reads a document of agreed language and stores it; one that cannot be read is reported and not stored. */
export async function addSource(form: FormData): Promise<ActionResult<AddedSource>> {
  return await door(AddSourceInput, Object.fromEntries(form), async (actor, { file, text, ...about }) => {
    const refusal = mayRun(actor);
    if (refusal !== null) return { ok: false, refusal };
    const bytes = file === null ? new TextEncoder().encode(text) : new Uint8Array(await file.arrayBuffer());
    const { passages, report } = await readSource({ bytes, fileName: file?.name ?? null, language: about.language });
    if (passages.length === 0) return done({ paragraphs: 0, report });
    const outcome = await add(actor, { ...about, passages });
    return outcome.ok ? done({ paragraphs: passages.length, report }) : outcome;
  });
}

/** Takes a source off the list. */
export async function removeSource(input: NamedSource): Promise<ActionResult<null>> {
  return await door(SourceInput, input, remove);
}
