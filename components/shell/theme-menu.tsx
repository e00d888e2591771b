'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuChoices } from '#components/ui/menu.tsx';
import { chooseTheme } from '#lib/actions/preferences.ts';
import { THEMES, type Theme } from './theme.ts';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

export function ThemeMenu({ theme }: { readonly theme: Theme }) {
  const t = useTranslations('shell');
  const [, startTransition] = useTransition();
  const Icon = ICONS[theme];
  return (
    <Menu align="end" trigger={<IconButton label={t('theme')} icon={<Icon aria-hidden className="size-4.5" />} />}>
      <MenuChoices
        value={theme}
        onChoose={(next) => startTransition(() => chooseTheme(next))}
        choices={THEMES.map((value) => ({ value, text: t(`themes.${value}`) }))}
      />
    </Menu>
  );
}
