'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { objectToTerm } from '#lib/actions/term.ts';

/** Props of TermDialog. */
export interface TermDialogProps {
  readonly negotiationId: string;
  /** What was selected in the text, to begin with. */
  readonly initialTerm: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** A delegation asks that a term not be used: it is marked wherever it stands from then on. */
export function TermDialog({ negotiationId, initialTerm, open, onOpenChange }: TermDialogProps) {
  const t = useTranslations('terms');
  const common = useTranslations('common');
  const { busy, act } = useAct();
  const [term, setTerm] = useState(initialTerm);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const object = () =>
    act(() => objectToTerm({ negotiationId, term, note }), {
      done: t('objected', { term }),
      onDone: () => onOpenChange(false),
      onRefused: ({ message }) => setRefusal(message),
    });
  return (
    <Dialog
      title={t('title')}
      description={t('meaning')}
      open={open}
      onOpenChange={onOpenChange}
      actions={
        <>
          <DialogClose asChild>
            <Button>{common('cancel')}</Button>
          </DialogClose>
          <Button variant="primary" busy={busy} disabled={term.trim() === ''} onClick={() => void object()}>
            {t('object')}
          </Button>
        </>
      }
    >
      {refusal && <ErrorNote title={refusal} />}
      <TextField label={t('term')} maxLength={200} value={term} onChange={(event) => setTerm(event.target.value)} />
      <TextArea
        label={t('note')}
        rows={2}
        maxLength={5000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  );
}
