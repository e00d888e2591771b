'use client';

import './editor.css';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Note } from '#components/ui/note.tsx';
import { useReadAnew } from '#components/ui/page-reading.tsx';
import type { Person } from '#lib/editor/live-protocol.ts';
import { readParagraphs } from '#lib/editor/paragraphs.ts';
import type { DraftingSectionView } from '#lib/queries/views/drafting-view.ts';
import type { PartyView } from '#lib/queries/views/party-view.ts';
import { ELSEWHERE } from './live-session.ts';
import type { LiveState } from './live-state.ts';
import { LiveWords } from './live-words.tsx';
import { type PlaceElsewhere, RefusedWords } from './refused-words.tsx';
import { SaveState } from './save-state.tsx';
import { SectionActs } from './section-acts.tsx';
import { SectionNotes } from './section-notes.tsx';
import { useLiveSection } from './use-live-section.ts';
import { WhoIsHere } from './who-is-here.tsx';

/** One section of the working draft, written by many at once. */
export function DraftingRoom({ view }: { readonly view: DraftingSectionView }) {
  const t = useTranslations('drafting');
  const text = useTranslations('text');
  const { number } = view.revision;
  const live = useLiveSection(view.document.name);
  const [redline, setRedline] = useState(false);
  const [authors, setAuthors] = useState(false);
  const partyOf = usePartyOf(view);
  const { state, refused, putRefusedAway } = live;
  useLeaveWarning(!state.saved);
  useFreshPage(state);
  return (
    <div className="grid gap-3">
      <div className="sticky top-(--head) z-20 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b bg-paper py-2 print-hidden">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <SaveState state={state} />
          <WhoIsHere people={state.people} partyOf={partyOf} />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Checkbox
            label={t('redline', { revision: number === 0 ? text('zeroDraft') : text('revision', { number }) })}
            checked={redline}
            onChange={(event) => setRedline(event.target.checked)}
          />
          <Checkbox
            label={t('authors.show')}
            checked={authors}
            onChange={(event) => setAuthors(event.target.checked)}
          />
          <SectionActs view={view} saved={state.saved && state.phase === 'live'} />
        </div>
      </div>
      <SectionNotes view={view} />
      {state.phase === 'ended' && !ELSEWHERE.has(state.reason) && (
        <Note tone="error" title={t('endedTitle')}>
          <p>{t(state.reason === 'outdated' ? 'endedOutdated' : 'endedAccess')}</p>
        </Note>
      )}
      {refused && live.session && state.phase === 'live' && (
        <RefusedWords
          refused={refused}
          standing={readParagraphs(live.session.ydoc)}
          elsewhere={placesElsewhere(view)}
          onPutAway={putRefusedAway}
        />
      )}
      <div className="live-section">
        <LiveWords view={view} live={live} redline={redline} authors={authors} />
      </div>
    </div>
  );
}

/** By paragraph the other section that holds it. */
function placesElsewhere({ negotiation, sections, section }: DraftingSectionView): ReadonlyMap<string, PlaceElsewhere> {
  return new Map(
    sections
      .filter(({ id }) => id !== section.id)
      .flatMap(({ id, heading, holds }) =>
        holds.map((paragraph) => [paragraph, { heading, href: `/negotiations/${negotiation.slug}/drafting/${id}` }]),
      ),
  );
}

function usePartyOf(view: DraftingSectionView): (person: Person) => PartyView {
  return ({ party, kind, name }) => view.parties.find(({ code }) => code === party) ?? { code: party, kind, name };
}

/** The browser asks before a window is closed that alone holds some words. */
function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}

/** Another document is the one to work on now: the page is read anew, and leads to the section that has the words. */
function useFreshPage({ phase, reason }: LiveState): void {
  const readAnew = useReadAnew();
  const anew = phase === 'ended' && ELSEWHERE.has(reason);
  useEffect(() => {
    if (anew) readAnew();
  }, [anew, readAnew]);
}
