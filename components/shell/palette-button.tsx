'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePalette } from '#components/ui/command-palette.tsx';
import { Keys } from '#components/ui/keys.tsx';

/** Opens the palette for those who do not know its key, and tells them the key. */
export function PaletteButton() {
  const t = useTranslations('shell');
  const { open } = usePalette();
  return (
    <button
      type="button"
      onClick={open}
      className="inline-flex min-h-9 items-center gap-2 rounded-md px-2.5 text-muted hover:bg-sunken hover:text-ink md:border md:border-edge md:bg-sheet"
    >
      <Search aria-hidden className="size-4.5 md:size-4" />
      <span className="whitespace-nowrap text-sm max-md:sr-only">{t('find')}</span>
      <span aria-hidden className="max-md:hidden">
        <Keys keys={['Ctrl', 'K']} />
      </span>
    </button>
  );
}
