import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClass } from '#components/ui/button.tsx';
import type { RecordFilter, RecordView } from '#lib/queries/views/record-view.ts';

/** The way to newer and older acts, with the filters kept. */
export function RecordPager({ view, filter, path }: { view: RecordView; filter: RecordFilter; path: string }) {
  const t = useTranslations('record');
  if (view.pages === 1) return null;
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-between gap-3 print-hidden">
      {view.page > 1 ? (
        <Link href={addressOf(path, filter, view.page - 1)} className={buttonClass({ size: 'sm' })}>
          <ChevronLeft aria-hidden className="size-4" />
          {t('newer')}
        </Link>
      ) : (
        <span />
      )}
      <span className="text-muted tabular-nums">{t('page', { page: view.page, pages: view.pages })}</span>
      {view.page < view.pages ? (
        <Link href={addressOf(path, filter, view.page + 1)} className={buttonClass({ size: 'sm' })}>
          {t('older')}
          <ChevronRight aria-hidden className="size-4" />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}

function addressOf(path: string, { party, paragraph, kind }: RecordFilter, page: number): string {
  const parts = { party, paragraph, kind, page: page > 1 ? String(page) : null };
  const query = new URLSearchParams(Object.entries(parts).flatMap(([key, one]) => (one ? [[key, one]] : [])));
  return query.size > 0 ? `${path}?${query}` : path;
}
