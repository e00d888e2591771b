import { useFormatter, useTranslations } from 'next-intl';
import { STATUS_FILLS, StatusShape } from '#components/text/status-mark.tsx';
import type { StatusCounts } from '#lib/domain/consensus/course.ts';
import type { CoursePoint } from '#lib/queries/views/consensus-view.ts';

/** The statuses of paragraphs that a text holds, from the most to the least settled. */
export const SETTLED_FIRST = ['agreed', 'adReferendum', 'bracketed', 'open', 'deferred'] as const;

/** One bar a revision: how the text came to where it is. */
export function CourseChart({ course }: { readonly course: readonly CoursePoint[] }) {
  const t = useTranslations('consensus');
  const status = useTranslations('status');
  const most = Math.max(1, ...course.map(({ byStatus }) => totalOf(byStatus)));
  return (
    <div className="grid min-w-0 content-start gap-3">
      <div>
        <h2 id="course" className="font-serif text-2xl">
          {t('courseTitle')}
        </h2>
        <p className="text-muted">{t('courseLead')}</p>
      </div>
      {/* A wide table scrolls in its own frame, which takes the focus so that keys can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t('courseTitle')}>
        <table className="w-full border-collapse text-left text-sm">
          <thead>
            <tr className="text-muted">
              <th scope="col" className="py-1 pr-3 font-semibold">
                {t('courseRevision')}
              </th>
              <th scope="col" className="w-2/5 py-1 max-sm:hidden">
                <span className="sr-only">{t('progress')}</span>
              </th>
              {SETTLED_FIRST.map((one) => (
                <th key={one} scope="col" className="px-1.5 py-1 text-right font-normal">
                  <span className="inline-flex items-center gap-1 whitespace-nowrap">
                    <StatusShape status={one} className="size-3.5" />
                    {status(one)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {course.map((point) => (
              <CourseRow key={point.revision?.number ?? 'now'} point={point} most={most} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function CourseRow({ point: { revision, byStatus }, most }: { readonly point: CoursePoint; readonly most: number }) {
  const t = useTranslations('consensus');
  const format = useFormatter();
  const date = revision && format.dateTime(new Date(revision.issuedAt), { dateStyle: 'medium' });
  return (
    <tr className="border-t">
      <th scope="row" className="whitespace-nowrap py-2 pr-4 font-semibold">
        {revision === null ? t('now') : revision.number === 0 ? t('zeroDraft') : `Rev.${revision.number}`}
        {date && <span className="block font-normal text-2xs text-muted">{t('issued', { date })}</span>}
      </th>
      <td aria-hidden className="py-2 max-sm:hidden">
        <span
          className="flex h-4 gap-px overflow-hidden rounded-sm"
          style={{ width: `${(totalOf(byStatus) / most) * 100}%` }}
        >
          {SETTLED_FIRST.filter((one) => byStatus[one] > 0).map((one) => (
            <span key={one} className={STATUS_FILLS[one]} style={{ flexGrow: byStatus[one] }} />
          ))}
        </span>
      </td>
      {SETTLED_FIRST.map((one) => (
        <td key={one} className="px-1.5 py-2 text-right tabular-nums">
          {byStatus[one] === 0 ? <span className="text-muted">–</span> : byStatus[one]}
        </td>
      ))}
    </tr>
  );
}

function totalOf(byStatus: StatusCounts): number {
  return SETTLED_FIRST.reduce((sum, one) => sum + byStatus[one], 0);
}
