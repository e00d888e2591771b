'use client';

import { useTranslations } from 'next-intl';
import { useText } from '#components/text/text-context.tsx';
import { Button } from '#components/ui/button.tsx';
import type { NegotiationTextView } from '#lib/queries/views/negotiation-text-view.ts';
import { ChoosePlace } from './choose-place.tsx';
import type { ProposalCardProps } from './proposal-card.tsx';

/** Props of NewVersionButton. */
export interface NewVersionButtonProps extends ProposalCardProps {
  /** Whether the text on the screen has the paragraph that the proposal is on or follows. */
  readonly inText: boolean;
}

/** The owner writes a new version of what it has on the table: the way out of a conflict. One at a time. */
export function NewVersionButton({ view, proposal, inText }: NewVersionButtonProps) {
  const t = useTranslations('proposals');
  const { compose } = useText();
  const { abilities, kind, paragraphId, sectionId, verdict } = proposal;
  const placed = kind === 'newSection' ? sectionId !== null : inText;
  if (!abilities.revise || !placed) return null;
  if (proposal.place?.among) return <ChoosePlace view={view} proposal={proposal} />;
  const draft = draftOf(view, proposal.id);
  const begin = () => {
    if (kind === 'newSection') compose({ kind, sectionId: sectionId ?? '', draft, revises: proposal });
    else compose({ kind, paragraphId: paragraphId ?? '', draft, revises: proposal });
  };
  return (
    <Button size="sm" variant={verdict?.kind === 'conflict' ? 'primary' : 'quiet'} onClick={begin}>
      {t('newVersion')}
    </Button>
  );
}

/** The delegation's draft of a new version of it, or null. */
function draftOf(view: NegotiationTextView, id: string) {
  const all = [
    ...view.sections.flatMap(({ insertedFirst, paragraphs }) => [
      ...insertedFirst,
      ...paragraphs.flatMap(({ proposals }) => proposals),
    ]),
    ...view.newSections,
    ...view.strays,
  ];
  return all.find(({ state, revises }) => state === 'private' && revises?.id === id) ?? null;
}
