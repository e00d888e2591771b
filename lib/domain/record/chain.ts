import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A value that JSON can hold: what events carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One act on the record, as it is hashed. */
export interface RecordEntry {
  /** The negotiation's id, or "people". Entries of one book form one chain. */
  readonly book: string;
  /** Counts from 1 without gaps. */
  readonly seq: number;
  readonly kind: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly accountId: string | null;
  readonly accountName: string;
  readonly partyCode: string;
  readonly paragraphId: string | null;
  readonly proposalId: string | null;
  readonly payload: Json;
}

/** The hash before the first entry of a book. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * JSON with the keys of every object in code-unit order and no blanks: one text for one value, whatever the order in
 * which a database gives the keys back.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`).join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** SHA-256 (hex) over the hash before and the entry in canonical JSON: altering, dropping or swapping entries changes it. */
export function entryHash(previousHash: string, entry: RecordEntry): string {
  return bytesToHex(sha256(utf8ToBytes(`${previousHash}\n${canonicalJson({ ...entry })}`)));
}

/** An entry with its hashes as stored. */
export interface ChainedEntry extends RecordEntry {
  readonly previousHash: string;
  readonly hash: string;
}

/** The chain holds up to `head`, or the first entry at which it breaks. */
export type ChainVerdict =
  | { readonly intact: true; readonly length: number; readonly head: string }
  | { readonly intact: false; readonly seq: number; readonly because: 'gap' | 'previous' | 'hash' };

/** Where a chain stands after some entries: how many, and the last one's hash. */
export interface ChainPosition {
  readonly length: number;
  readonly head: string;
}

/** Before the first entry of a book. */
export const CHAIN_START: ChainPosition = { length: 0, head: GENESIS_HASH };

/**
 * Recomputes a book from its first entry, or from where an earlier call left off, so that a long book can be read in
 * parts. Entries must come in order of `seq`. A cut-off end cannot be seen from the entries alone: compare `head` with
 * one exported earlier.
 */
export function verifyChain(entries: Iterable<ChainedEntry>, start: ChainPosition = CHAIN_START): ChainVerdict {
  let { length, head } = start;
  for (const { previousHash, hash, ...entry } of entries) {
    if (entry.seq !== length + 1) return { intact: false, seq: entry.seq, because: 'gap' };
    if (previousHash !== head) return { intact: false, seq: entry.seq, because: 'previous' };
    if (entryHash(previousHash, entry) !== hash) return { intact: false, seq: entry.seq, because: 'hash' };
    head = hash;
    length = entry.seq;
  }
  return { intact: true, length, head };
}
