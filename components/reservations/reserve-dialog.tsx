'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { enterReservation } from '#lib/actions/reservation.ts';
import type { Label } from '#lib/domain/text/paragraph.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import type { ReservationView } from '#lib/queries/views/negotiation-text-view.ts';

const TYPES = ['general', 'wording', 'scrutiny', 'parliamentary', 'linguistic'] as const;

/** Props of ReserveDialog. */
export interface ReserveDialogProps {
  readonly negotiationId: string;
  /** The paragraph one stands on; null: the text as a whole. */
  readonly paragraph: { readonly id: string; readonly label: Label } | null;
  readonly trigger?: ReactNode;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** A reservation: on what, of which kind, in which words, and whether "ad ref." may pass. */
export function ReserveDialog({ negotiationId, paragraph, trigger, open, onOpenChange }: ReserveDialogProps) {
  const t = useTranslations('reservations');
  const common = useTranslations('common');
  const locale = useLocale();
  const { busy, act } = useAct();
  const [scope, setScope] = useState<ReservationView['scope']>(paragraph ? 'paragraph' : 'whole');
  const [type, setType] = useState<ReservationView['type']>('general');
  const [term, setTerm] = useState('');
  const [text, setText] = useState('');
  const [letsPass, setLetsPass] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const target = () => {
    if (scope === 'paragraph' && paragraph) return { kind: 'paragraph', paragraphId: paragraph.id } as const;
    return scope === 'term' ? ({ kind: 'term', term } as const) : ({ kind: 'whole' } as const);
  };
  const enter = () =>
    act(() => enterReservation({ negotiationId, target: target(), type, text, blocksAdReferendum: !letsPass }), {
      done: t('entered'),
      onDone: () => {
        setText('');
        onOpenChange(false);
      },
      onRefused: ({ message }) => setRefusal(message),
    });
  const scopes = [
    ...(paragraph ? [{ value: 'paragraph', text: labelText(paragraph.label, locale) }] : []),
    { value: 'whole', text: t('scope.whole') },
    { value: 'term', text: t('scope.term') },
  ];
  return (
    <Dialog
      title={t('enterTitle')}
      description={t('enterMeaning')}
      trigger={trigger}
      open={open}
      onOpenChange={onOpenChange}
      actions={
        <>
          <DialogClose asChild>
            <Button>{common('cancel')}</Button>
          </DialogClose>
          <Button
            variant="primary"
            busy={busy}
            disabled={scope === 'term' && term.trim() === ''}
            onClick={() => void enter()}
          >
            {t('enter')}
          </Button>
        </>
      }
    >
      {refusal && <ErrorNote title={refusal} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('on')}
          options={scopes}
          value={scope}
          onChange={(event) => setScope(event.target.value as typeof scope)}
        />
        <Select
          label={t('kind')}
          options={TYPES.map((value) => ({ value, text: t(`type.${value}`) }))}
          value={type}
          onChange={(event) => setType(event.target.value as typeof type)}
        />
      </div>
      {scope === 'term' && (
        <TextField label={t('term')} maxLength={200} value={term} onChange={(event) => setTerm(event.target.value)} />
      )}
      <TextArea
        label={t('text')}
        rows={3}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Checkbox
        label={t('letsPass')}
        hint={t('letsPassMeaning')}
        checked={letsPass}
        onChange={(event) => setLetsPass(event.target.checked)}
      />
    </Dialog>
  );
}
