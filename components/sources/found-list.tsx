import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { FoundPassage } from '#lib/queries/views/sources-view.ts';

const TONES = { verbatim: 'good', near: 'warn', part: 'plain' } as const;

/** Props of FoundList. */
export interface FoundListProps {
  readonly slug: string;
  readonly found: readonly FoundPassage[];
}

/** The paragraphs in which a wording stands, with the words marked. */
export function FoundList({ slug, found }: FoundListProps) {
  const t = useTranslations('sources');
  return (
    <ol className="grid grid-cols-1 gap-3">
      {found.map(({ sourceId, symbol, ordinal, label, heading, kind, percent, before, words, after }) => (
        <li key={`${sourceId} ${ordinal}`} className="grid grid-cols-1 gap-1 border-l-2 pl-3 text-sm">
          <p className="flex flex-wrap items-center gap-2">
            {/* No Link: the browser itself must go there, or the paragraph is not marked as the one looked for. */}
            <a
              href={`/negotiations/${slug}/sources/${sourceId}#p${ordinal}`}
              className="font-semibold text-accent underline underline-offset-2"
            >
              {t('paragraph', { symbol, label })}
            </a>
            <Badge tone={TONES[kind]}>{t(`kind.${kind}`, { percent })}</Badge>
            {heading && <span className="text-muted">{t('under', { heading })}</span>}
          </p>
          <p className="whitespace-pre-wrap font-serif text-base">
            {before}
            <mark className="bg-accent-soft text-ink">{words}</mark>
            {after}
          </p>
        </li>
      ))}
    </ol>
  );
}
