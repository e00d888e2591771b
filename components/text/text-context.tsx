'use client';

import { createContext, useContext } from 'react';
import type { BlocView } from '#lib/queries/views/bloc-view.ts';
import type { NegotiationTextView, ParagraphView, ProposalView } from '#lib/queries/views/negotiation-text-view.ts';
import type { TextFilter } from './text-filter.ts';
import type { News } from './use-news.ts';

/** The three readings of one text. */
export type Reading = 'clean' | 'compilation' | 'changes';

/** What is being written: a change of a paragraph, its deletion, its move, or something new after a place. */
export type Composing =
  | {
      readonly kind: 'replace' | 'delete' | 'insert' | 'move';
      readonly paragraphId: string;
      readonly draft: ProposalView | null;
      /** The proposal on the table whose words are to be replaced by what is written; absent: a proposal of its own. */
      readonly revises?: ProposalView;
    }
  | {
      readonly kind: 'newSection';
      readonly sectionId: string;
      readonly draft: ProposalView | null;
      readonly revises?: ProposalView;
    };

/** What lies over the page, one at a time. */
export type TextDialog =
  | { readonly kind: 'reserve' }
  /** `term` is what was selected in the text, to begin with. */
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'keys' };

/** What every part of the text page shares. */
export interface TextState extends Pick<News, 'news' | 'lookAtAll'> {
  readonly view: NegotiationTextView;
  /** Who negotiates, by conference. */
  readonly delegations: readonly BlocView[];
  readonly reading: Reading;
  readonly filter: TextFilter;
  readonly selected: ParagraphView | null;
  /** Whether the person has asked to see what stands on the selection; the sheet on narrow screens. */
  readonly paneOpen: boolean;
  readonly composing: Composing | null;
  readonly dialog: TextDialog | null;
  /** Null selects the text as a whole. `reveal` scrolls to it; without, it is where the person pointed. */
  readonly select: (paragraphId: string | null, options?: { readonly reveal?: boolean }) => void;
  readonly setPaneOpen: (open: boolean) => void;
  readonly setReading: (reading: Reading) => void;
  readonly setFilter: (filter: TextFilter) => void;
  /** Begins writing; null ends it, what was written being kept. */
  readonly compose: (composing: Composing | null) => void;
  readonly openDialog: (dialog: TextDialog | null) => void;
}

const TextContext = createContext<TextState | null>(null);

export const TextProvider = TextContext.Provider;

/** The text page one stands in. */
export function useText(): TextState {
  const state = useContext(TextContext);
  if (!state) throw new Error('useText is used outside the text page');
  return state;
}
