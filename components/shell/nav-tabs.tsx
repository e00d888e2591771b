'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { LinkPending } from '#components/ui/link-pending.tsx';

/** A place of a negotiation. The first one's address begins all the others, so it is current only when it is exact. */
export interface NavTab {
  readonly href: string;
  readonly text: string;
  readonly exact?: boolean;
}

export function NavTabs({ tabs }: { readonly tabs: readonly NavTab[] }) {
  const t = useTranslations('shell');
  const path = usePathname();
  return (
    <nav aria-label={t('places')} className="-mb-px overflow-x-auto px-2 [scrollbar-width:none] sm:px-4">
      <ul className="flex">
        {tabs.map(({ href, text, exact }) => {
          const current = exact ? path === href : path === href || path.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                // Pages are read when they are wanted: read ahead they would be read again after every act of anybody.
                prefetch={false}
                aria-current={current ? 'page' : undefined}
                className={clsx(
                  'relative inline-block whitespace-nowrap border-b-2 px-2.5 py-2 text-[0.95rem] no-underline outline-offset-[-2px] hover:text-ink',
                  current ? 'border-accent font-semibold text-ink' : 'border-transparent text-muted',
                )}
              >
                {text}
                <LinkPending />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
