import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { SourcesView } from '#lib/queries/views/sources-view.ts';
import { FoundList } from './found-list.tsx';

/** Any wording, and where it stands. A form of the address, so that an answer can be linked to. */
export function SourceSearch({ view }: { readonly view: SourcesView }) {
  const t = useTranslations('sources.search');
  const { slug } = view.negotiation;
  const { search } = view;
  return (
    <section aria-labelledby="look-up" className="grid gap-3">
      <h2 id="look-up" className="font-serif text-2xl">
        {t('title')}
      </h2>
      <form method="get" action={`/negotiations/${slug}/sources`} className="grid gap-3">
        <TextArea
          key={search?.wording ?? ''}
          name="wording"
          label={t('wording')}
          hint={t('hint')}
          rows={2}
          maxLength={5000}
          defaultValue={search?.wording ?? ''}
        />
        <p className="flex flex-wrap items-center gap-4">
          <Button type="submit">{t('submit')}</Button>
          {search && (
            <Link href={`/negotiations/${slug}/sources`} className="text-accent underline underline-offset-2">
              {t('clear')}
            </Link>
          )}
        </p>
      </form>
      {search && (
        <div aria-live="polite" className="grid gap-3">
          <p className="font-semibold">
            {search.found.length === 0 ? t('none') : t('results', { count: search.found.length })}
          </p>
          {search.found.length > 0 && <FoundList slug={slug} found={search.found} />}
        </div>
      )}
    </section>
  );
}
