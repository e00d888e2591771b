'use client';

import { useRef, useState } from 'react';
import { useToast } from '#components/ui/toast.tsx';
import { type ActOptions, useAct } from '#components/ui/use-act.ts';
import type { Imported } from '#lib/actions/import-doors.ts';
import type { ImportProgress } from '#lib/imports/progress.ts';
import { type ImportDoor, sendFile } from './send-file.ts';

/** Where the import of a file stands. */
export type ImportState =
  | { readonly kind: 'idle' | 'cancelled' }
  | { readonly kind: 'working'; readonly progress: ImportProgress };

/** Sends files to be imported, one at a time; says how far it is, and gives up on demand without losing what was chosen. */
export function useImport() {
  const { busy, act } = useAct();
  const tell = useToast();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const under = useRef<AbortController | null>(null);
  const send = async <Door extends ImportDoor>(door: Door, form: FormData, options: ActOptions<Imported<Door>>) => {
    const own = new AbortController();
    under.current = own;
    const onProgress = (progress: ImportProgress) => {
      if (!own.signal.aborted) setState({ kind: 'working', progress });
    };
    onProgress({ stage: 'sending', share: 0 });
    const knock = async () => {
      try {
        return await sendFile<Imported<Door>>(door, form, { signal: own.signal, onProgress });
      } catch (error) {
        // Whoever gave it up has said so, and is told so at the bar.
        if (own.signal.aborted) return { ok: false, message: '' } as const;
        throw error;
      }
    };
    const onRefused: ActOptions<unknown>['onRefused'] = (refusal) => {
      if (own.signal.aborted) return;
      if (options.onRefused) options.onRefused(refusal);
      else tell({ tone: 'failed', text: refusal.message });
    };
    await act(knock, { ...options, onRefused });
    setState({ kind: own.signal.aborted ? 'cancelled' : 'idle' });
  };
  return { busy, act, send, state, cancel: () => under.current?.abort() };
}
