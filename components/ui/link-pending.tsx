'use client';

import { clsx } from 'clsx';
import { useLinkStatus } from 'next/link';

/**
 * Inside a link that is `relative`: a line under it while the page behind it is on its way, shown only when that takes
 * long enough to be noticed. Pages are sent whole, so that one that does not exist answers 404, and so have no skeleton.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden
      data-pending={pending || undefined}
      className={clsx(
        'absolute inset-x-2 bottom-0 h-0.5 bg-accent transition-opacity',
        pending ? 'animate-pulse opacity-100 delay-150' : 'opacity-0',
      )}
    />
  );
}
