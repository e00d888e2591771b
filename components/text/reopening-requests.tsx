import { useTranslations } from 'next-intl';
import { When } from '#components/consensus/positions-list.tsx';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import type { ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';

/** Who asks that an agreed paragraph be reopened, and why. */
export function ReopeningRequests({ requests }: { readonly requests: ParagraphView['reopeningRequests'] }) {
  const t = useTranslations('paragraph');
  if (requests.length === 0) return null;
  return (
    <ul className="grid grid-cols-1 gap-2 text-sm">
      {requests.map(({ delegation, reason, at }) => (
        <li key={delegation}>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <DelegationChip code={delegation} named /> {t('asksToReopen')} <When at={at} />
          </p>
          <p className="whitespace-pre-wrap text-muted">{reason}</p>
        </li>
      ))}
    </ul>
  );
}
