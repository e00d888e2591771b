'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ReserveDialog } from './reserve-dialog.tsx';
import { TermDialog } from './term-dialog.tsx';

/** What a delegation can enter from the list: on the whole text or on a term; on a paragraph from the text itself. */
export function EnterButtons({ negotiationId }: { readonly negotiationId: string }) {
  const t = useTranslations('reservations.page');
  const [reserving, setReserving] = useState(false);
  const [objecting, setObjecting] = useState(false);
  return (
    <div className="flex flex-wrap gap-2 print-hidden">
      <Button onClick={() => setObjecting(true)}>{t('object')}</Button>
      <ReserveDialog
        negotiationId={negotiationId}
        paragraph={null}
        open={reserving}
        onOpenChange={setReserving}
        trigger={<Button variant="primary">{t('enter')}</Button>}
      />
      {objecting && <TermDialog negotiationId={negotiationId} initialTerm="" open onOpenChange={setObjecting} />}
    </div>
  );
}
