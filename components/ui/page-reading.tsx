'use client';

import { useRouter } from 'next/navigation';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react';

/** Reads the page anew; `alongside` changes what is shown in the same moment as the new page. */
export type ReadAnew = (alongside?: () => void) => void;

const ReadAnewContext = createContext<ReadAnew | null>(null);
// Apart, so that those who only ask are not drawn again with each reading.
const IsReadingContext = createContext(false);

/**
 * One reading of the page at a time: two that overlap can leave Next's router waiting for an answer that never comes,
 * and the page as it was. Who asks while one is under way is served by one more, after it.
 */
export function PageReadingProvider({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  const [asked, setAsked] = useState(0);
  const waiting = useRef<(() => void)[] | null>(null);
  const readAnew = useCallback<ReadAnew>((alongside = () => {}) => {
    (waiting.current ??= []).push(alongside);
    setAsked((before) => before + 1);
  }, []);
  useEffect(() => {
    const alongside = waiting.current;
    if (isReading || alongside === null || asked === 0) return;
    waiting.current = null;
    startReading(() => {
      for (const change of alongside) change();
      router.refresh();
    });
  }, [asked, isReading, router]);
  return (
    <ReadAnewContext value={readAnew}>
      <IsReadingContext value={isReading}>{children}</IsReadingContext>
    </ReadAnewContext>
  );
}

/** How to read the page one stands on anew. */
export function useReadAnew(): ReadAnew {
  const readAnew = useContext(ReadAnewContext);
  if (readAnew === null) throw new Error('useReadAnew is used outside its provider');
  return readAnew;
}

/** Whether the page one stands on is being read anew. */
export function useIsReading(): boolean {
  return useContext(IsReadingContext);
}
