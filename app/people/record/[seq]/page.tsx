import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { EntryPage } from '#components/record/entry-page.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { maySeePeople } from '#lib/policies/people.ts';
import { PEOPLE, recordEntry } from '#lib/queries/record.ts';

type Params = Promise<{ seq: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { seq } = await params;
  return { title: (await getTranslations('record'))('entry', { seq }) };
}

export default async function PeopleEntryPage({ params }: { params: Params }) {
  const { seq } = await params;
  const actor = await requireActor(`/people/record/${seq}`);
  if (maySeePeople(actor) !== null || !/^[1-9]\d{0,8}$/.test(seq)) notFound();
  const page = await recordEntry(PEOPLE, Number(seq), await getLocale());
  if (page === null) notFound();
  return (
    <Shell actor={actor}>
      <EntryPage page={page} slug={null} path="/people/record" />
    </Shell>
  );
}
