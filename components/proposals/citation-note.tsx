import { Quote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import type { Citation } from '#lib/queries/views/negotiation-text-view.ts';

const TONES = { verbatim: 'good', adapted: 'warn', notFound: 'bad', unverified: 'plain' } as const;

/** Props of CitationNote. */
export interface CitationNoteProps {
  readonly citation: Citation;
  /** The negotiation's. */
  readonly slug: string;
}

/** Agreed language that a proposal cites, with what the program found about it and where. */
export function CitationNote({ citation, slug }: CitationNoteProps) {
  const t = useTranslations('proposals');
  const { symbol, paragraph, quote, check, place } = citation;
  return (
    <figure className="grid gap-1 border-l-2 pl-3 text-sm">
      <figcaption className="flex flex-wrap items-center gap-2 text-muted">
        <Quote aria-hidden className="size-3.5" />
        {paragraph ? t('citedFrom', { symbol, paragraph }) : symbol}
        <Badge tone={TONES[check]}>{t(`citationCheck.${check}`)}</Badge>
        {place && (
          // No Link: the browser itself must go there, or the paragraph is not marked as the one looked for.
          <a
            href={`/negotiations/${slug}/sources/${place.sourceId}#p${place.ordinal}`}
            className="text-accent underline underline-offset-2"
          >
            {t(check === 'verbatim' ? 'citedPlace' : 'citedNear', { label: place.label, percent: place.percent })}
          </a>
        )}
      </figcaption>
      <blockquote className="font-serif">{quote}</blockquote>
    </figure>
  );
}
