import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PartyChip } from '#components/parties/party-chip.tsx';
import type { RecordEntryView } from '#lib/queries/views/record-view.ts';
import { sentenceValues } from './sentence-values.ts';

/** What was done, by whom, in one sentence; a paragraph that a text still holds is a link to it. */
export function EntrySentence({ entry, slug }: { readonly entry: RecordEntryView; readonly slug: string | null }) {
  const t = useTranslations('record');
  const values = {
    ...sentenceValues(entry, useLocale()),
    who: () => (
      <strong className="font-semibold">
        <PartyChip party={entry.party} named />
      </strong>
    ),
    par: (words: ReactNode) =>
      slug && entry.paragraphId && entry.label ? (
        <Link href={`/negotiations/${slug}?paragraph=${entry.paragraphId}`} className="underline underline-offset-2">
          {words}
        </Link>
      ) : (
        words
      ),
  };
  // Kinds come from the record; one that this version does not know is shown by its own name.
  const key = `kinds.${entry.kind}` as 'kinds.term.objected';
  return t.has(key) ? t.rich(key, values as never) : t.rich('otherAct', values);
}
