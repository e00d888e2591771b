'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useToast } from '#components/ui/toast.tsx';
import { printedMarker } from '#lib/domain/text/lines.ts';
import { countryName } from '#lib/i18n/countries.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import type { DraftedParagraph, DraftingSectionView } from '#lib/queries/views/drafting-view.ts';
import type { SectionMarks } from './section-marks.ts';

/** What stands on the paragraphs of a drafting page, in the reader's language. */
export function useSectionMarks(view: DraftingSectionView, redline: boolean): SectionMarks {
  const t = useTranslations('drafting');
  const status = useTranslations('status');
  const locale = useLocale();
  const tell = useToast();
  return useMemo(() => {
    const margin = ({ label, closed }: DraftedParagraph) =>
      [labelText(label, locale), ...(closed ? [status(closed)] : [])].join('\n');
    const objection = (delegations: readonly string[]) =>
      t('termObjection', { delegations: delegations.map((code) => countryName(code, locale)).join(', ') });
    return {
      margins: new Map(view.paragraphs.map((paragraph) => [paragraph.id, margin(paragraph)])),
      runIns: new Map(view.paragraphs.map((paragraph) => [paragraph.id, runInOf(paragraph)])),
      closed: new Set(view.paragraphs.flatMap(({ id, closed }) => (closed ? [id] : []))),
      terms: new Map(view.terms.map(({ term, delegations }) => [term, objection(delegations)])),
      redlineAgainst: redline ? new Map(Object.entries(view.revision.words)) : null,
      onHindered: (why) => tell({ tone: 'failed', text: t(`hindered.${why}`) }),
    };
  }, [view, redline, t, status, locale, tell]);
}

/** What runs before a paragraph's words: its printed number and its title. */
export function runInOf({ label, heading }: DraftedParagraph): string {
  return [printedMarker(label), heading === null ? '' : `${heading}.`].filter(Boolean).join(' ');
}
