'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { PositionsList } from '#components/consensus/positions-list.tsx';
import { Blockers } from '#components/text/blockers.tsx';
import { ContentView } from '#components/text/content-view.tsx';
import { PaneSection } from '#components/text/pane-section.tsx';
import { Redline } from '#components/text/redline.tsx';
import { StatusActs } from '#components/text/status-acts.tsx';
import { StatusLine } from '#components/text/status-line.tsx';
import { labelText } from '#lib/i18n/label-text.ts';
import type { BlocView } from '#lib/queries/views/bloc-view.ts';
import type { NegotiationTextView, ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';

/** Props of ParagraphDetail. */
export interface ParagraphDetailProps {
  readonly view: NegotiationTextView;
  readonly delegations: readonly BlocView[];
  readonly paragraph: ParagraphView;
}

/** A paragraph that can be agreed, confirmed, reopened or taken up again: its words, what stands on it, the acts. */
export function ParagraphDetail({ view, delegations, paragraph }: ParagraphDetailProps) {
  const t = useTranslations('desk');
  const locale = useLocale();
  const { id, label, heading, content, changes, positions } = paragraph;
  return (
    <article className="grid max-w-3xl grid-cols-1 gap-5">
      <header className="grid grid-cols-1 gap-2">
        <h2 className="flex flex-wrap items-baseline gap-x-3 font-semibold text-2xl">
          {labelText(label, locale)}
          {heading && <span className="font-normal text-lg text-muted">{heading}</span>}
        </h2>
        <StatusLine paragraph={paragraph} />
        <Blockers paragraph={paragraph} />
      </header>
      <div lang={view.negotiation.originalLanguage} className="words rounded-md border bg-sheet p-4">
        {changes ? <Redline changes={changes} /> : <ContentView content={content} />}
      </div>
      <StatusActs view={view} delegations={delegations} paragraph={paragraph} />
      {positions.length > 0 && (
        <PaneSection title={t('positions')} count={positions.length}>
          <PositionsList positions={positions} />
        </PaneSection>
      )}
      <p>
        <Link
          href={`/negotiations/${view.negotiation.slug}#${id}`}
          className="text-accent underline underline-offset-2"
        >
          {t('readInText')}
        </Link>
      </p>
    </article>
  );
}
