import { createHash } from 'node:crypto';
import type { JsonFile } from '../../exports/json/json-shape.ts';
import type { WholeNegotiation } from '../../exports/json/whole-shape.ts';
import { type OnProgress, unobserved } from '../progress.ts';
import { ownJson, readJson } from '../read-json.ts';
import { type ReportCode, type ReportLine, UnreadableFile, type WholeSummary } from '../reading.ts';
import { requireActs } from './require-acts.ts';
import { requireRecords } from './require-record.ts';
import { requireReferences } from './require-references.ts';
import { requireWords } from './require-words.ts';

/** A whole negotiation read from a file, sound in itself, with what its provenance is told by. */
export interface ReadWhole {
  readonly kind: 'read';
  readonly whole: WholeNegotiation;
  readonly sha256: string;
  readonly head: string;
  readonly entries: number;
}

/** The file was not read, and why. */
export interface UnreadWhole {
  readonly kind: 'unread';
  readonly code: ReportCode;
  readonly values: ReportLine['values'];
}

/** Throws `UnreadableFile` where the file contradicts itself: what it is not true of, it may not be true of at all. */
function requireSound({ whole, record }: JsonFile): WholeNegotiation | null {
  if (!whole) return null;
  requireReferences(whole);
  requireWords(whole);
  requireRecords(whole, record);
  requireActs(whole);
  return whole;
}

/** What of a whole negotiation the file holds; null where it holds a text alone. */
export function wholeIn(file: JsonFile): WholeSummary | null {
  const whole = requireSound(file);
  if (whole === null) return null;
  return {
    title: whole.negotiation.title,
    slug: file.negotiation.slug,
    symbol: whole.revisions.at(-1)?.symbol ?? whole.negotiation.symbol,
    madeAt: file.madeAt,
    revisions: whole.revisions.length,
    proposals: whole.proposals.length,
    positions: whole.positions.length,
    reservations: whole.reservations.length + whole.termObjections.length,
    entries: file.record.seq,
    head: file.record.head,
  };
}

/** Reads the whole negotiation of a file, for it to be recreated. */
export function readWhole(bytes: Uint8Array, onProgress: OnProgress = unobserved): ReadWhole | UnreadWhole {
  try {
    onProgress({ stage: 'opening', share: 0 });
    const value = ownJson(new TextDecoder().decode(bytes));
    const file = value === null ? null : readJson(value);
    onProgress({ stage: 'checking', share: 0.3 });
    const whole = file && requireSound(file);
    if (file === null || !whole) return { kind: 'unread', code: 'unknownType', values: {} };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { kind: 'read', whole, sha256, head: file.record.head, entries: file.record.seq };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unread', code: error.code, values: error.values };
    throw error;
  }
}
