import { useTranslations } from 'next-intl';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { SegmentedLinks } from '#components/ui/segmented.tsx';
import type { ComparisonView } from '#lib/queries/views/comparison-view.ts';
import { ComparedSections } from './compared-sections.tsx';
import { ComparisonForm } from './comparison-form.tsx';

const COUNTED = ['changed', 'new', 'deleted', 'moved', 'relabelled', 'same'] as const;

/** Any two texts of a negotiation, paragraph by paragraph. */
export function ComparisonPage({ view, all }: { readonly view: ComparisonView; readonly all: boolean }) {
  const t = useTranslations('revisions');
  const { slug, from, to, counts, sections, language } = view;
  const path = `/negotiations/${slug}/revisions/compare?from=${from}&to=${to}`;
  const differs = sections.some(({ kind, paragraphs }) => kind !== 'same' || paragraphs.some((one) => one.relabelled));
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-8 sm:px-6">
      <div className="grid gap-2">
        <h1 className="font-serif text-4xl">{t('compareTitle')}</h1>
        <p className="max-w-prose text-lg text-muted">{t('compareLead')}</p>
      </div>
      <ComparisonForm view={view} all={all} />
      <div className="flex flex-wrap items-center justify-between gap-3 border-b pb-3">
        <p className="text-muted tabular-nums">
          {COUNTED.flatMap((kind) => (counts[kind] > 0 ? [t(`count.${kind}`, { count: counts[kind] })] : [])).join(
            ', ',
          )}
        </p>
        <SegmentedLinks
          label={t('show')}
          links={[
            { href: path, text: t('onlyChanges'), current: !all },
            { href: `${path}&show=all`, text: t('everything'), current: all },
          ]}
        />
      </div>
      {differs || all ? (
        <ComparedSections sections={sections} language={language} onlyChanges={!all} />
      ) : (
        <EmptyState title={t('noDifference')}>{t('noDifferenceText')}</EmptyState>
      )}
    </div>
  );
}
