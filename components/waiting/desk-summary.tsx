import { ClipboardList } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClass } from '#components/ui/button.tsx';
import type { WaitingView } from '#lib/queries/views/my-delegation-view.ts';
import { WaitingSection } from './waiting-section.tsx';

/** How much waits on the desk, by kind, and the way there. */
export function DeskSummary({
  slug,
  desk,
}: {
  readonly slug: string;
  readonly desk: NonNullable<WaitingView['desk']>;
}) {
  const t = useTranslations('myDelegation');
  return (
    <WaitingSection title={t('desk')} lead={t('deskLead')}>
      <div className="flex flex-wrap items-center justify-between gap-4 rounded-lg border bg-sheet px-4 py-3">
        {desk.length === 0 ? (
          <p className="text-muted">{t('deskNone')}</p>
        ) : (
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {desk.map(({ kind, count }) => (
              <li key={kind}>{t(`deskEntry.${kind}`, { count })}</li>
            ))}
          </ul>
        )}
        <Link href={`/negotiations/${slug}/desk`} className={buttonClass({ variant: 'primary' })}>
          <ClipboardList aria-hidden className="size-4" />
          {t('toDesk')}
        </Link>
      </div>
    </WaitingSection>
  );
}
