'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { MoveTarget } from '#lib/domain/text/compilation.ts';
import { labelText } from '#lib/i18n/label-text.ts';

/** "after Item 5", "at the start of “Principles”"; a place that no text has any more says so. */
export function useTargetName(): (target: MoveTarget | null) => string {
  const t = useTranslations('text.target');
  const locale = useLocale();
  return (target) => {
    if (target === null) return t('gone');
    return target.kind === 'after'
      ? t('after', { label: labelText(target.label, locale) })
      : t('startOf', { section: target.section });
  };
}
