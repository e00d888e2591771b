import { useTranslations } from 'next-intl';
import type { Unplaced } from '#lib/imports/redline/redline.ts';

/** What of a file is no proposal, with its words: nothing is dropped silently. */
export function UnplacedList({
  unplaced,
  language,
}: {
  readonly unplaced: readonly Unplaced[];
  readonly language: string;
}) {
  const t = useTranslations('importing.redline.unplaced');
  if (unplaced.length === 0) return null;
  return (
    <section aria-labelledby="unplaced" className="grid gap-3">
      <div className="grid max-w-prose gap-1">
        <h2 id="unplaced" className="font-semibold text-lg">
          {t('title')} <span className="font-normal text-muted tabular-nums">{unplaced.length}</span>
        </h2>
        <p className="text-muted">{t('lead')}</p>
      </div>
      <ul className="grid divide-y rounded-lg border bg-sheet">
        {unplaced.map(({ reason, author, words, place }, index) => (
          // They have no identity of their own, and the same words may stand at several places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="grid gap-1 px-4 py-3">
            <p className="text-muted text-sm">
              {[author, t(`reason.${reason}`), ...(place ? [t('at', { place })] : [])]
                .filter((part) => part.trim() !== '')
                .join(' · ')}
            </p>
            <p lang={language} className="whitespace-pre-wrap font-serif">
              {words}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
