import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import type { ComparisonView } from '#lib/queries/views/comparison-view.ts';

/** Which two texts are compared. A plain form: each comparison has an address, and it works without scripts. */
export function ComparisonForm({ view, all }: { readonly view: ComparisonView; readonly all: boolean }) {
  const t = useTranslations('revisions');
  const options = [
    ...view.revisions.map(({ number, symbol }) => ({ value: String(number), text: symbol })),
    { value: 'draft', text: t('workingDraft') },
  ];
  const key = `${view.from} ${view.to}`;
  return (
    <form key={key} className="flex flex-wrap items-end gap-3">
      {all && <input type="hidden" name="show" value="all" />}
      <Select name="from" label={t('from')} options={options} defaultValue={String(view.from)} className="min-w-56" />
      <ArrowRight aria-hidden className="mb-2.5 size-5 text-muted max-sm:hidden" />
      <Select name="to" label={t('to')} options={options} defaultValue={String(view.to)} className="min-w-56" />
      <Button type="submit">{t('compare')}</Button>
    </form>
  );
}
