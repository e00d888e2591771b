import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { BlocView } from '#lib/queries/views/bloc-view.ts';
import type { NegotiationTextView, ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';
import type { Composing, Reading, TextDialog, TextState } from './text-context.tsx';
import { NO_FILTER } from './text-filter.ts';
import { useNews } from './use-news.ts';

/** Props that the page's address gives. */
export interface TextAddress {
  readonly reading: Reading;
  /** The paragraph the address names, or null. */
  readonly paragraphId: string | null;
}

/** The state of the text page: which reading, which paragraph, what is being written. The address follows it. */
export function useTextState(
  view: NegotiationTextView,
  delegations: readonly BlocView[],
  address: TextAddress,
): TextState {
  const [reading, setReading] = useState(address.reading);
  const [filter, setFilter] = useState(NO_FILTER);
  const [paneOpen, setPaneOpen] = useState(false);
  const [composing, setComposing] = useState<Composing | null>(null);
  const [dialog, openDialog] = useState<TextDialog | null>(null);
  const { selectedId, choose } = useSelection(address);
  const paragraphs = useMemo(() => paragraphsById(view), [view]);
  const news = useNews(view);
  const { look } = news;

  const select = useCallback<TextState['select']>(
    (id, options) => {
      choose(id);
      if (id) look(id);
      setPaneOpen(true);
      if (id && options?.reveal) revealParagraph(id);
    },
    [choose, look],
  );
  const chooseReading = useCallback((next: Reading) => {
    setReading(next);
    replaceAddress((url) => url.searchParams.set('reading', next));
  }, []);
  const compose = useCallback((next: Composing | null) => {
    setComposing(next);
    // Writing happens in the text: what lies over it steps aside.
    if (next) setPaneOpen(false);
  }, []);

  return useMemo(
    () => ({
      view,
      delegations,
      reading,
      filter,
      selected: (selectedId && paragraphs.get(selectedId)) || null,
      paneOpen,
      composing,
      dialog,
      ...news,
      select,
      setPaneOpen,
      setReading: chooseReading,
      setFilter,
      compose,
      openDialog,
    }),
    [
      view,
      delegations,
      reading,
      filter,
      selectedId,
      paragraphs,
      paneOpen,
      composing,
      dialog,
      news,
      select,
      chooseReading,
      compose,
    ],
  );
}

/** Which paragraph is chosen: the one the person pointed at last, and before that the one the address names. */
function useSelection(address: TextAddress) {
  // Undefined until the person has pointed somewhere.
  const [chosenId, setChosenId] = useState<string | null>();
  const named = useNamedParagraph(address);

  useEffect(() => {
    // Only where the address led here: what the person points at is in view already.
    if (named && chosenId === undefined) revealParagraph(named);
  }, [named, chosenId]);

  useEffect(() => {
    const follow = () => setChosenId(undefined);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const choose = useCallback((id: string | null) => {
    setChosenId(id);
    replaceAddress((url) => {
      url.searchParams.delete('paragraph');
      url.hash = id ?? '';
    });
  }, []);
  return { selectedId: chosenId === undefined ? named : chosenId, choose };
}

/** The paragraph of the address. The part behind # never reaches the server, so the browser adds it. */
function useNamedParagraph({ paragraphId }: TextAddress): string | null {
  const hash = useSyncExternalStore(
    (onChange) => {
      window.addEventListener('hashchange', onChange);
      return () => window.removeEventListener('hashchange', onChange);
    },
    () => window.location.hash.slice(1),
    () => '',
  );
  return paragraphId ?? (hash || null);
}

/** Brings a paragraph into view, where it is not, and puts the focus on its label for those who go on by keyboard. */
export function revealParagraph(id: string): void {
  const paragraph = document.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"].paragraph`);
  paragraph?.scrollIntoView({ block: 'nearest' });
  paragraph?.querySelector<HTMLElement>('[data-paragraph-label]')?.focus({ preventScroll: true });
}

function paragraphsById(view: NegotiationTextView): ReadonlyMap<string, ParagraphView> {
  return new Map(view.sections.flatMap((section) => section.paragraphs.map((paragraph) => [paragraph.id, paragraph])));
}

/** Without a navigation: the page does not read itself anew for what it already knows. */
function replaceAddress(change: (url: URL) => void): void {
  const url = new URL(window.location.href);
  change(url);
  window.history.replaceState(null, '', url);
}
