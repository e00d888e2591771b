import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Actor } from '#lib/auth/actor.ts';
import { env } from '#lib/env.ts';
import { seatsOf } from '#lib/queries/negotiation.ts';
import { partyView } from '#lib/queries/party.ts';
import { DemoBanner } from './demo-banner.tsx';
import { NavTabs } from './nav-tabs.tsx';
import { placesFor } from './negotiation-places.ts';
import { PlaceCommands } from './place-commands.tsx';
import { SiteHeader } from './site-header.tsx';
import { THEME_COOKIE, themeOf } from './theme.ts';

/** What the shell says of the negotiation one is in. */
export interface ShellNegotiation {
  readonly slug: string;
  readonly title: string;
  readonly symbol: string;
  readonly illustrative: boolean;
  /** The year whose troikas and Presidencies sit. */
  readonly troikaYear: number;
}

/** Props of Shell. */
export interface ShellProps {
  /** Null on the pages before signing in. */
  readonly actor: Actor | null;
  readonly negotiation?: ShellNegotiation;
  readonly children: ReactNode;
}

/** What every page stands in: the way past the head, the head, the places one can go to, and the page itself. */
export async function Shell({ actor, negotiation, children }: ShellProps) {
  const [t, locale, jar] = await Promise.all([getTranslations('shell'), getLocale(), cookies()]);
  const account = actor && {
    name: actor.name,
    email: actor.email,
    party: await partyView(actor.party.code, locale),
  };
  const tabs =
    actor && negotiation
      ? placesFor(actor, negotiation.slug, await seatsOf(negotiation)).map(({ key, href }) => ({
          href,
          text: t(`place.${key}`),
          exact: key === 'text',
        }))
      : [];
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-ink px-4 py-2 text-paper focus:translate-y-0 print-hidden"
      >
        {t('skip')}
      </a>
      <SiteHeader account={account} theme={themeOf(jar.get(THEME_COOKIE)?.value)} {...(negotiation && { negotiation })}>
        {tabs.length > 0 && <NavTabs tabs={tabs} />}
      </SiteHeader>
      {env().demo && <DemoBanner illustrative={negotiation?.illustrative ?? false} />}
      <PlaceCommands places={tabs} />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </>
  );
}
