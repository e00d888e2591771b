'use client';

import { clsx } from 'clsx';
import { MoveRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTargetName } from '#components/text/use-target-name.ts';
import type { MoveTarget } from '#lib/domain/text/compilation.ts';

/** Props of MovePicture. */
export interface MovePictureProps {
  /** What the paragraph is cited by. */
  readonly label: string;
  /** Null where the text no longer has the paragraph. */
  readonly from: MoveTarget | null;
  readonly to: MoveTarget | null;
}

/** From where to where a paragraph goes: its place left empty on one side, itself at the new place on the other. */
export function MovePicture({ label, from, to }: MovePictureProps) {
  const t = useTranslations('proposals.move');
  const nameOf = useTargetName();
  return (
    <figure className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-3 rounded-md border bg-paper p-3 text-sm">
      <Side place={from ? nameOf(from) : ''} label={label} left />
      <MoveRight aria-hidden className="size-5 text-accent" />
      <Side place={nameOf(to)} label={label} />
      <figcaption className="sr-only">
        {from ? t('fromTo', { label, from: nameOf(from), to: nameOf(to) }) : t('to', { label, to: nameOf(to) })}
      </figcaption>
    </figure>
  );
}

function Side({
  place,
  label,
  left = false,
}: {
  readonly place: string;
  readonly label: string;
  readonly left?: boolean;
}) {
  return (
    <div aria-hidden className="grid gap-1">
      <span className="text-muted text-xs">{place}</span>
      <span
        className={clsx(
          'truncate rounded-sm border px-2 py-1 font-semibold',
          left ? 'border-dashed text-muted' : 'border-accent bg-accent-soft text-ink',
        )}
      >
        {label}
      </span>
    </div>
  );
}
