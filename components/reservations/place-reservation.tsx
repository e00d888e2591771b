'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ContentView } from '#components/text/content-view.tsx';
import { useText } from '#components/text/text-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { placeReservation } from '#lib/actions/reservation.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import type { ReservationView } from '#lib/queries/views/negotiation-text-view.ts';

/** The delegation that entered a reservation says on which of the parts it is, since its paragraph was split or joined. */
export function PlaceReservation({ reservation }: { readonly reservation: ReservationView }) {
  const t = useTranslations('reservations.place');
  const locale = useLocale();
  const { view } = useText();
  const { act } = useAct();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const among = reservation.place?.among;
  if (!among || !reservation.mayPlace) return null;
  const contents = new Map(view.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => [one.id, one.content])));
  const input = { negotiationId: view.negotiation.id, reservationId: reservation.id, paragraphIds: [...chosen] };
  return (
    <ConfirmDialog
      wide
      trigger={
        <Button size="sm" variant="primary">
          {t('choose')}
        </Button>
      }
      title={t('title')}
      description={t('meaning')}
      confirm={t('confirm')}
      disabled={chosen.length === 0}
      onConfirm={() => act(() => placeReservation(input), { done: t('done') })}
    >
      {among.map(({ paragraphId, label }) => (
        <div key={paragraphId} className="grid gap-1 rounded-md border p-3">
          <Checkbox
            label={labelText(label, locale)}
            checked={chosen.includes(paragraphId)}
            onChange={({ target: { checked } }) =>
              setChosen(checked ? [...chosen, paragraphId] : chosen.filter((one) => one !== paragraphId))
            }
          />
          <p lang={view.negotiation.originalLanguage} className="words">
            <ContentView content={contents.get(paragraphId) ?? []} />
          </p>
        </div>
      ))}
    </ConfirmDialog>
  );
}
