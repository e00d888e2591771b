import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import type { NegotiationEntry } from '#lib/queries/views/negotiations-view.ts';
import { NegotiationProgress } from './negotiation-progress.tsx';

/** Props of NegotiationCard. */
export interface NegotiationCardProps {
  readonly negotiation: NegotiationEntry;
  /** The reader's country code, or null where nothing can await them. */
  readonly delegation: string | null;
}

/** One negotiation: what is being negotiated, which revision, how far it is, and what awaits us. */
export function NegotiationCard({ negotiation, delegation }: NegotiationCardProps) {
  const t = useTranslations('negotiations');
  const text = useTranslations('text');
  const format = useFormatter();
  const { slug, title, originalLanguage, revision, revisionSymbol, issuedAt, progress, illustrative } = negotiation;
  return (
    <article className="relative grid gap-3 rounded-lg border bg-sheet p-5 hover:border-accent">
      <div>
        <p className="flex flex-wrap items-baseline gap-x-3 text-muted text-sm">
          <span className="font-semibold">{revisionSymbol}</span>
          <span>
            {t('issued', {
              revision: revision === 0 ? text('zeroDraft') : text('revision', { number: revision }),
              date: format.dateTime(new Date(issuedAt), { dateStyle: 'long' }),
            })}
          </span>
          {illustrative && <Badge tone="warn">{t('illustrative')}</Badge>}
        </p>
        <h2 lang={originalLanguage} className="mt-1 text-balance font-serif text-xl leading-snug">
          {/* The whole card leads there, the title alone is the link. */}
          <Link
            href={`/negotiations/${slug}`}
            className="text-ink no-underline after:absolute after:inset-0 after:rounded-lg"
          >
            {title}
          </Link>
        </h2>
      </div>
      <Suspense fallback={<p className="text-muted text-sm">{t('reading')}</p>}>
        <NegotiationProgress progress={progress} delegation={delegation} />
      </Suspense>
    </article>
  );
}
