'use client';

import { clsx } from 'clsx';
import { ContentView } from '#components/text/content-view.tsx';
import type { DraftingSectionView } from '#lib/queries/views/drafting-view.ts';
import { runInOf } from './use-section-marks.ts';

/** Props of StillWords. */
export interface StillWordsProps {
  readonly view: DraftingSectionView;
  readonly margins: ReadonlyMap<string, string>;
}

/** The words as the page was made with, in the editor's own shape: shown until the live ones are there. */
export function StillWords({ view, margins }: StillWordsProps) {
  return (
    <div className="section-words footnoted" lang={view.document.language}>
      {view.paragraphs.map((paragraph) => (
        <p
          key={paragraph.id}
          data-margin={margins.get(paragraph.id)}
          data-run-in={runInOf(paragraph) || undefined}
          className={clsx(paragraph.closed && 'closed')}
        >
          <ContentView content={paragraph.content} />
        </p>
      ))}
    </div>
  );
}
