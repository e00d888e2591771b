'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { liftReservation } from '#lib/actions/reservation.ts';
import { liftTermObjection } from '#lib/actions/term.ts';

/** Lifts one's own reservation, after asking once. */
export function LiftReservation(named: { readonly negotiationId: string; readonly reservationId: string }) {
  const t = useTranslations('reservations');
  const { act } = useAct();
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="quiet">
          {t('lift')}
        </Button>
      }
      title={t('liftTitle')}
      description={t('liftMeaning')}
      confirm={t('lift')}
      onConfirm={() => act(() => liftReservation({ ...named }), { done: t('liftedDone') })}
    />
  );
}

/** Lifts one's own objection to a term, after asking once. */
export function LiftTerm({
  negotiationId,
  objection: { id: termObjectionId, term },
}: {
  readonly negotiationId: string;
  readonly objection: { readonly id: string; readonly term: string };
}) {
  const t = useTranslations('terms');
  const { act } = useAct();
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="quiet">
          {t('lift')}
        </Button>
      }
      title={t('liftTitle', { term })}
      description={t('liftMeaning')}
      confirm={t('lift')}
      onConfirm={() => act(() => liftTermObjection({ negotiationId, termObjectionId }), { done: t('lifted') })}
    />
  );
}
