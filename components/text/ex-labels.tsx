import { useLocale, useTranslations } from 'next-intl';
import { labelText } from '#lib/i18n/label-text.ts';
import type { NegotiationTextView, ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';

/** Props of ExLabels. */
export interface ExLabelsProps {
  readonly paragraph: Pick<ParagraphView, 'ex'>;
  /** Number of the revision before the text shown; null where there is none. */
  readonly revision: number | null;
}

/** "ex Item 7 of Rev.1": what a paragraph was in the text before, where its own label does not tell. */
export function ExLabels({ paragraph, revision }: ExLabelsProps) {
  const t = useTranslations('paragraph.place');
  const locale = useLocale();
  if (paragraph.ex.length === 0 || revision === null) return null;
  const labels = new Intl.ListFormat(locale).format(paragraph.ex.map((label) => labelText(label, locale)));
  return (
    <span className="text-muted text-sm">
      {revision === 0 ? t('exOfZero', { labels }) : t('exOfRevision', { labels, number: revision })}
    </span>
  );
}

/** The number of the revision before the text shown; null where there is none. */
export function revisionBefore({ base, revisions }: NegotiationTextView): number | null {
  if (base.kind === 'workingDraft') return revisions.at(-1)?.number ?? null;
  return base.number > 0 ? base.number - 1 : null;
}
