import { useTranslations } from 'next-intl';
import { DelegationChip, DelegationChips } from '#components/parties/delegation-chip.tsx';
import type { ProposalView } from '#lib/queries/views/negotiation-text-view.ts';

/** Whose proposal it is, and who stands behind it. */
export function Backers({ proposal }: { readonly proposal: ProposalView }) {
  const t = useTranslations('proposals');
  const { delegation, coSponsors, supporters } = proposal;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-sm">
      <DelegationChip code={delegation} className="text-base" />
      {coSponsors.length > 0 && (
        <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
          <span className="text-muted">{t('coSponsors')}</span> <DelegationChips codes={coSponsors} />
        </span>
      )}
      {supporters.length > 0 && (
        <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
          <span className="text-muted">{t('supporters')}</span> <DelegationChips codes={supporters} />
        </span>
      )}
    </div>
  );
}
