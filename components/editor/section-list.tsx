import { clsx } from 'clsx';
import { ListTree } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { SectionHead } from '#lib/queries/views/drafting-view.ts';

/** Props of SectionList. */
export interface SectionListProps {
  readonly slug: string;
  readonly sections: readonly SectionHead[];
  /** The section one is in, if any. */
  readonly current?: string;
}

/** The sections of the working draft, with where each is on its way to approval. */
export function SectionList({ slug, sections, current }: SectionListProps) {
  const t = useTranslations('drafting');
  const text = useTranslations('text');
  return (
    <nav aria-label={t('sections')} className="grid grid-cols-1 gap-3">
      <ol className="grid gap-1">
        {sections.map(({ id, heading, state, paragraphs }) => (
          <li key={id}>
            <Link
              href={`/negotiations/${slug}/drafting/${id}`}
              aria-current={id === current ? 'page' : undefined}
              className={clsx(
                'block rounded-md border-l-3 px-3 py-2 no-underline hover:bg-sunken',
                id === current ? 'border-accent bg-accent-soft/60' : 'border-transparent',
              )}
            >
              <span className="block font-semibold">{heading || text('untitledSection')}</span>
              <span className="block text-muted text-sm">
                {t('sectionLine', { state: text(`sectionState.${state}`), count: paragraphs })}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <Link
        href={`/negotiations/${slug}/structure`}
        className="flex items-center gap-2 justify-self-start px-3 py-1 text-muted text-sm hover:text-ink"
      >
        <ListTree aria-hidden className="size-4" />
        {t('structure')}
      </Link>
    </nav>
  );
}
