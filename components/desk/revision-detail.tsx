'use client';

import { useTranslations } from 'next-intl';
import { ComparedSections } from '#components/revisions/compared-sections.tsx';
import { KeyRow } from '#components/revisions/key-row.tsx';
import {
  changedParagraphs,
  KeysMissing,
  sectionsWaiting,
  WaitingSections,
} from '#components/revisions/next-revision.tsx';
import type { NegotiationTextView } from '#lib/queries/views/negotiation-text-view.ts';
import type { NextRevisionView } from '#lib/queries/views/revisions-view.ts';
import { DeskAct } from './desk-act.tsx';
import { TurnKeyDialog } from './turn-key-dialog.tsx';

/** Props of RevisionDetail. */
export interface RevisionDetailProps {
  readonly view: NegotiationTextView;
  readonly next: NextRevisionView;
}

/** The next revision: both keys, what is still missing, and every change against the current one. */
export function RevisionDetail({ view, next }: RevisionDetailProps) {
  const t = useTranslations('desk');
  const r = useTranslations('revisions');
  const waiting = sectionsWaiting(next);
  return (
    <article className="grid max-w-4xl grid-cols-1 gap-5">
      <header className="grid grid-cols-1 gap-3">
        <h2 className="font-semibold text-2xl">{next.symbol}</h2>
        <p>{r('changedParagraphs', { count: changedParagraphs(next) })}</p>
        {waiting.length > 0 && <WaitingSections sections={waiting} />}
        <KeyRow keys={next.keys} />
        <KeysMissing next={next} />
      </header>
      {next.mayApprove && (
        <div>
          <DeskAct shortcut="y">
            <TurnKeyDialog negotiationId={view.negotiation.id} next={next} />
          </DeskAct>
        </div>
      )}
      <section aria-labelledby="list-of-changes" className="grid grid-cols-1 gap-4">
        <h2 id="list-of-changes" className="border-b pb-1 font-semibold text-lg">
          {t('listOfChanges')}
        </h2>
        <ComparedSections sections={next.changes} language={view.negotiation.originalLanguage} onlyChanges />
      </section>
    </article>
  );
}
