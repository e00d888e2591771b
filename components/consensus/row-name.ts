'use client';

import { useLocale, useTranslations } from 'next-intl';
import { labelText } from '#lib/i18n/label-text.ts';
import type { MatrixRow } from '#lib/queries/views/consensus-view.ts';

/** What a row is called: the paragraph's label, or what a proposal would add and where. */
export function useRowName(): (row: MatrixRow) => string {
  const t = useTranslations('consensus');
  const locale = useLocale();
  return ({ kind, label, proposal }) => {
    const cited = label && labelText(label, locale);
    if (kind === 'whole') return t('wholeText');
    if (kind === 'paragraph') return cited ?? '';
    if (kind === 'newSection') return t('newSection', { proposal: `P${proposal}` });
    const place = cited === null ? t('atStart') : t('after', { label: cited });
    return t('newParagraph', { proposal: `P${proposal}`, place });
  };
}
