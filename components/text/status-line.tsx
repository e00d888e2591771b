import { useTranslations } from 'next-intl';
import { When } from '#components/consensus/positions-list.tsx';
import type { ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';
import { StatusMark } from './status-mark.tsx';

/** The paragraph's status, and who set it and when, where somebody did. */
export function StatusLine({ paragraph }: { readonly paragraph: ParagraphView }) {
  const t = useTranslations('paragraph');
  const { status, mark } = paragraph;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <StatusMark status={status} className="text-base" />
      {mark && (
        <>
          <span className="text-muted">{t('setBy', { party: mark.setBy })}</span> <When at={mark.setAt} />
        </>
      )}
    </p>
  );
}
