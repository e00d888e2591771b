import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PlayButton } from '#components/demo/play-button.tsx';

/** Says, wherever the demo runs, that its accounts are open to everybody, and where the words are made up. */
export function DemoBanner({ illustrative }: { readonly illustrative: boolean }) {
  const t = useTranslations('demo');
  return (
    <aside
      aria-label={t('label')}
      className="border-b bg-bracketed-soft px-4 py-1.5 text-ink text-sm sm:px-6 print-hidden"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="flex items-baseline gap-2">
          <FlaskConical aria-hidden className="size-4 shrink-0 self-center text-bracketed" />
          <span>
            {t('accounts')} {illustrative && t('illustrative')}
          </span>
        </p>
        {illustrative && <PlayButton />}
      </div>
    </aside>
  );
}
