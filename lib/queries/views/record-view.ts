import type { Json } from '../../domain/record/chain.ts';
import type { Label } from '../../domain/text/paragraph.ts';
import type { PartyView } from './party-view.ts';

/** One page of a negotiation's record, newest first, with what it can be filtered by. */
export interface RecordView {
  readonly entries: readonly RecordEntryView[];
  /** Entries that pass the filter, on all pages. */
  readonly matching: number;
  /** Entries of the whole book; the newest one's number. */
  readonly length: number;
  /** The newest entry's hash, to be kept outside; null while the book is empty. */
  readonly head: string | null;
  readonly page: number;
  readonly pages: number;
  readonly choices: RecordChoices;
}

/** What the record can be filtered by: only what occurs in it. */
export interface RecordChoices {
  readonly parties: readonly PartyView[];
  readonly paragraphs: readonly { readonly id: string; readonly label: Label }[];
  readonly kinds: readonly string[];
}

/** The filters of the address; null where one is not set. Unknown values match nothing. */
export interface RecordFilter {
  readonly party: string | null;
  readonly paragraph: string | null;
  readonly kind: string | null;
  /** Counts from 1. */
  readonly page: number;
}

/** One act as it stands on the record. */
export interface RecordEntryView {
  readonly seq: number;
  /** One of EVENT_KINDS; a kind of a later version is shown by its own name. */
  readonly kind: string;
  /** ISO 8601. */
  readonly at: string;
  readonly party: PartyView;
  readonly accountName: string;
  readonly paragraphId: string | null;
  /** What the paragraph is cited by today; null where no text holds it any more. */
  readonly label: Label | null;
  readonly proposalId: string | null;
  readonly proposalNumber: number | null;
  readonly payload: { readonly [key: string]: Json };
  readonly previousHash: string;
  readonly hash: string;
}

/** One entry with its neighbours' numbers; null at the ends of the book. */
export interface RecordEntryPage {
  readonly entry: RecordEntryView;
  readonly older: number | null;
  readonly newer: number | null;
}
