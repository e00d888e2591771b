'use client';

import { FileInput } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext } from 'react';
import { cameWithFile, type Recreation } from '#lib/domain/record/recreation.ts';

const Context = createContext<Recreation | null>(null);

/** Tells every act below whether it was done here or came with a file. */
export function RecreationProvider({
  recreation,
  children,
}: {
  readonly recreation: Recreation | null;
  readonly children: ReactNode;
}) {
  return <Context value={recreation}>{children}</Context>;
}

/** “as in the file, entered by …”, where an act of this instant came with the file that the negotiation was recreated from. */
export function FromFile({ at }: { readonly at: string | null }) {
  const t = useTranslations('record');
  const recreation = useContext(Context);
  if (recreation === null || at === null || !cameWithFile(at, recreation)) return null;
  return (
    <span className="inline-flex items-center gap-1 text-muted text-sm">
      <FileInput aria-hidden className="size-3.5 shrink-0" />
      {t('asInFile', { party: recreation.by })}
    </span>
  );
}

/** From which file the negotiation was recreated, by whom and when; nothing where it was opened here. */
export function RecreationLine({ slug }: { readonly slug: string }) {
  const t = useTranslations('record');
  const format = useFormatter();
  const recreation = useContext(Context);
  if (recreation === null) return null;
  const { file, by: party, at } = recreation;
  const date = format.dateTime(new Date(at), { dateStyle: 'medium' });
  return (
    <p className="flex flex-wrap items-center gap-x-3 border-b bg-sheet px-4 py-1.5 text-muted text-sm sm:px-6">
      <FileInput aria-hidden className="size-4 shrink-0" />
      <span className="wrap-anywhere min-w-0 basis-64 grow">{t('recreated', { file, party, date })}</span>
      <Link href={`/negotiations/${slug}/record`} className="text-accent underline underline-offset-2">
        {t('title')}
      </Link>
    </p>
  );
}
