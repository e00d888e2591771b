import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { filterOf, type Query } from '#components/record/filter-of.ts';
import { RecordPage } from '#components/record/record-page.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { verifyPeopleRecord } from '#lib/actions/record.ts';
import { requireActor } from '#lib/auth/session.ts';
import { maySeePeople } from '#lib/policies/people.ts';
import { onlyNegotiation } from '#lib/queries/negotiation.ts';
import { PEOPLE, record } from '#lib/queries/record.ts';

const PATH = '/people/record';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('record') };
}

export default async function PeopleRecordPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor(PATH);
  if (maySeePeople(actor) !== null) notFound();
  const [t, locale, query, negotiation] = await Promise.all([
    getTranslations('people'),
    getLocale(),
    searchParams,
    onlyNegotiation(),
  ]);
  const filter = filterOf(query);
  return (
    <Shell actor={actor} {...(negotiation && { negotiation })}>
      <RecordPage
        title={t('record')}
        lead={t('recordLead')}
        view={await record(PEOPLE, filter, locale)}
        filter={filter}
        slug={null}
        path={PATH}
        verify={verifyPeopleRecord}
      />
    </Shell>
  );
}
