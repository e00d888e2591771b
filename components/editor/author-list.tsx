'use client';

import { useTranslations } from 'next-intl';
import { colorOfParty } from '#lib/editor/party-color.ts';
import type { Stretch, WrittenParagraph } from './written-by.ts';

/** Props of AuthorList. */
export interface AuthorListProps {
  readonly paragraphs: readonly WrittenParagraph[];
  /** How a paragraph is called, by its id. */
  readonly labels: ReadonlyMap<string, string>;
  readonly nameOf: (party: string) => string;
  readonly timeOf: (at: string) => string;
}

/** The same as the marks on the words, to be read: which party wrote in which paragraph, how much, and when last. */
export function AuthorList({ paragraphs, labels, nameOf, timeOf }: AuthorListProps) {
  const t = useTranslations('drafting');
  const written = paragraphs.filter(({ stretches }) => stretches.length > 0);
  return (
    <section className="grid gap-2 border-t py-3 text-sm" aria-label={t('authors.list')}>
      {written.length === 0 && <p className="text-muted">{t('authors.nobody')}</p>}
      <ul className="grid gap-1">
        {written.map(({ id, stretches }) => (
          <li key={id} className="flex flex-wrap gap-x-3 gap-y-1">
            <strong>{labels.get(id)}</strong>
            {[...Map.groupBy(stretches, ({ party }) => party)].map(([party, those]) => (
              <span key={party} className="inline-flex items-baseline gap-1.5">
                <span
                  aria-hidden
                  className="size-2.5 self-center rounded-full"
                  style={{ background: colorOfParty(party) }}
                />
                {t('authors.share', { party: nameOf(party), count: countOf(those), time: timeOf(lastOf(those)) })}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function countOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

function lastOf(stretches: readonly Stretch[]): string {
  return stretches.map(({ at }) => at).reduce((a, b) => (a > b ? a : b));
}
