import { useCallback, useState } from 'react';
import type { DeskEntry } from '#lib/queries/views/desk-view.ts';

/** Where one stands in the queue. */
export interface QueuePlace {
  readonly entry: DeskEntry | null;
  readonly index: number;
  readonly choose: (index: number) => void;
}

/** What was chosen last: the entry and, for when it is done and gone, the place it had. */
export interface Chosen {
  readonly key: string | null;
  readonly index: number;
}

/** The place of what was chosen; of an entry that is gone, what now stands in its place, or the last one. */
export function placeOf(queue: readonly { readonly key: string }[], { key, index }: Chosen): number {
  const found = queue.findIndex((entry) => entry.key === key);
  return found >= 0 ? found : Math.min(index, queue.length - 1);
}

/** Keeps one's place in a queue that changes under one's hands: what is done leaves, and the next one comes up. */
export function useQueuePlace(queue: readonly DeskEntry[]): QueuePlace {
  const [chosen, setChosen] = useState<Chosen>({ key: null, index: 0 });
  const index = placeOf(queue, chosen);
  const choose = useCallback(
    (to: number) => {
      const at = Math.max(0, Math.min(to, queue.length - 1));
      setChosen({ key: queue[at]?.key ?? null, index: at });
    },
    [queue],
  );
  return { entry: queue[index] ?? null, index, choose };
}
