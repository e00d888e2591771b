import { useCallback, useEffect, useRef, useState } from 'react';
import { useIsReading, useReadAnew } from '#components/ui/page-reading.tsx';
import { isReachable } from './reachable.ts';

// Several acts within a moment, as when a round is played, are one reading.
const GATHER_MS = 150;
const AGAIN_MS = 3000;

/**
 * Reads the page anew until it was read at the time wanted or later. A reading that was lost, as when one went to
 * another page meanwhile, is made again, each time after a longer pause.
 */
export function useReadingUpTo(readAt: number) {
  const [wanted, setWanted] = useState(readAt);
  const read = useReadAnew();
  const isReading = useIsReading();
  const tries = useRef({ of: readAt, count: 0 });
  const isBehind = wanted > readAt;
  useEffect(() => {
    if (tries.current.of !== readAt) tries.current = { of: readAt, count: 0 };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const readAnew = async () => {
      const reachable = await isReachable();
      if (stopped) return;
      if (reachable) {
        tries.current.count += 1;
        read();
      } else wait(AGAIN_MS);
    };
    const wait = (delay: number) => {
      timer = setTimeout(() => void readAnew(), delay);
    };
    if (isBehind && !isReading) wait(Math.min(GATHER_MS * 2 ** tries.current.count, AGAIN_MS));
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [isBehind, isReading, readAt, read]);
  const latest = useRef(readAt);
  useEffect(() => {
    latest.current = readAt;
  }, [readAt]);
  return {
    /** Wants what was there at this time. */
    wantFrom: useCallback((at: number) => setWanted((before) => Math.max(before, at)), []),
    /** Wants what is there now, whatever the time. */
    wantAnew: useCallback(() => setWanted((before) => Math.max(before, latest.current + 1)), []),
  };
}
