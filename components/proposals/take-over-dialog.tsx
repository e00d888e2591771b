'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { takeOverProposal } from '#lib/actions/proposal.ts';

/** Tables a withdrawn proposal of another delegation anew, in one's own name and with one's own reasons. */
export function TakeOverDialog({
  target,
}: {
  readonly target: { readonly negotiationId: string; readonly proposalId: string };
}) {
  const t = useTranslations('proposals');
  const { act } = useAct();
  const [rationale, setRationale] = useState('');
  return (
    <ConfirmDialog
      trigger={<Button size="sm">{t('takeOver')}</Button>}
      title={t('takeOverTitle')}
      description={t('takeOverMeaning')}
      confirm={t('takeOver')}
      onConfirm={() => act(() => takeOverProposal({ ...target, rationale }), { done: t('takenOver') })}
    >
      <TextArea
        label={t('rationale')}
        value={rationale}
        maxLength={5000}
        onChange={(event) => setRationale(event.target.value)}
      />
    </ConfirmDialog>
  );
}
