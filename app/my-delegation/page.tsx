import { Telescope } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { LiveRefresh } from '#components/shell/live-refresh.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { DeskSummary } from '#components/waiting/desk-summary.tsx';
import { WaitingNegotiation } from '#components/waiting/waiting-negotiation.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { onlyNegotiation } from '#lib/queries/negotiation.ts';
import { partyView } from '#lib/queries/party.ts';
import { waiting } from '#lib/queries/waiting.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('myDelegation'))('title') };
}

export default async function MyDelegationPage() {
  const actor = await requireActor('/my-delegation');
  const [t, locale, negotiation] = await Promise.all([getTranslations('myDelegation'), getLocale(), onlyNegotiation()]);
  const [party, views] = await Promise.all([partyView(actor.party.code, locale), waiting(actor, locale)]);
  const isDelegation = actor.party.kind === 'delegation';
  return (
    <Shell actor={actor} {...(negotiation && { negotiation })}>
      <div className="mx-auto grid max-w-6xl gap-10 px-4 py-8 sm:px-6">
        <div className="grid gap-2">
          <h1 className="font-serif text-4xl">{t(isDelegation ? 'title' : 'titleDesk')}</h1>
          {isDelegation && <p className="max-w-prose text-lg text-muted">{t('lead', { party: party.name })}</p>}
        </div>
        {actor.party.kind === 'observer' && (
          <EmptyState icon={<Telescope aria-hidden className="size-8" />} title={t('nothing')}>
            {t('nothingText')}
          </EmptyState>
        )}
        {views.length === 0 && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
        {views.map((view) => (
          <section key={view.negotiation.id} className="grid gap-6">
            <h2 className="border-b pb-2 font-serif text-2xl">
              <Link href={`/negotiations/${view.negotiation.slug}`}>{view.negotiation.title}</Link>{' '}
              <span className="whitespace-nowrap font-sans text-base text-muted">{view.negotiation.symbol}</span>
            </h2>
            {view.desk && <DeskSummary slug={view.negotiation.slug} desk={view.desk} />}
            {isDelegation && <WaitingNegotiation view={view} />}
          </section>
        ))}
        {/* A browser holds few open streams to one place: the newest negotiations are where something happens. */}
        {views.slice(0, 2).map(({ negotiation: { slug }, readAt }) => (
          <LiveRefresh key={slug} slug={slug} readAt={readAt} />
        ))}
      </div>
    </Shell>
  );
}
