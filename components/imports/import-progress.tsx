'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ImportState } from './use-import.ts';

/** Props of ImportProgressBar. */
export interface ImportProgressBarProps {
  readonly state: ImportState;
  readonly onCancel: () => void;
}

/** How far the work on a sent file is, by stage, and the way to stop it. Says that it was cancelled, and what became of it. */
export function ImportProgressBar({ state, onCancel }: ImportProgressBarProps) {
  const t = useTranslations('importing.progress');
  const region = useRef<HTMLDivElement>(null);
  const progress = state.kind === 'working' ? state.progress : null;
  const stage = progress && t(`stages.${progress.stage}`);
  const cancel = () => {
    // The button goes with the bar: whoever pressed it is led to what is said in its place.
    region.current?.focus();
    onCancel();
  };
  return (
    <div ref={region} tabIndex={-1} className="grid gap-2 focus:outline-none">
      {progress && (
        <div className="grid max-w-xl gap-2">
          <progress
            aria-label={stage ?? ''}
            max={1}
            {...(progress.stage !== 'waiting' && { value: progress.share })}
            className="h-2 w-full accent-accent"
          />
          <div className="flex flex-wrap items-center gap-3">
            <Button size="sm" onClick={cancel}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
      <output className="text-muted text-sm empty:hidden">
        {stage}
        {state.kind === 'cancelled' && t('cancelled')}
      </output>
    </div>
  );
}
