'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { labelText } from '#lib/i18n/label-text.ts';
import type { DraftingSectionView } from '#lib/queries/views/drafting-view.ts';
import type { AuthorListProps } from './author-list.tsx';
import type { Authors } from './authors.ts';
import type { LiveSession } from './live-session.ts';
import { stretchesOf } from './written-by.ts';

/** Who wrote what, for the marks on the words and for the list below them; null without a session to show it in. */
export function useAuthors(
  view: DraftingSectionView,
  session: LiveSession | null,
): { readonly authors: Authors; readonly list: AuthorListProps } | null {
  const t = useTranslations('drafting');
  const locale = useLocale();
  const format = useFormatter();
  return useMemo(() => {
    if (session === null) return null;
    const { authorship, parties, paragraphs } = view;
    const nameOf = (party: string) => parties.find(({ code }) => code === party)?.name ?? party;
    const timeOf = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
    const { ydoc } = session;
    return {
      authors: {
        ydoc,
        authorship,
        sentence: ({ party, at }) => t('authors.sentence', { party: nameOf(party), time: timeOf(at) }),
      },
      list: {
        paragraphs: stretchesOf(ydoc, authorship),
        labels: new Map(paragraphs.map(({ id, label }) => [id, labelText(label, locale)])),
        nameOf,
        timeOf,
      },
    };
  }, [view, session, t, locale, format]);
}
