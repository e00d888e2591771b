import { FilePlus2, ScrollText } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { NegotiationCard } from '#components/negotiations/negotiation-card.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { negotiations } from '#lib/queries/negotiations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('negotiations'))('title') };
}

export default async function NegotiationsPage() {
  const actor = await requireActor('/negotiations');
  const [t, view] = await Promise.all([getTranslations('negotiations'), negotiations(actor)]);
  const delegation = actor.party.kind === 'delegation' ? actor.party.code : null;
  return (
    <Shell actor={actor}>
      <div className="mx-auto grid max-w-3xl gap-6 px-4 py-10 sm:px-6">
        <header className="flex flex-wrap items-end justify-between gap-4">
          <h1 className="font-serif text-4xl">{t('title')}</h1>
          {view.mayOpen && (
            <Link href="/negotiations/new" className={buttonClass({ variant: 'primary' })}>
              <FilePlus2 aria-hidden className="size-4" />
              {t('open')}
            </Link>
          )}
        </header>
        {view.negotiations.length === 0 ? (
          <EmptyState icon={<ScrollText aria-hidden className="size-8" />} title={t('emptyTitle')}>
            {t(view.mayOpen ? 'emptyForSecretariat' : 'empty')}
          </EmptyState>
        ) : (
          <ul className="grid gap-4">
            {view.negotiations.map((negotiation) => (
              <li key={negotiation.slug}>
                <NegotiationCard negotiation={negotiation} delegation={delegation} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Shell>
  );
}
