'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Note } from '#components/ui/note.tsx';
import { type Answer, useAct } from '#components/ui/use-act.ts';

/** Props of ActDialog. */
export interface ActDialogProps {
  readonly title: string;
  /** What follows along, and what does not. */
  readonly description: string;
  /** The act by its own name. */
  readonly confirm: string;
  readonly done: string;
  readonly ready?: boolean;
  readonly danger?: boolean;
  readonly run: () => Promise<Answer<unknown>>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks once; a refusal is said in the dialog, with its reason, and what was filled in stays. */
export function ActDialog({
  title,
  description,
  confirm,
  done,
  ready = true,
  danger = false,
  run,
  onClose,
  children,
}: ActDialogProps) {
  const common = useTranslations('common');
  const { busy, act } = useAct();
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = () => {
    setRefusal(null);
    void act(run, { done, onDone: onClose, onRefused: ({ message }) => setRefusal(message) });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            data-main-act
            variant={danger ? 'danger' : 'primary'}
            busy={busy}
            disabled={busy || !ready}
            onClick={submit}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {refusal && <Note tone="error">{refusal}</Note>}
    </Dialog>
  );
}
