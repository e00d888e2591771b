'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import type { Person } from '#lib/editor/live-protocol.ts';
import { countryName } from '#lib/i18n/countries.ts';
import type { DraftingSectionView } from '#lib/queries/views/drafting-view.ts';
import { AuthorList } from './author-list.tsx';
import type { LiveSection } from './live-section.ts';
import { SectionEditor } from './section-editor.tsx';
import { StillWords } from './still-words.tsx';
import { useAuthors } from './use-authors.ts';
import { useSectionMarks } from './use-section-marks.ts';

/** Props of LiveWords. */
export interface LiveWordsProps {
  readonly view: DraftingSectionView;
  readonly live: LiveSection;
  /** Whether the changes since the revision are shown. */
  readonly redline: boolean;
  /** Whether it is shown who wrote what. */
  readonly authors: boolean;
}

/** The editor once the words are there, and the page's own words until then. */
export function LiveWords({ view, live: { session, state }, redline, authors }: LiveWordsProps) {
  const t = useTranslations('drafting');
  const locale = useLocale();
  const marks = useSectionMarks(view, redline);
  const nameOf = useCallback(
    ({ kind, party }: Person) => (kind === 'delegation' ? countryName(party, locale) : party),
    [locale],
  );
  const [synced, setSynced] = useState<typeof session>(null);
  if (session !== null && synced !== session && state.phase === 'live') setSynced(session);
  const written = useAuthors(view, authors ? synced : null);
  if (session === null || synced !== session) return <StillWords view={view} margins={marks.margins} />;
  return (
    <>
      <SectionEditor
        key={`${session.ydoc.guid} ${locale}`}
        session={session}
        editable={state.access === 'write' && state.phase !== 'ended'}
        marks={marks}
        authors={written?.authors ?? null}
        label={t('words', { section: view.section.heading })}
        language={view.document.language}
        nameOf={nameOf}
      />
      {written && <AuthorList {...written.list} />}
    </>
  );
}
