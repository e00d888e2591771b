import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { WholeSourceView } from '#lib/queries/views/sources-view.ts';

/** A document of agreed language, each paragraph with an address of its own. */
export function WholeSource({ view }: { readonly view: WholeSourceView }) {
  const t = useTranslations('sources');
  const { source, passages, negotiation } = view;
  return (
    <div className="mx-auto grid max-w-3xl gap-6 px-4 py-8 sm:px-6">
      <div className="grid gap-1">
        <p>
          <Link href={`/negotiations/${negotiation.slug}/sources`} className="text-accent underline underline-offset-2">
            {t('back')}
          </Link>
        </p>
        <h1 className="font-serif text-4xl">{source.symbol}</h1>
        <p className="text-lg text-muted">{source.title}</p>
      </div>
      <div lang={source.language} className="grid gap-4">
        {passages.map(({ ordinal, label, heading, text }, index) => (
          <div key={ordinal} className="grid gap-2">
            {heading !== '' && heading !== passages[index - 1]?.heading && (
              <h2 className="mt-4 font-semibold text-lg">{heading}</h2>
            )}
            <p
              id={`p${ordinal}`}
              className="grid scroll-mt-32 grid-cols-[3.5rem_minmax(0,1fr)] gap-2 rounded px-2 py-1 target:bg-accent-soft"
            >
              <span className="text-right text-muted tabular-nums">{label}</span>
              <span className="words whitespace-pre-wrap font-serif">{text}</span>
            </p>
          </div>
        ))}
      </div>
    </div>
  );
}
