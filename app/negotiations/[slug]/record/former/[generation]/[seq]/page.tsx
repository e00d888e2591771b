import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { EntryPage } from '#components/record/entry-page.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { negotiationBySlug } from '#lib/queries/negotiation.ts';
import { formerBookOf, recordEntry } from '#lib/queries/record.ts';

type Params = Promise<{ slug: string; generation: string; seq: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { seq } = await params;
  return { title: (await getTranslations('record'))('entry', { seq }) };
}

/** An act of the record that came with a file, in full. */
export default async function FormerEntryPage({ params }: { params: Params }) {
  const { slug, generation, seq } = await params;
  const path = `/negotiations/${slug}/record/former/${generation}`;
  await requireActor(`${path}/${seq}`);
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null || !/^[1-9]\d{0,3}$/.test(generation) || !/^[1-9]\d{0,8}$/.test(seq)) notFound();
  const book = await formerBookOf(negotiation, Number(generation));
  const page = book && (await recordEntry(book, Number(seq), await getLocale()));
  if (!page) notFound();
  return <EntryPage page={page} slug={slug} path={path} />;
}
