import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { Change } from '#lib/domain/text/difference.ts';
import { ContentView } from './content-view.tsx';

/** The look of what was put in and of what was taken out: line, colour and ground together. */
export const INSERTED_CLASS =
  'bg-inserted-soft text-inserted underline decoration-2 decoration-inserted/60 underline-offset-3';
export const DELETED_CLASS = 'bg-removed-soft text-removed line-through decoration-removed/70';

/** A redline in reading order. Beginnings and ends are spoken, since a struck word sounds like any other. */
export function Redline({ changes, className }: { readonly changes: readonly Change[]; readonly className?: string }) {
  const t = useTranslations('text');
  return (
    <span className={clsx('whitespace-pre-wrap', className)}>
      {changes.map(({ kind, content }, index) => {
        // A redline is a sequence: its stretches have no other identity than their place.
        const key = `${index} ${kind}`;
        if (kind === 'same')
          return (
            <span key={key}>
              <ContentView content={content} />
            </span>
          );
        const inserted = kind === 'inserted';
        const Tag = inserted ? 'ins' : 'del';
        return (
          <Tag key={key} className={inserted ? INSERTED_CLASS : DELETED_CLASS}>
            <span className="sr-only">{t(inserted ? 'insertedStart' : 'deletedStart')}</span>
            <ContentView content={content} />
            <span className="sr-only">{t(inserted ? 'insertedEnd' : 'deletedEnd')}</span>
          </Tag>
        );
      })}
    </span>
  );
}
