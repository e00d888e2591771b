import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PartyChip } from '#components/parties/party-chip.tsx';
import { CodesSection } from '#components/people/codes-section.tsx';
import { NameForm } from '#components/people/name-form.tsx';
import { PasswordForm } from '#components/people/password-form.tsx';
import { SessionsSection } from '#components/people/sessions-section.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { requireSession } from '#lib/auth/session.ts';
import { onlyNegotiation } from '#lib/queries/negotiation.ts';
import { ownAccount } from '#lib/queries/own-account.ts';
import { partyView } from '#lib/queries/party.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.account'))('title') };
}

export default async function AccountPage() {
  const session = await requireSession('/account');
  const { actor } = session;
  const [t, locale, negotiation, account] = await Promise.all([
    getTranslations('people.account'),
    getLocale(),
    onlyNegotiation(),
    ownAccount(session),
  ]);
  const party = await partyView(actor.party.code, locale);
  return (
    <Shell actor={actor} {...(negotiation && { negotiation })}>
      <div className="mx-auto grid max-w-lg gap-10 px-4 py-8 sm:px-6">
        <div className="grid gap-2">
          <h1 className="font-serif text-4xl">{t('title')}</h1>
          <p className="text-lg text-muted">{t('lead', { name: actor.name, party: party.name })}</p>
          <p className="flex flex-wrap gap-x-3">
            <PartyChip party={party} named /> <span className="text-muted">{actor.email}</span>
          </p>
        </div>
        <CodesSection codes={account.codes} demo={account.demo} />
        {!account.codes.asked && (
          <>
            <NameForm name={actor.name} />
            <PasswordForm email={actor.email} demo={account.demo} />
          </>
        )}
        <SessionsSection sessions={account.sessions} demo={account.demo} />
        <section className="grid gap-1">
          <h2 className="font-semibold text-xl">{t('preferences')}</h2>
          <p className="text-muted">{t('preferencesLead')}</p>
        </section>
      </div>
    </Shell>
  );
}
