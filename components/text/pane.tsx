'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Sheet } from '#components/ui/sheet.tsx';
import { useWide } from '#components/ui/use-wide.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import { ParagraphPane } from './paragraph-pane.tsx';
import { useText } from './text-context.tsx';
import { WholePane } from './whole-pane.tsx';

/** What stands on the selection: beside the text where there is room, else a sheet from below. */
export function Pane() {
  const t = useTranslations('paragraph');
  const locale = useLocale();
  const wide = useWide(64);
  const { selected, paneOpen, setPaneOpen } = useText();
  const content = selected ? <ParagraphPane key={selected.id} paragraph={selected} /> : <WholePane />;
  if (!wide)
    return (
      <Sheet
        title={
          selected ? [labelText(selected.label, locale), selected.heading].filter(Boolean).join(' · ') : t('whole')
        }
        open={paneOpen}
        onOpenChange={setPaneOpen}
      >
        {content}
      </Sheet>
    );
  return (
    <aside
      aria-label={t('pane')}
      className="sticky top-(--head) max-h-[calc(100dvh-var(--head))] min-h-[calc(100dvh-var(--head))] self-start overflow-y-auto border-l px-4 py-4 max-lg:hidden print-hidden"
    >
      {content}
    </aside>
  );
}
