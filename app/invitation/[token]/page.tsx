import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { PartyChip } from '#components/parties/party-chip.tsx';
import { AcceptForm } from '#components/people/accept-form.tsx';
import { MessagePage } from '#components/shell/message-page.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { currentActor } from '#lib/auth/session.ts';
import { openInvitation } from '#lib/queries/people.ts';

// The address is a key: no page that it leads to may learn it.
export const metadata: Metadata = { referrer: 'no-referrer' };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const [{ token }, t, locale, format, actor] = await Promise.all([
    params,
    getTranslations('people.invitation'),
    getLocale(),
    getFormatter(),
    currentActor(),
  ]);
  const invitation = await openInvitation(token, locale);
  if (invitation === null) {
    return (
      <Shell actor={actor}>
        <MessagePage title={t('invalidTitle')}>{t('invalidText')}</MessagePage>
      </Shell>
    );
  }
  if (actor) {
    return (
      <Shell actor={actor}>
        <MessagePage title={t('signedInTitle', { name: actor.name })}>{t('signedInText')}</MessagePage>
      </Shell>
    );
  }
  const { name, email, party, expiresAt } = invitation;
  const date = format.dateTime(new Date(expiresAt), { dateStyle: 'long', timeStyle: 'short' });
  return (
    <Shell actor={null}>
      <div className="mx-auto grid max-w-lg gap-6 px-4 py-12 sm:px-6">
        <div className="grid gap-2">
          <h1 className="font-serif text-4xl">{t('title', { name })}</h1>
          <p className="text-lg text-muted">{t('lead', { party: party.name })}</p>
          <p>
            <PartyChip party={party} named />
          </p>
        </div>
        <AcceptForm token={token} invited={name} email={email} />
        <p className="text-muted text-sm">{t('validUntil', { date: `${date} UTC` })}</p>
      </div>
    </Shell>
  );
}
