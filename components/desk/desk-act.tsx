import type { ReactNode } from 'react';
import { Keys } from '#components/ui/keys.tsx';

/** An act with the key that does it beside it. The child is the button, or a dialog whose trigger is one. */
export function DeskAct({ shortcut, children }: { readonly shortcut: string; readonly children: ReactNode }) {
  return (
    <span data-desk-key={shortcut} className="inline-flex items-center gap-1.5">
      {children}
      <span aria-hidden className="max-lg:hidden">
        <Keys keys={[shortcut]} />
      </span>
    </span>
  );
}
