'use client';

import { useTranslations } from 'next-intl';
import { PartyChip } from '#components/parties/party-chip.tsx';
import { Popover } from '#components/ui/popover.tsx';
import type { PartyView } from '#lib/queries/views/party-view.ts';
import type { PersonHere } from './live-state.ts';

/** Props of WhoIsHere. */
export interface WhoIsHereProps {
  readonly people: readonly PersonHere[];
  readonly partyOf: (person: PersonHere) => PartyView;
}

/** The others who have the section open: those who write first, each party once, all names behind a press. */
export function WhoIsHere({ people, partyOf }: WhoIsHereProps) {
  const t = useTranslations('drafting');
  if (people.length === 0) return <p className="text-muted text-sm">{t('nobodyElse')}</p>;
  const sorted = [...people].sort(
    (a, b) => Number(b.access === 'write') - Number(a.access === 'write') || a.party.localeCompare(b.party),
  );
  const parties = [...new Map(sorted.map((person) => [person.party, person])).values()];
  return (
    <Popover
      label={t('whoIsHere')}
      trigger={
        <button
          type="button"
          className="inline-flex flex-wrap items-center gap-2 rounded-md px-1.5 py-1 hover:bg-sunken"
        >
          <span className="text-muted text-sm">{t('here', { count: people.length })}</span>
          {parties.map((person) => (
            <span key={person.party} className="border-b-2" style={{ borderColor: person.color }}>
              <PartyChip party={partyOf(person)} />
            </span>
          ))}
        </button>
      }
    >
      <ul className="grid gap-1.5">
        {sorted.map((person) => (
          <li key={person.clientId} className="flex items-center justify-between gap-6">
            <span className="inline-flex items-center gap-2">
              <PartyChip party={partyOf(person)} /> {person.name}
            </span>
            <span className="text-muted text-sm">{t(person.access === 'write' ? 'writes' : 'reads')}</span>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
