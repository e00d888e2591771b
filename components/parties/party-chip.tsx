import { Landmark, Telescope } from 'lucide-react';
import type { PartyView } from '#lib/queries/views/party-view.ts';
import { DelegationChip } from './delegation-chip.tsx';

/** A country, a Technical Secretariat or an observer body. */
export function PartyChip({ party, named = false }: { readonly party: PartyView; readonly named?: boolean }) {
  if (party.kind === 'delegation') return <DelegationChip code={party.code} named={named} />;
  const Icon = party.kind === 'secretariat' ? Landmark : Telescope;
  return (
    <span title={party.name} className="inline-flex items-center gap-1.5">
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      {named ? (
        <span>{party.name}</span>
      ) : (
        <>
          <span aria-hidden className="whitespace-nowrap font-semibold text-[0.85em] tracking-wide">
            {party.code}
          </span>
          <span className="sr-only">{party.name}</span>
        </>
      )}
    </span>
  );
}
