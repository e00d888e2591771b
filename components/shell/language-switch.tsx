'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import { chooseLanguage } from '#lib/actions/preferences.ts';
import { LOCALE_NAMES, LOCALES } from '#lib/i18n/locales.ts';

/** EN · ES: the interface's languages, each named in itself to those who hear it. */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const [, startTransition] = useTransition();
  return (
    <Segmented
      label={t('language')}
      value={useLocale()}
      onChoose={(locale) => startTransition(() => chooseLanguage(locale))}
      choices={LOCALES.map((locale) => ({
        value: locale,
        text: (
          <span lang={locale}>
            <span aria-hidden>{locale.toUpperCase()}</span>
            <span className="sr-only">{LOCALE_NAMES[locale]}</span>
          </span>
        ),
      }))}
    />
  );
}
