import { clsx } from 'clsx';
import { CircleCheck, CircleSlash, Equal, Split, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ProposalView } from '#lib/queries/views/negotiation-text-view.ts';

const LOOKS = {
  clean: { Icon: CircleCheck, colour: 'text-agreed' },
  contained: { Icon: Equal, colour: 'text-muted' },
  conflict: { Icon: TriangleAlert, colour: 'text-objection' },
  gone: { Icon: CircleSlash, colour: 'text-objection' },
} as const;

/** What is gone may be the place that a paragraph was to be moved to. */
function nameOf(verdict: NonNullable<ProposalView['verdict']>) {
  return verdict.kind === 'gone' && verdict.place ? 'placeGone' : verdict.kind;
}

/** The verdict by its shape, with its word for those who hear it. */
export function VerdictShape({ verdict }: { readonly verdict: NonNullable<ProposalView['verdict']> }) {
  const t = useTranslations('proposals');
  const { Icon, colour } = LOOKS[verdict.kind];
  return (
    <span title={t(`verdict.${nameOf(verdict)}`)} className={clsx('shrink-0', colour)}>
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{t(`verdict.${nameOf(verdict)}`)}</span>
    </span>
  );
}

/** What would come of the proposal on today's working draft, and what it meets there. */
export function VerdictMark({ proposal }: { readonly proposal: ProposalView }) {
  const t = useTranslations('proposals');
  const { verdict, collidesWith } = proposal;
  if (verdict === null) return null;
  const { Icon, colour } = LOOKS[verdict.kind];
  const names = collidesWith.map(({ number, delegation, on }) => {
    const name = number === null ? delegation : `${t('number', { number })} (${delegation})`;
    return on.length === 0
      ? name
      : t('collidesOn', { name, words: on.map((words) => t('words', { words })).join(', ') });
  });
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm">
      <span className={clsx('inline-flex items-center gap-1.5', colour)}>
        <Icon aria-hidden className="size-4" />
        {t(`verdict.${nameOf(verdict)}`)}
      </span>
      {names.length > 0 && (
        <span className="inline-flex items-center gap-1.5 text-bracketed">
          <Split aria-hidden className="size-4" />
          {t('collides', { names: names.join(', ') })}
        </span>
      )}
    </p>
  );
}
