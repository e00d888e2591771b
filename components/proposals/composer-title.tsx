import { useLocale, useTranslations } from 'next-intl';
import type { Composing } from '#components/text/text-context.tsx';
import { labelText } from '#lib/i18n/label-text.ts';
import type { ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';

/** What is being proposed, and where. */
export function ComposerTitle({
  composing,
  paragraph,
}: {
  readonly composing: Composing;
  readonly paragraph: ParagraphView | null;
}) {
  const t = useTranslations('compose');
  const locale = useLocale();
  const label = paragraph ? labelText(paragraph.label, locale) : '';
  const revised = composing.revises ?? composing.draft?.revises ?? null;
  return (
    <h3 className="font-semibold">
      {revised === null
        ? t(`title.${composing.kind}`, { label })
        : `${t('revise', { number: revised.number ?? 0 })}${label && ` · ${label}`}`}
    </h3>
  );
}
