'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { followLive } from './live-source.ts';
import { useReadingUpTo } from './use-reading-up-to.ts';

/** Props of LiveRefresh. */
export interface LiveRefreshProps {
  readonly slug: string;
  /** The database's time when the page was read, in milliseconds since 1970. */
  readonly readAt: number;
}

/**
 * Reads the page anew after every act on the negotiation. What people are typing, what is open and where they have
 * scrolled stay: the refresh replaces what the server rendered, and the browser keeps the place of what is in view.
 */
export function LiveRefresh({ slug, readAt }: LiveRefreshProps) {
  const t = useTranslations('shell');
  const [lost, setLost] = useState(false);
  // Later readings come over the stream that is open already.
  const [readFirst] = useState(readAt);
  const { wantFrom, wantAnew } = useReadingUpTo(readAt);
  useEffect(
    () =>
      followLive({
        url: `/api/negotiations/${encodeURIComponent(slug)}/live?read=${readFirst}`,
        onChange: wantFrom,
        onDoubt: wantAnew,
        onLost: setLost,
      }),
    [slug, readFirst, wantFrom, wantAnew],
  );
  return (
    <output className="pointer-events-none fixed bottom-4 left-4 z-30 print-hidden">
      {lost && (
        <p className="rounded-full border border-bracketed bg-bracketed-soft px-3 py-1 text-sm shadow-raised">
          {t('reconnecting')}
        </p>
      )}
    </output>
  );
}
