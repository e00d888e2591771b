'use client';

import { useLocale } from 'next-intl';
import { labelText } from '#lib/i18n/label-text.ts';
import type { NegotiationTextView, ProposalView } from '#lib/queries/views/negotiation-text-view.ts';
import { MovePicture } from './move-picture.tsx';

/** Props of ProposedMove. */
export interface ProposedMoveProps {
  readonly view: Pick<NegotiationTextView, 'sections'>;
  readonly proposal: ProposalView;
}

/** From where to where a proposal moves its paragraph; nothing for what is no move. */
export function ProposedMove({ view, proposal }: ProposedMoveProps) {
  const locale = useLocale();
  const { move, paragraphId, state } = proposal;
  if (move === null) return null;
  const paragraph = view.sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === paragraphId);
  // Once it is done the paragraph stands at its new place: where it came from is on the record.
  const from = state === 'incorporated' ? null : move.from;
  return <MovePicture label={paragraph ? labelText(paragraph.label, locale) : '–'} from={from} to={move.target} />;
}
