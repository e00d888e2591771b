'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { RadioGroup } from 'radix-ui';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Keys } from '#components/ui/keys.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { takePosition } from '#lib/actions/position.ts';
import type { PositionView, Stance } from '#lib/queries/views/negotiation-text-view.ts';
import { STANCES, StanceShape } from './stance-mark.tsx';

/** What a position is taken on. */
export type PositionTarget =
  | { readonly kind: 'whole' }
  | { readonly kind: 'paragraph'; readonly paragraphId: string }
  | { readonly kind: 'proposal'; readonly proposalId: string };

/** Props of PositionForm. */
export interface PositionFormProps {
  readonly negotiationId: string;
  readonly target: PositionTarget;
  /** What the position is on, as one cites it. */
  readonly name: string;
  /** The delegation's position as it stands, or null. */
  readonly own: PositionView | null;
  /** The stance to begin with, where a key has chosen one. */
  readonly initial?: Stance | undefined;
  readonly onDone: () => void;
}

/** Five stances, one note, one act. Enter takes the position; nothing is taken by choosing alone. */
export function PositionForm({ negotiationId, target, name, own, initial, onDone }: PositionFormProps) {
  const t = useTranslations('positions');
  const { busy, act } = useAct();
  const [stance, setStance] = useState<Stance | ''>(initial ?? own?.stance ?? '');
  const [note, setNote] = useState(own?.note ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = (taken: Stance | 'none') =>
    act(() => takePosition({ negotiationId, target, stance: taken, note: taken === 'none' ? '' : note }), {
      done: taken === 'none' ? t('takenBack') : t('taken', { stance: t(`stance.${taken}`) }),
      onDone,
      onRefused: ({ message }) => setRefusal(message),
    });
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (stance !== '') void take(stance);
      }}
    >
      <p className="font-semibold text-sm">{t('on', { name })}</p>
      <RadioGroup.Root
        aria-label={t('choose')}
        value={stance}
        onValueChange={(value) => setStance(value as Stance)}
        className="grid gap-0.5"
      >
        {STANCES.map((value, index) => (
          <RadioGroup.Item
            key={value}
            value={value}
            onKeyDown={(event) => {
              // Radix keeps Enter from choosing; here it takes what is chosen.
              if (event.key === 'Enter') event.currentTarget.closest('form')?.requestSubmit();
            }}
            className="flex min-h-9 items-center gap-2.5 rounded px-2 text-left hover:bg-sunken data-[state=checked]:bg-accent-soft data-[state=checked]:font-semibold"
          >
            <StanceShape stance={value} className="size-4" />
            <span className="grow">{t(`stance.${value}`)}</span>
            <span aria-hidden className={clsx(stance === value && 'invisible')}>
              <Keys keys={[String(index + 1)]} />
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <TextArea
        label={t('note')}
        rows={2}
        value={note}
        maxLength={5000}
        onChange={(event) => setNote(event.target.value)}
      />
      {refusal && <ErrorNote title={refusal} />}
      <div className="flex flex-wrap justify-end gap-2">
        {own && (
          <Button size="sm" variant="quiet" disabled={busy} onClick={() => void take('none')}>
            {t('takeBack')}
          </Button>
        )}
        <Button type="submit" size="sm" variant="primary" busy={busy} disabled={stance === ''}>
          {t('take')}
        </Button>
      </div>
    </form>
  );
}
