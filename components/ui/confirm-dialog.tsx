'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog, DialogClose } from './dialog.tsx';

/** Props of ConfirmDialog. */
export interface ConfirmDialogProps {
  readonly trigger?: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** A question. */
  readonly title: ReactNode;
  /** What will happen, and who will see it. */
  readonly description: ReactNode;
  /** The act by its own name, never "OK". */
  readonly confirm: ReactNode;
  readonly onConfirm: () => Promise<void>;
  readonly disabled?: boolean;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** Asks once before an act that others will see or that cannot be taken back. Closes when the act has run. */
export function ConfirmDialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  confirm,
  onConfirm,
  disabled,
  wide = false,
  children,
}: ConfirmDialogProps) {
  const t = useTranslations('common');
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const change = onOpenChange ?? setOpen;
  const run = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
      change(false);
    }
  };
  return (
    <Dialog
      trigger={trigger}
      title={title}
      description={description}
      open={open ?? isOpen}
      onOpenChange={change}
      wide={wide}
      actions={
        <>
          <DialogClose asChild>
            <Button>{t('cancel')}</Button>
          </DialogClose>
          <Button data-main-act variant="primary" busy={busy} disabled={disabled} onClick={() => void run()}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
