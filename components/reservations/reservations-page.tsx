import { Bookmark, CaseSensitive } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ReservationsView } from '#lib/queries/views/reservations-view.ts';
import { EnterButtons } from './enter-buttons.tsx';
import { ReservationRow, TermRow } from './listed-rows.tsx';
import { passing, type ReservationFilter } from './reservation-filter.ts';
import { ReservationFilters } from './reservation-filters.tsx';

/** All reservations and term objections, with what they are on and where each term stands. */
export function ReservationsPage({
  view,
  filter,
}: {
  readonly view: ReservationsView;
  readonly filter: ReservationFilter;
}) {
  const t = useTranslations('reservations.page');
  const { negotiation, mayReserve, reservations, terms, delegations } = view;
  const { id: negotiationId, slug } = negotiation;
  return (
    <div className="mx-auto grid max-w-5xl gap-8 px-4 py-8 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-2">
          <h1 className="font-serif text-4xl">{t('title')}</h1>
          <p className="max-w-prose text-lg text-muted">{t('lead')}</p>
        </div>
        {mayReserve && <EnterButtons negotiationId={negotiationId} />}
      </div>
      {delegations.length > 0 && <ReservationFilters delegations={delegations} filter={filter} />}
      <ListSection id="reservations" title={t('reservations')}>
        {reservations.length === 0 ? (
          <EmptyState icon={<Bookmark aria-hidden className="size-8" />} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <Rows empty={t('noMatch')}>
            {passing(reservations, filter).map((reservation) => (
              <ReservationRow key={reservation.id} reservation={reservation} negotiation={{ negotiationId, slug }} />
            ))}
          </Rows>
        )}
      </ListSection>
      <ListSection id="terms" title={t('terms')}>
        {terms.length === 0 ? (
          <EmptyState icon={<CaseSensitive aria-hidden className="size-8" />} title={t('noTerms')}>
            {t('noTermsText')}
          </EmptyState>
        ) : (
          <Rows empty={t('noMatch')}>
            {passing(terms, filter).map((objection) => (
              <TermRow key={objection.id} objection={objection} negotiation={{ negotiationId, slug }} />
            ))}
          </Rows>
        )}
      </ListSection>
    </div>
  );
}

function ListSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 font-serif text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Rows({ empty, children }: { readonly empty: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return <p className="text-muted">{empty}</p>;
  return <ul className="divide-y rounded-lg border bg-sheet">{children}</ul>;
}
