'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useState } from 'react';
import { useReadAnew } from './page-reading.tsx';
import { useToast } from './toast.tsx';

/** What a door answers, as far as whoever knocks must know it. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly field?: string };

/** How an act is told of. */
export interface ActOptions<T> {
  /** The short word when it is done; none where the page itself shows it. */
  readonly done?: ReactNode;
  readonly onDone?: (value: T) => void;
  /** Takes a refusal instead of the notification, as a form does that shows it beside the field. */
  readonly onRefused?: (refusal: { readonly message: string; readonly field?: string }) => void;
}

/** Runs one act at a time, says how it went, and reads the page anew. */
export function useAct() {
  const readAnew = useReadAnew();
  const tell = useToast();
  const t = useTranslations('common');
  const [busy, setBusy] = useState(false);
  const act = useCallback(
    async <T>(knock: () => Promise<Answer<T>>, { done, onDone, onRefused }: ActOptions<T> = {}) => {
      setBusy(true);
      try {
        const answer = await knock();
        if (answer.ok) {
          if (done) tell({ tone: 'done', text: done });
          onDone?.(answer.value);
          readAnew();
        } else if (onRefused) onRefused(answer);
        else tell({ tone: 'failed', text: answer.message });
      } catch {
        // A door answers every refusal with a value: what throws is a request that did not come through.
        tell({ tone: 'failed', text: t('unreachable') });
      } finally {
        setBusy(false);
      }
    },
    [readAnew, tell, t],
  );
  return { busy, act };
}
