import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** The formats in the order in which people ask for them. */
const FORMATS = ['docx', 'pdf', 'html', 'json'] as const;

/** Props of RevisionLinks. */
export interface RevisionLinksProps {
  readonly slug: string;
  readonly number: number;
  readonly symbol: string;
}

/** Where a revision is read, compared, and had as a file. A revision but the first is had with its changes. */
export function RevisionLinks({ slug, number, symbol }: RevisionLinksProps) {
  const t = useTranslations('revisions');
  const path = `/negotiations/${slug}`;
  const query = `text=${number === 0 ? 'clean' : 'changes'}&revision=${number}`;
  const link = 'text-accent underline underline-offset-2';
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      <li>
        <Link href={`${path}?base=${number}`} aria-label={`${t('read')} ${symbol}`} className={link}>
          {t('read')}
        </Link>
      </li>
      {number > 0 && (
        <li>
          <Link href={`${path}/revisions/compare?from=${number - 1}&to=${number}`} className={link}>
            {t('compareBefore')}
          </Link>
        </li>
      )}
      {FORMATS.map((format) => (
        <li key={format}>
          <a
            href={`/api/negotiations/${slug}/export/${format}?${query}`}
            download
            aria-label={t('export', { symbol, format: format.toUpperCase() })}
            className={link}
          >
            {format.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  );
}
