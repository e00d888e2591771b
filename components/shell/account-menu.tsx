'use client';

import { ChevronDown, LogOut } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { PartyChip } from '#components/parties/party-chip.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx';
import type { PartyView } from '#lib/queries/views/party-view.ts';

/** Props of AccountMenu. */
export interface AccountMenuProps {
  readonly name: string;
  readonly email: string;
  readonly party: PartyView;
}

/** Who I am here, for whom, and the way out. */
export function AccountMenu({ name, email, party }: AccountMenuProps) {
  const t = useTranslations('shell');
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={buttonClass({ variant: 'quiet' }, 'text-ink px-2.5!')}>
          <span className="sr-only">{t('account')}</span>
          <PartyChip party={party} />
          <ChevronDown aria-hidden className="size-4 text-muted" />
        </button>
      }
    >
      <div className="grid gap-0.5 px-2.5 py-2">
        <span className="font-semibold">{name}</span>
        <span className="text-muted text-sm">{email}</span>
        <span className="mt-1 text-sm">
          <PartyChip party={party} named />
        </span>
      </div>
      <MenuSeparator />
      <MenuItem
        icon={<LogOut aria-hidden className="size-4 text-muted" />}
        onSelect={() => void signOut({ callbackUrl: '/sign-in' })}
      >
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}
