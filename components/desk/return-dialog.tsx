'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { returnSection } from '#lib/actions/section.ts';
import type { SectionTarget } from '#lib/inputs/section.ts';

/** Gives a section back to those who draft it; what is asked of them is never left out. */
export function ReturnDialog({ target }: { readonly target: SectionTarget }) {
  const t = useTranslations('desk');
  const { act } = useAct();
  const [comment, setComment] = useState('');
  return (
    <ConfirmDialog
      trigger={<Button>{t('return')}</Button>}
      title={t('returnTitle')}
      description={t('returnMeaning')}
      confirm={t('returnConfirm')}
      disabled={comment.trim() === ''}
      onConfirm={() => act(() => returnSection({ ...target, comment }), { done: t('returned') })}
    >
      <TextArea
        label={t('comment')}
        rows={3}
        maxLength={5000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
    </ConfirmDialog>
  );
}
