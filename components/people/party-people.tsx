import { useFormatter, useTranslations } from 'next-intl';
import { PartyChip } from '#components/parties/party-chip.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { AccountView, InvitationView, PartyGroup, PartyPeople } from '#lib/queries/views/people-view.ts';
import { AccountActions } from './account-actions.tsx';
import { InvitationActions } from './invitation-actions.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { ResetCodes } from './reset-codes.tsx';

/** The parties of one bloc, or the observers, each with its people. */
export function PartyGroupSection({
  group,
  showsPeople,
}: {
  readonly group: PartyGroup;
  readonly showsPeople: boolean;
}) {
  const t = useTranslations('people');
  const id = `bloc-${group.bloc?.code ?? 'observers'}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 flex items-baseline gap-2 font-serif text-2xl">
        {group.bloc?.name ?? t('observers')}
        {group.bloc && <span className="font-sans text-base text-muted">{group.bloc.code}</span>}
      </h2>
      {showsPeople ? (
        <ul className="divide-y rounded-lg border bg-sheet">
          {group.parties.map((people) => (
            <PartyRow key={people.party.code} people={people} />
          ))}
        </ul>
      ) : (
        <ul className="flex flex-wrap gap-x-6 gap-y-2 rounded-lg border bg-sheet px-4 py-3">
          {group.parties.map(({ party }) => (
            <li key={party.code}>
              <PartyChip party={party} named />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PartyRow({ people }: { readonly people: PartyPeople }) {
  const t = useTranslations('people');
  const { party, accounts, invitations, mayInvite } = people;
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[15rem_1fr_auto]">
      <h3 className="flex min-h-8 items-center font-semibold">
        <PartyChip party={party} named />
      </h3>
      <ul className="grid content-start gap-1 max-sm:order-last max-sm:col-span-full">
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
        {accounts.length + invitations.length === 0 && (
          <li className="flex min-h-8 items-center text-muted">{t('noPeople')}</li>
        )}
      </ul>
      <div className="print-hidden">{mayInvite && <InviteDialog party={party} />}</div>
    </li>
  );
}

function AccountRow({ account }: { readonly account: AccountView }) {
  const t = useTranslations('people');
  const format = useFormatter();
  const { name, email, own, demo, suspendedAt, since, codes } = account;
  return (
    <li className="flex min-h-8 flex-wrap items-center gap-x-2.5 gap-y-0.5">
      <span className={suspendedAt ? 'text-muted line-through' : ''}>{name}</span>
      {own && <Badge tone="accent">{t('you')}</Badge>}
      {demo && <Badge>{t('demo')}</Badge>}
      {codes && <Badge>{t('hasCodes')}</Badge>}
      {suspendedAt && (
        <Badge tone="bad">
          {t('suspendedSince', { date: format.dateTime(new Date(suspendedAt), { dateStyle: 'medium' }) })}
        </Badge>
      )}
      <span className="break-all text-muted text-sm">{email}</span>
      <span className="text-muted text-sm max-lg:hidden">
        {t('since', { date: format.dateTime(new Date(since), { dateStyle: 'medium' }) })}
      </span>
      <span className="ml-auto flex flex-wrap print-hidden">
        {account.mayResetCodes && <ResetCodes account={account} />}
        <AccountActions account={account} />
      </span>
    </li>
  );
}

function InvitationRow({ invitation }: { readonly invitation: InvitationView }) {
  const t = useTranslations('people');
  const format = useFormatter();
  const { name, email, expiresAt, expired } = invitation;
  const date = format.dateTime(new Date(expiresAt), { dateStyle: 'medium' });
  return (
    <li className="flex min-h-8 flex-wrap items-center gap-x-2.5 gap-y-0.5">
      <span className="text-muted italic">{name}</span>
      <Badge tone="warn">{t('invited')}</Badge>
      <span className="break-all text-muted text-sm">{email}</span>
      <span className="text-muted text-sm">{expired ? t('expired') : t('expires', { date })}</span>
      <span className="ml-auto print-hidden">
        <InvitationActions invitation={invitation} />
      </span>
    </li>
  );
}
