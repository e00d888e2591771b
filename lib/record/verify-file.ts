/** What an exported text and a record tell about each other, without the program or its database. */
import { z } from 'zod';
import { type ChainedEntry, type ChainVerdict, verifyChain } from '../domain/record/chain.ts';
import { draftHash } from '../domain/text/draft-hash.ts';
import type { Draft } from '../domain/text/paragraph.ts';

/** Names the shape of a downloaded record. */
export const RECORD_FORMAT = 'consenso-record/1';

const RecordFile = z.object({ format: z.literal(RECORD_FORMAT), entries: z.array(z.record(z.string(), z.unknown())) });

const Exported = z.object({
  format: z.string().startsWith('consenso/'),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('revision'), number: z.number(), symbol: z.string() }),
    z.object({ kind: z.literal('workingDraft') }),
  ]),
  text: z.string(),
  title: z.string(),
  language: z.string(),
  sections: z.array(z.unknown()),
  record: z.object({ head: z.string(), seq: z.number() }),
});

/** A file as it was recognised, or null where it is neither. */
export type VerifiedFile =
  | { readonly kind: 'record'; readonly entries: readonly ChainedEntry[] }
  | { readonly kind: 'text'; readonly exported: z.infer<typeof Exported> };

/** Reads an exported text (JSON) or a downloaded record. */
export function recognise(text: string): VerifiedFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const record = RecordFile.safeParse(value);
  if (record.success) return { kind: 'record', entries: record.data.entries as unknown as ChainedEntry[] };
  const exported = Exported.safeParse(value);
  return exported.success ? { kind: 'text', exported: exported.data } : null;
}

/** What was found: everything fits, or the first thing that does not. */
export type Finding =
  | { readonly fits: true; readonly entries: number; readonly head: string; readonly words: 'checked' | 'notIssued' }
  | { readonly fits: false; readonly because: Mismatch };

/** `chain`: an entry was altered, dropped or swapped; `head`: the record is not the one the file was made from, or was cut off or rewritten since; `words`: not those that were issued. */
export type Mismatch =
  | { readonly what: 'chain'; readonly verdict: Extract<ChainVerdict, { intact: false }> }
  | { readonly what: 'head'; readonly seq: number }
  | { readonly what: 'words'; readonly symbol: string };

/**
 * Holds a text against a record: the chain is whole, the head that the file carries stands in it where the file says,
 * and the words of a revision (its clean text) have the hash that was recorded when it was issued.
 */
export function verifyAgainst(
  exported: Extract<VerifiedFile, { kind: 'text' }>['exported'],
  entries: readonly ChainedEntry[],
): Finding {
  const verdict = verifyChain(entries);
  if (!verdict.intact) return { fits: false, because: { what: 'chain', verdict } };
  const { head, seq } = exported.record;
  if (entries[seq - 1]?.hash !== head) return { fits: false, because: { what: 'head', seq } };
  const { source } = exported;
  if (source.kind !== 'revision' || exported.text !== 'clean') {
    return { fits: true, entries: verdict.length, head: verdict.head, words: 'notIssued' };
  }
  const recorded = entries.map((entry) => issuedHash(entry, source.number)).find((hash) => hash !== undefined);
  if (recorded === undefined || recorded !== draftHash(exported as unknown as Draft)) {
    return { fits: false, because: { what: 'words', symbol: source.symbol } };
  }
  return { fits: true, entries: verdict.length, head: verdict.head, words: 'checked' };
}

/** The hash of a revision where the entry issued it, or told of it when the negotiation was recreated. */
function issuedHash({ kind, payload }: ChainedEntry, number: number): string | undefined {
  const told = payload as Issued & { readonly revisions?: readonly Issued[] };
  if (kind === 'negotiation.opened') return number === 0 ? told.contentHash : undefined;
  if (kind === 'revision.issued') return told.number === number ? told.contentHash : undefined;
  if (kind !== 'negotiation.recreated') return undefined;
  return told.revisions?.find((revision) => revision.number === number)?.contentHash;
}

interface Issued {
  readonly number?: number;
  readonly contentHash?: string;
}
