import { useTranslations } from 'next-intl';
import { Keys } from '#components/ui/keys.tsx';

const LEGEND = [
  { act: 'next', keys: ['j', 'k'] },
  { act: 'incorporate', keys: ['i'] },
  { act: 'close', keys: ['c'] },
  { act: 'agree', keys: ['a'] },
  { act: 'approve', keys: ['y'] },
  { act: 'return', keys: ['r'] },
] as const;

/** What the keys of the desk do. */
export function DeskKeys() {
  const t = useTranslations('desk');
  return (
    <section aria-labelledby="desk-keys" className="mt-6 border-t px-2 pt-3 text-muted text-sm max-lg:hidden">
      <h2 id="desk-keys" className="sr-only">
        {t('keys.title')}
      </h2>
      <dl className="grid gap-1">
        {LEGEND.map(({ act, keys }) => (
          <div key={act} className="flex items-baseline gap-2">
            <dt className="w-12 shrink-0">
              <Keys keys={keys} />
            </dt>
            <dd>{t(`keys.${act}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
