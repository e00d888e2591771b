import { useLocale, useTranslations } from 'next-intl';
import type { ComparedSection } from '#lib/domain/revisions/comparison.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import { romanNumber } from '#lib/i18n/roman-number.ts';

/** What is only counted otherwise: "Item 3 becomes Item 4", and sections that others came before or went from before. */
export function Renumbered({ sections }: { readonly sections: readonly ComparedSection[] }) {
  const t = useTranslations('revisions');
  const locale = useLocale();
  const renumbered = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ id, kind, relabelled, moved, from, to }) =>
      kind === 'same' && relabelled && !moved && from && to ? [{ id, from, to }] : [],
    );
  const sectionsElsewhere = sections.flatMap(({ id, to, descent }) =>
    descent.from !== null && descent.to !== null && descent.from !== descent.to
      ? [{ id, heading: to?.heading ?? '', from: romanNumber(descent.from), to: romanNumber(descent.to) }]
      : [],
  );
  if (renumbered.length === 0 && sectionsElsewhere.length === 0) return null;
  return (
    <section aria-labelledby="renumbered" className="grid gap-2">
      <h2 id="renumbered" className="font-semibold text-xl">
        {t('renumberedList')}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-muted tabular-nums">
        {renumbered.map(({ id, from, to }) => (
          <li key={id}>{t('becomes', { from: labelText(from.label, locale), to: labelText(to.label, locale) })}</li>
        ))}
        {sectionsElsewhere.map(({ id, ...numbers }) => (
          <li key={id}>{t('sectionBecomes', numbers)}</li>
        ))}
      </ul>
    </section>
  );
}
