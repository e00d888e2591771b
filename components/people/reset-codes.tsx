'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { resetLostCodes } from '#lib/actions/account.ts';
import type { AccountView } from '#lib/queries/views/people-view.ts';

/** For somebody who lost telephone and recovery codes. */
export function ResetCodes({ account: { id: accountId, name } }: { readonly account: AccountView }) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const { busy, act } = useAct();
  const [open, setOpen] = useState(false);
  const reset = () =>
    act(() => resetLostCodes({ accountId }), { done: t('resetCodesDone', { name }), onDone: () => setOpen(false) });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('resetCodesTitle', { name })}
      trigger={
        <Button size="sm" variant="quiet" aria-label={t('resetCodesFor', { name })}>
          {t('resetCodes')}
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button>{common('cancel')}</Button>
          </DialogClose>
          <Button variant="danger" busy={busy} onClick={() => void reset()}>
            {t('resetCodes')}
          </Button>
        </>
      }
    >
      <p>{t('resetCodesLead')}</p>
    </Dialog>
  );
}
