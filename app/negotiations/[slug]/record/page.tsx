import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { filterOf, type Query } from '#components/record/filter-of.ts';
import { RecordPage } from '#components/record/record-page.tsx';
import { verifyRecord } from '#lib/actions/record.ts';
import { requireActor } from '#lib/auth/session.ts';
import { negotiationBySlug } from '#lib/queries/negotiation.ts';
import { formerBookOf, record } from '#lib/queries/record.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('record'))('title') };
}

export default async function NegotiationRecordPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Query>;
}) {
  const { slug } = await params;
  const path = `/negotiations/${slug}/record`;
  await requireActor(path);
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null) notFound();
  const [t, locale, query] = await Promise.all([getTranslations('record'), getLocale(), searchParams]);
  const filter = filterOf(query);
  const former = await formerBookOf(negotiation, 'latest');
  return (
    <RecordPage
      title={t('title')}
      lead={t('lead')}
      view={await record(negotiation, filter, locale)}
      filter={filter}
      slug={slug}
      path={path}
      verify={verifyRecord.bind(null, slug)}
      download={`/api/negotiations/${slug}/record`}
      former={former && { path: `${path}/former/${former.generation}`, name: t('formerLink') }}
    />
  );
}
