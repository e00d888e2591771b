import { clsx } from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { Redline } from '#components/text/redline.tsx';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { ComparedParagraph } from '#lib/domain/revisions/comparison.ts';
import type { Label } from '#lib/domain/text/paragraph.ts';
import { labelText } from '#lib/i18n/label-text.ts';

const TONES: Readonly<Record<ComparedParagraph['kind'], Tone>> = {
  same: 'plain',
  changed: 'warn',
  new: 'good',
  deleted: 'bad',
};

/** Props of ComparedWords. */
export interface ComparedWordsProps {
  readonly paragraph: ComparedParagraph;
  /** Language of the text. */
  readonly language: string;
}

/** What became of one paragraph: how it was cited and is, and its words with what was put in and taken out. */
export function ComparedWords({ paragraph, language }: ComparedWordsProps) {
  const t = useTranslations('revisions');
  const locale = useLocale();
  const { from, to, kind, relabelled, moved, changes, ex, nowIn } = paragraph;
  const list = (labels: readonly Label[]) =>
    new Intl.ListFormat(locale).format(labels.map((label) => labelText(label, locale)));
  const shown = to ?? from;
  return (
    <article className="grid gap-1 border-l-3 py-2 pl-3 sm:grid-cols-[7.5rem_minmax(0,1fr)] sm:gap-4">
      <header className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm sm:flex-col">
        <h3 className="font-semibold">{shown && labelText(shown.label, locale)}</h3>
        {relabelled && from && <p className="text-muted">{t('exLabel', { label: labelText(from.label, locale) })}</p>}
        {ex.length > 0 && <p className="text-muted">{t('exLabel', { label: list(ex) })}</p>}
        {nowIn.length > 0 && <p className="text-muted">{t('nowIn', { label: list(nowIn) })}</p>}
        <p className="flex flex-wrap gap-1">
          <Badge tone={TONES[kind]}>{t(`change.${kind}`)}</Badge>
          {moved && <Badge tone="accent">{t('moved')}</Badge>}
        </p>
      </header>
      <p lang={language} className={clsx('words min-w-0', kind === 'same' && 'text-muted')}>
        <Heading from={from?.heading ?? null} to={to?.heading ?? null} />
        <Redline changes={changes} />
      </p>
    </article>
  );
}

/** The short title before the words; where it changed, both. */
function Heading({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  const shown = to ?? from;
  if (shown === null) return null;
  const changed = from !== null && to !== null && from !== to;
  return (
    <>
      {changed && (
        <>
          <del className="text-removed">{from}.</del>{' '}
        </>
      )}
      <strong>{shown}.</strong>{' '}
    </>
  );
}
