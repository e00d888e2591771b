import { useTranslations } from 'next-intl';
import { STATUS_FILLS, StatusShape } from '#components/text/status-mark.tsx';
import type { StatusCounts } from '#lib/domain/consensus/course.ts';
import { SETTLED_FIRST } from './course-chart.tsx';

/** How far the text is, in one bar and in words: what a vice-minister looks for. */
export function StatusBar({ byStatus, total }: { readonly byStatus: StatusCounts; readonly total: number }) {
  const t = useTranslations('consensus');
  const status = useTranslations('status');
  return (
    <section aria-label={t('progress')} className="grid gap-3">
      <p className="font-serif text-2xl">{t('agreedOf', { agreed: byStatus.agreed + byStatus.adReferendum, total })}</p>
      <div aria-hidden className="flex h-5 gap-0.5 overflow-hidden rounded-md bg-line">
        {SETTLED_FIRST.filter((one) => byStatus[one] > 0).map((one) => (
          <span key={one} className={STATUS_FILLS[one]} style={{ flexGrow: byStatus[one] }} />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {SETTLED_FIRST.map((one) => (
          <li key={one} className="inline-flex items-center gap-1.5">
            <StatusShape status={one} />
            {t('statusCount', { count: byStatus[one], status: status(one) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
