'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { type PaletteCommand, usePaletteCommands } from '#components/ui/command-palette.tsx';
import { chooseLanguage } from '#lib/actions/preferences.ts';
import { LOCALE_NAMES, LOCALES } from '#lib/i18n/locales.ts';

/** Puts the places of the negotiation and the languages into the palette. */
export function PlaceCommands({
  places,
}: {
  readonly places: readonly { readonly href: string; readonly text: string }[];
}) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const router = useRouter();
  const commands = useMemo<PaletteCommand[]>(
    () => [
      ...places.map(({ href, text }) => ({
        id: `place ${href}`,
        group: t('goTo'),
        text,
        run: () => router.push(href),
      })),
      ...LOCALES.filter((other) => other !== locale).map((other) => ({
        id: `language ${other}`,
        group: t('language'),
        text: LOCALE_NAMES[other],
        run: () => void chooseLanguage(other),
      })),
    ],
    [places, locale, router, t],
  );
  usePaletteCommands('places', commands);
  return null;
}
