import { KeyRound } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { NextRevisionView } from '#lib/queries/views/revisions-view.ts';

/** Both Secretariats' keys for the next revision: turned or not, how it is declared, since when. */
export function KeyRow({ keys }: { readonly keys: NextRevisionView['keys'] }) {
  const t = useTranslations('revisions');
  const format = useFormatter();
  return (
    <ul className="flex flex-wrap gap-2">
      {keys.map(({ bloc, key }) => (
        <li
          key={bloc}
          className={`flex items-center gap-2 rounded-md border px-3 py-1.5 ${key ? 'border-agreed bg-agreed-soft' : 'border-dashed text-muted'}`}
        >
          <KeyRound aria-hidden className={`size-4 shrink-0 ${key ? 'text-agreed' : ''}`} />
          <span>{key ? t('keyTurned', { bloc, kind: t(`kind.${key.kind}`) }) : t('keyOpen', { bloc })}</span>
          {key && (
            <time dateTime={key.at} className="text-muted text-sm">
              {t('at', { time: format.dateTime(new Date(key.at), { dateStyle: 'medium', timeStyle: 'short' }) })}
            </time>
          )}
        </li>
      ))}
    </ul>
  );
}
