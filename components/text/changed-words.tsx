import { useTranslations } from 'next-intl';
import { contentLength } from '#lib/domain/text/content.ts';
import type { Change } from '#lib/domain/text/difference.ts';
import { ContentView } from './content-view.tsx';
import { withOffsets } from './cut-content.ts';
import { LinedWords, type Markings } from './lined-words.tsx';
import { DELETED_CLASS, INSERTED_CLASS } from './redline.tsx';

/** Props of ChangedWords. */
export interface ChangedWordsProps extends Markings {
  readonly changes: readonly Change[];
}

/** A paragraph with every change against the revision before, deletions included; line numbers are today's. */
export function ChangedWords({ changes, ...markings }: ChangedWordsProps) {
  const t = useTranslations('text');
  return withOffsets(changes, lengthToday).map(({ item: { kind, content }, at }) => {
    const key = `${at} ${kind}`;
    if (kind === 'same') return <LinedWords key={key} content={content} at={at} {...markings} />;
    const inserted = kind === 'inserted';
    const Tag = inserted ? 'ins' : 'del';
    return (
      <Tag key={key} className={inserted ? INSERTED_CLASS : DELETED_CLASS}>
        <span className="sr-only">{t(inserted ? 'insertedStart' : 'deletedStart')}</span>
        {inserted ? <LinedWords content={content} at={at} {...markings} /> : <ContentView content={content} />}
        <span className="sr-only">{t(inserted ? 'insertedEnd' : 'deletedEnd')}</span>
      </Tag>
    );
  });
}

/** What was deleted takes no room in today's words. */
function lengthToday({ kind, content }: Change): number {
  return kind === 'deleted' ? 0 : contentLength(content);
}
