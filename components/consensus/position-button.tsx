'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { buttonClass } from '#components/ui/button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import type { PositionView, Stance } from '#lib/queries/views/negotiation-text-view.ts';
import { PositionForm, type PositionTarget } from './position-form.tsx';
import { STANCES, StanceShape } from './stance-mark.tsx';

/** Props of PositionButton. */
export interface PositionButtonProps {
  readonly negotiationId: string;
  readonly target: PositionTarget;
  /** What the position is on, as one cites it: "P3", "Item 5". */
  readonly name: string;
  readonly own: PositionView | null;
}

/** Raised by the page's keys at whatever element takes positions: `detail` is the stance. */
export const STANCE_KEY_EVENT = 'stance-key';

/** *Position ▾*: shows the delegation's own position, and opens the form that takes one. */
export function PositionButton({ negotiationId, target, name, own }: PositionButtonProps) {
  const t = useTranslations('positions');
  const [open, setOpen] = useState(false);
  const [initial, setInitial] = useState<Stance>();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  useEffect(() => {
    const onKey = (event: Event) => {
      setInitial(STANCES.find((stance) => event instanceof CustomEvent && stance === event.detail));
      setOpen(true);
    };
    button?.addEventListener(STANCE_KEY_EVENT, onKey);
    return () => button?.removeEventListener(STANCE_KEY_EVENT, onKey);
  }, [button]);
  return (
    <Popover
      label={t('choose')}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setInitial(undefined);
      }}
      trigger={
        <button ref={setButton} type="button" data-takes-position className={buttonClass({ size: 'sm' })}>
          {own && <StanceShape stance={own.stance} />}
          {own ? t('own', { stance: t(`stance.${own.stance}`) }) : t('position')}
          <ChevronDown aria-hidden className="size-3.5" />
        </button>
      }
    >
      <PositionForm
        negotiationId={negotiationId}
        target={target}
        name={name}
        own={own}
        initial={initial}
        onDone={() => setOpen(false)}
      />
    </Popover>
  );
}
