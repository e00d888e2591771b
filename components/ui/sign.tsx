import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** A drawing in a field of 16 × 16 in the colour of the text, for the eye alone; whoever uses it gives the word. */
export function Sign({ children, className }: { readonly children: ReactNode; readonly className: string }) {
  return (
    <svg aria-hidden viewBox="0 0 16 16" className={clsx('inline-block shrink-0', className)}>
      {children}
    </svg>
  );
}
