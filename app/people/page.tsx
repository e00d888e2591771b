import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { CodesRules } from '#components/people/codes-rules.tsx';
import { PartyGroupSection } from '#components/people/party-people.tsx';
import { Troikas } from '#components/people/troikas.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { onlyNegotiation } from '#lib/queries/negotiation.ts';
import { people } from '#lib/queries/people.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') };
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const actor = await requireActor('/people');
  const [t, locale, { year }, negotiation] = await Promise.all([
    getTranslations('people'),
    getLocale(),
    searchParams,
    onlyNegotiation(),
  ]);
  const view = await people(actor, { locale, year: /^\d{4}$/.test(year ?? '') ? Number(year) : null });
  return (
    <Shell actor={actor} {...(negotiation && { negotiation })}>
      <div className="mx-auto grid max-w-6xl gap-8 px-4 py-8 sm:px-6">
        <div>
          <h1 className="font-serif text-4xl">{t('title')}</h1>
          <p className="mt-2 max-w-prose text-lg text-muted">{t(view.showsPeople ? 'lead' : 'leadOthers')}</p>
          {view.showsPeople && (
            <p className="mt-2">
              <Link href="/people/record" className="text-accent underline underline-offset-2">
                {t('record')}
              </Link>
            </p>
          )}
        </div>
        <Troikas troikas={view.troikas} />
        {view.signInRules.length > 0 && <CodesRules rules={view.signInRules} />}
        {view.groups.map((group) => (
          <PartyGroupSection key={group.bloc?.code ?? ''} group={group} showsPeople={view.showsPeople} />
        ))}
      </div>
    </Shell>
  );
}
