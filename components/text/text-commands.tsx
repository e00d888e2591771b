'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { type PaletteCommand, usePaletteCommands } from '#components/ui/command-palette.tsx';
import { labelText } from '#lib/i18n/label-text.ts';
import { useText } from './text-context.tsx';

/** Puts every paragraph, the readings and the acts of the text page into the palette. */
export function TextCommands() {
  const t = useTranslations('text');
  const paragraph = useTranslations('paragraph');
  const locale = useLocale();
  const { view, select, setReading, openDialog } = useText();
  const commands = useMemo<PaletteCommand[]>(() => {
    const readings = (['clean', 'compilation', 'changes'] as const).map((reading) => ({
      id: `reading ${reading}`,
      group: t('reading'),
      text: t(`readings.${reading}`),
      run: () => setReading(reading),
    }));
    const acts: PaletteCommand[] = view.abilities.reserve
      ? [
          {
            id: 'reserve',
            group: paragraph('acts'),
            text: paragraph('reserve'),
            keys: ['r'],
            run: () => openDialog({ kind: 'reserve' }),
          },
          {
            id: 'term',
            group: paragraph('acts'),
            text: paragraph('objectToTerm'),
            keys: ['t'],
            run: () => openDialog({ kind: 'term', term: '' }),
          },
        ]
      : [];
    const paragraphs = view.sections.flatMap((section) =>
      section.paragraphs.map(({ id, label, heading }) => ({
        id: `paragraph ${id}`,
        group: section.heading || t('untitledSection'),
        text: heading ? `${labelText(label, locale)} · ${heading}` : labelText(label, locale),
        run: () => select(id, { reveal: true }),
      })),
    );
    return [...acts, ...readings, ...paragraphs];
  }, [view, locale, t, paragraph, select, setReading, openDialog]);
  usePaletteCommands('text', commands);
  return null;
}
