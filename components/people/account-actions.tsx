'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { reinstate, suspend } from '#lib/actions/people.ts';
import type { AccountView } from '#lib/queries/views/people-view.ts';

/** Suspending and reinstating one person, as far as the reader may. */
export function AccountActions({ account }: { readonly account: AccountView }) {
  const t = useTranslations('people');
  const { busy, act } = useAct();
  const { id: accountId, name } = account;
  if (account.maySuspend) return <SuspendDialog account={account} />;
  if (!account.mayReinstate) return null;
  return (
    <Button
      size="sm"
      busy={busy}
      aria-label={t('reinstateFor', { name })}
      onClick={() => void act(() => reinstate({ accountId }), { done: t('reinstateDone', { name }) })}
    >
      {t('reinstate')}
    </Button>
  );
}

function SuspendDialog({ account }: { readonly account: AccountView }) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const { busy, act } = useAct();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { id: accountId, name } = account;
  const confirm = () =>
    act(() => suspend({ accountId, reason }), { done: t('suspendDone', { name }), onDone: () => setOpen(false) });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('suspendTitle', { name })}
      description={t('suspendLead')}
      trigger={
        <Button size="sm" variant="quiet" aria-label={t('suspendFor', { name })}>
          {t('suspend')}
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button>{common('cancel')}</Button>
          </DialogClose>
          <Button variant="danger" busy={busy} onClick={() => void confirm()}>
            {t('suspend')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('suspendReason')}
        hint={t('suspendReasonHint')}
        aside={common('optional')}
        maxLength={5_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
