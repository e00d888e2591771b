import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AccountMenu, type AccountMenuProps } from './account-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PaletteButton } from './palette-button.tsx';
import type { ShellNegotiation } from './shell.tsx';
import type { Theme } from './theme.ts';
import { ThemeMenu } from './theme-menu.tsx';

/** Props of SiteHeader. The children are the places of the negotiation, in a line of their own. */
export interface SiteHeaderProps {
  readonly account: AccountMenuProps | null;
  readonly theme: Theme;
  readonly negotiation?: ShellNegotiation;
  readonly children?: ReactNode;
}

export function SiteHeader({ account, theme, negotiation, children }: SiteHeaderProps) {
  const t = useTranslations('common');
  return (
    <header className="sticky top-0 z-30 border-b bg-paper print:static print:border-0">
      <div className="flex h-13 items-center gap-3 px-4 sm:px-6">
        <Link href="/negotiations" className="font-semibold font-serif text-xl text-ink tracking-tight no-underline">
          {t('product')}
        </Link>
        {negotiation && (
          <p className="flex min-w-0 grow items-baseline gap-2 border-l pl-3 max-md:hidden">
            <span className="truncate">{negotiation.title}</span>
            <span className="whitespace-nowrap text-muted text-sm">{negotiation.symbol}</span>
          </p>
        )}
        <div className="ml-auto flex items-center gap-1 sm:gap-2 print-hidden">
          {account && <PaletteButton />}
          <LanguageSwitch />
          <ThemeMenu theme={theme} />
          {account && <AccountMenu {...account} />}
        </div>
      </div>
      <div className="print-hidden">{children}</div>
    </header>
  );
}
