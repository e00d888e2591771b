import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { filterOf, type Query } from '#components/record/filter-of.ts';
import { RecordPage } from '#components/record/record-page.tsx';
import { verifyFormerRecord } from '#lib/actions/record.ts';
import { requireActor } from '#lib/auth/session.ts';
import { negotiationBySlug, recreationOf } from '#lib/queries/negotiation.ts';
import { formerBookOf, record } from '#lib/queries/record.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('record'))('formerTitle') };
}

/** The record that a recreated negotiation brought along, as it was. */
export default async function FormerRecordPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string; generation: string }>;
  searchParams: Promise<Query>;
}) {
  const { slug, generation } = await params;
  const records = `/negotiations/${slug}/record`;
  const path = `${records}/former/${generation}`;
  await requireActor(path);
  const negotiation = await negotiationBySlug(slug);
  const recreation = negotiation && recreationOf(negotiation);
  if (!negotiation || !recreation || !/^[1-9]\d{0,3}$/.test(generation)) notFound();
  const book = await formerBookOf(negotiation, Number(generation));
  if (book === null) notFound();
  const [t, locale, query] = await Promise.all([getTranslations('record'), getLocale(), searchParams]);
  const filter = filterOf(query);
  const before = book.former?.before ?? null;
  return (
    <RecordPage
      title={t('formerTitle')}
      lead={t('formerLead', { file: recreation.file })}
      view={await record(book, filter, locale)}
      filter={filter}
      slug={slug}
      path={path}
      verify={verifyFormerRecord.bind(null, { slug, generation: Number(generation) })}
      download={`/api/negotiations/${slug}/record?former=${generation}`}
      former={before === null ? null : { path: `${records}/former/${before}`, name: t('formerGen') }}
    />
  );
}
