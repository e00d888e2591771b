'use client';

import { useAwake } from '#components/ui/use-awake.ts';
import type { BlocView } from '#lib/queries/views/bloc-view.ts';
import type { NegotiationTextView } from '#lib/queries/views/negotiation-text-view.ts';
import { Outline } from './outline.tsx';
import { Pane } from './pane.tsx';
import { Reading } from './reading.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { TextCommands } from './text-commands.tsx';
import { TextProvider } from './text-context.tsx';
import { TextDialogs } from './text-dialogs.tsx';
import { useTextKeys } from './use-text-keys.ts';
import { type TextAddress, useTextState } from './use-text-state.ts';

/** Props of TextPage. */
export interface TextPageProps {
  readonly view: NegotiationTextView;
  readonly delegations: readonly BlocView[];
  readonly address: TextAddress;
}

/** THE TEXT: outline, reading, and what stands on the selected paragraph. */
export function TextPage({ view, delegations, address }: TextPageProps) {
  const state = useTextState(view, delegations, address);
  useTextKeys(state);
  const awake = useAwake();
  return (
    <TextProvider value={state}>
      <div
        data-awake={awake || undefined}
        className="grid lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[13.5rem_minmax(0,1fr)_22rem] 2xl:grid-cols-[16rem_minmax(0,1fr)_26rem] print:block"
      >
        <aside className="sticky top-(--head) max-h-[calc(100dvh-var(--head))] self-start overflow-y-auto px-3 py-4 max-xl:hidden print-hidden">
          <Outline />
        </aside>
        <div className="min-w-0 xl:border-l print:border-0">
          <ReadingBar />
          <div className="reading @container/reading mx-auto max-w-[52rem]">
            <Reading />
          </div>
        </div>
        <Pane />
      </div>
      <TextDialogs />
      <TextCommands />
    </TextProvider>
  );
}
