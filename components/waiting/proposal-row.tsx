'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { PositionButton } from '#components/consensus/position-button.tsx';
import { PositionsPicture } from '#components/consensus/positions-picture.tsx';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import { VerdictMark } from '#components/proposals/verdict-mark.tsx';
import { briefRedline } from '#components/text/brief-redline.ts';
import { PlaceNote } from '#components/text/place-note.tsx';
import { Redline } from '#components/text/redline.tsx';
import { useTargetName } from '#components/text/use-target-name.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import type { PlacedProposal } from '#lib/queries/views/my-delegation-view.ts';
import type { NegotiationHead } from '#lib/queries/views/negotiation-text-view.ts';

/** Props of ProposalRow. */
export interface ProposalRowProps {
  readonly placed: PlacedProposal;
  readonly negotiation: NegotiationHead;
  /** Others' proposals take a position here; one's own show who stands where. */
  readonly takesPosition?: boolean;
}

/** A proposal as it waits: where, whose, its words, what would come of it, and what can be said. */
export function ProposalRow({ placed, negotiation, takesPosition = false }: ProposalRowProps) {
  const t = useTranslations('proposals');
  const { proposal } = placed;
  const place = usePlace()(placed);
  const nameOf = useTargetName();
  const name = proposal.number === null ? t('draft') : t('number', { number: proposal.number });
  return (
    <li className="grid gap-1.5 px-4 py-3">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <Link href={addressOf(negotiation, placed)} className="font-semibold text-accent underline underline-offset-2">
          {name} · {place}
        </Link>
        {takesPosition && <DelegationChip code={proposal.delegation} named />}
        <span className="text-muted">{t(`kind.${proposal.kind}`)}</span>
        {takesPosition && (
          <span className="ml-auto print-hidden">
            <PositionButton
              negotiationId={negotiation.id}
              target={{ kind: 'proposal', proposalId: proposal.id }}
              name={name}
              own={null}
            />
          </span>
        )}
      </p>
      {proposal.move && <p>{t('move.to', { label: place, to: nameOf(proposal.move.target) })}</p>}
      <p lang={negotiation.originalLanguage} className="line-clamp-4 max-w-prose font-serif text-[1.0625rem]">
        {proposal.heading && <strong>{proposal.heading}. </strong>}
        <Redline changes={briefRedline(proposal.redline)} />
      </p>
      {proposal.rationale && <p className="line-clamp-3 max-w-prose text-muted">{proposal.rationale}</p>}
      <VerdictMark proposal={proposal} />
      <PlaceNote place={proposal.place} delegation={proposal.delegation} />
      {proposal.state === 'tabled' && <PositionsPicture positions={proposal.positions} />}
    </li>
  );
}

function usePlace(): (placed: PlacedProposal) => string {
  const t = useTranslations('myDelegation');
  const locale = useLocale();
  return ({ proposal: { kind }, label }) => {
    const cited = label && labelText(label, locale);
    if (kind === 'newSection') return t('newSection');
    if (kind === 'insert') return cited === null ? t('newIn') : t('afterParagraph', { label: cited });
    return cited ?? '';
  };
}

function addressOf({ slug }: NegotiationHead, { proposal: { paragraphId } }: PlacedProposal): string {
  return paragraphId ? `/negotiations/${slug}?paragraph=${paragraphId}` : `/negotiations/${slug}`;
}
