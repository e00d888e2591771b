'use client';

import { useLocale } from 'next-intl';
import { useText } from '#components/text/text-context.tsx';
import type { MovePlace } from '#lib/domain/proposals/moves.ts';
import type { MoveTarget } from '#lib/domain/text/compilation.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import type { ParagraphView, SectionView } from '#lib/queries/views/negotiation-text-view.ts';
import { MovePicture } from './move-picture.tsx';
import { standingAt } from './move-places.ts';

/** Props of ComposedMove. */
export interface ComposedMoveProps {
  readonly paragraph: ParagraphView;
  readonly to: MovePlace;
}

/** A move that is being written, from where to where. */
export function ComposedMove({ paragraph, to }: ComposedMoveProps) {
  const locale = useLocale();
  const { sections } = useText().view;
  const from = standingAt(sections, paragraph.id);
  return (
    <MovePicture
      label={labelText(paragraph.label, locale)}
      from={from && targetAmong(sections, from)}
      to={targetAmong(sections, to)}
    />
  );
}

function targetAmong(sections: readonly SectionView[], { sectionId, afterId }: MovePlace): MoveTarget | null {
  const after = sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === afterId);
  if (afterId !== null) return after ? { kind: 'after', label: after.label } : null;
  const section = sections.find(({ id }) => id === sectionId);
  return section ? { kind: 'startOf', section: section.heading } : null;
}
