import { useTranslations } from 'next-intl';
import { CELL_STANCES } from '#lib/domain/consensus/matrix.ts';
import { CellMark } from './cell-mark.tsx';

/** What each shape says. */
export function Legend() {
  const t = useTranslations('consensus');
  return (
    <ul aria-label={t('legend')} className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">
      {CELL_STANCES.map((stance) => (
        <li key={stance} className="inline-flex items-center gap-1.5">
          <CellMark stance={stance} className="size-3.5" />
          {t(`stance.${stance}`)}
        </li>
      ))}
    </ul>
  );
}
