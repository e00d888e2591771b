'use client';

import { useLocale, useTranslations } from 'next-intl';
import { labelText } from '#lib/i18n/label-text.ts';
import type { ParagraphView, ProposalView } from '#lib/queries/views/negotiation-text-view.ts';
import { Bracket } from './compiled-words.tsx';
import { ContentView } from './content-view.tsx';
import { ParagraphsView } from './paragraphs-view.tsx';
import { useText } from './text-context.tsx';

/** Props of InsertedBlock. */
export interface InsertedBlockProps {
  readonly proposal: ProposalView;
  /** The paragraph it is to follow, or null at the beginning of a section and for a new section. */
  readonly anchor: ParagraphView | null;
}

/** A paragraph or section that somebody wants to add, in brackets where it would stand. */
export function InsertedBlock({ proposal, anchor }: InsertedBlockProps) {
  const t = useTranslations('text');
  const locale = useLocale();
  const { select } = useText();
  const { id, kind, heading, proposed, proposedParagraphs, delegation, coSponsors, supporters } = proposal;
  const owners = [{ proposalId: id, owner: delegation, coSponsors, supporters }];
  const place = anchor
    ? t('newAfter', { label: labelText(anchor.label, locale) })
    : t(`new.${kind === 'newSection' ? 'section' : 'paragraph'}`);
  return (
    <div className="px-3 py-2 @[42.5rem]/reading:pl-(--gutter)">
      <button type="button" onClick={() => select(anchor?.id ?? null)} className="text-muted text-sm hover:text-accent">
        {place}
      </button>
      <p className="words">
        <Bracket owners={owners} deletion={false}>
          {heading && <strong>{heading}. </strong>}
          {kind === 'newSection' ? (
            <ParagraphsView paragraphs={proposedParagraphs} />
          ) : (
            <ContentView content={proposed} />
          )}
        </Bracket>
      </p>
    </div>
  );
}
