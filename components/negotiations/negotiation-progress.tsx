import { useTranslations } from 'next-intl';
import { use } from 'react';
import { STATUS_FILLS, StatusMark } from '#components/text/status-mark.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { NegotiationCardProps } from './negotiation-card.tsx';

const ORDER = ['agreed', 'adReferendum', 'bracketed', 'deferred', 'open'] as const;

/** Props of NegotiationProgress. */
export interface NegotiationProgressProps extends Pick<NegotiationCardProps, 'delegation'> {
  readonly progress: NegotiationCardProps['negotiation']['progress'];
}

/** How far a negotiation is, and what awaits us in it. */
export function NegotiationProgress({ progress, delegation }: NegotiationProgressProps) {
  const text = useTranslations('text');
  const status = useTranslations('status');
  const { byStatus, total, awaitingReader } = use(progress);
  return (
    <>
      <ProgressBar
        label={text('progress')}
        parts={ORDER.map((key) => ({
          key,
          count: byStatus[key],
          className: STATUS_FILLS[key],
          text: `${byStatus[key]} ${status(key)}`,
        }))}
      />
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
        <span className="font-semibold">
          {text('agreedOf', { agreed: byStatus.agreed + byStatus.adReferendum, total })}
        </span>
        {byStatus.bracketed > 0 && (
          <span className="inline-flex items-center gap-1.5">
            <span className="tabular-nums">{byStatus.bracketed}</span> <StatusMark status="bracketed" />
          </span>
        )}
        {delegation && awaitingReader > 0 && (
          <span className="ml-auto text-accent">{text('awaiting', { code: delegation, count: awaitingReader })}</span>
        )}
      </p>
    </>
  );
}
