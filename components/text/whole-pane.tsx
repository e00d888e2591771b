'use client';

import { useTranslations } from 'next-intl';
import { PositionButton } from '#components/consensus/position-button.tsx';
import { PositionsList } from '#components/consensus/positions-list.tsx';
import { ProposalCard } from '#components/proposals/proposal-card.tsx';
import { ReservationList } from '#components/reservations/reservation-list.tsx';
import { TermList } from '#components/reservations/term-list.tsx';
import { CaveatButtons } from './caveat-buttons.tsx';
import { PaneSection } from './pane-section.tsx';
import { useText } from './text-context.tsx';

/** What is said on the text as a whole, when no paragraph is chosen. */
export function WholePane() {
  const t = useTranslations('paragraph');
  const { view } = useText();
  const { negotiation, whole, termObjections, newSections, strays, abilities } = view;
  const own = whole.positions.find(({ delegation }) => delegation === view.reader.code) ?? null;
  const elsewhere = [...newSections, ...strays, ...view.sections.flatMap(({ insertedFirst }) => insertedFirst)];
  return (
    <div className="grid grid-cols-1 gap-5">
      <header>
        <h2 className="max-lg:hidden font-semibold text-lg">{t('whole')}</h2>
        <p className="text-muted text-sm">{t('wholeHint')}</p>
      </header>
      {abilities.reserve && (
        <div className="flex flex-wrap gap-2">
          <CaveatButtons />
        </div>
      )}
      {elsewhere.length > 0 && (
        <PaneSection title={t('newPlaces')} count={elsewhere.length}>
          <div className="grid grid-cols-1 gap-3">
            {elsewhere.map((proposal) => (
              <ProposalCard key={proposal.id} view={view} proposal={proposal} />
            ))}
          </div>
        </PaneSection>
      )}
      <PaneSection title={t('wholePositions')} count={whole.positions.length}>
        {whole.positions.length > 0 ? (
          <PositionsList positions={whole.positions} />
        ) : (
          <p className="text-muted text-sm">{t('noPositions')}</p>
        )}
        {abilities.takePosition && (
          <PositionButton negotiationId={negotiation.id} target={{ kind: 'whole' }} name={t('whole')} own={own} />
        )}
      </PaneSection>
      {whole.reservations.length > 0 && (
        <PaneSection title={t('reservations')} count={whole.reservations.length}>
          <ReservationList negotiationId={negotiation.id} reservations={whole.reservations} />
        </PaneSection>
      )}
      {termObjections.length > 0 && (
        <PaneSection title={t('terms')} count={termObjections.length}>
          <TermList negotiationId={negotiation.id} objections={termObjections} />
        </PaneSection>
      )}
    </div>
  );
}
