'use client';

import { useLocale, useTranslations } from 'next-intl';
import { labelText } from '#lib/i18n/label-text.ts';
import type { NegotiationTextView, ParagraphView, ProposalView } from '#lib/queries/views/negotiation-text-view.ts';
import { Bracket } from './compiled-words.tsx';
import { ContentView } from './content-view.tsx';
import { useText } from './text-context.tsx';

/** A paragraph that somebody would move to a place. */
export interface Arrival {
  readonly paragraph: ParagraphView;
  readonly proposal: ProposalView;
}

/** What open moves would bring to each place: by the paragraph it is to follow, or by the section at whose start it is to stand. */
export function arrivalsOf({ sections }: NegotiationTextView): ReadonlyMap<string, readonly Arrival[]> {
  const all = sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      paragraph.proposals
        .filter(({ kind, state, verdict }) => kind === 'move' && state === 'tabled' && verdict?.kind === 'clean')
        .map((proposal): Arrival => ({ paragraph, proposal })),
    ),
  );
  return Map.groupBy(all, ({ proposal: { move } }) => move?.to.afterId ?? move?.to.sectionId ?? '');
}

/** The paragraphs in brackets where they would stand, each naming the place it has now. */
export function Arrivals({ arrivals }: { readonly arrivals: readonly Arrival[] | undefined }) {
  const t = useTranslations('text');
  const locale = useLocale();
  const { select } = useText();
  return arrivals?.map(({ paragraph, proposal: { id, delegation, coSponsors, supporters } }) => (
    <div key={id} className="px-3 py-2 @[42.5rem]/reading:pl-(--gutter)">
      <button
        type="button"
        onClick={() => select(paragraph.id, { reveal: true })}
        className="text-muted text-sm hover:text-accent"
      >
        {t('movedHere', { label: labelText(paragraph.label, locale) })}
      </button>
      <p className="words">
        <Bracket owners={[{ proposalId: id, owner: delegation, coSponsors, supporters }]} deletion={false}>
          {paragraph.heading && <strong>{paragraph.heading}. </strong>}
          <ContentView content={paragraph.content} />
        </Bracket>
      </p>
    </div>
  ));
}
