import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { EntryPage } from '#components/record/entry-page.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { negotiationBySlug } from '#lib/queries/negotiation.ts';
import { recordEntry } from '#lib/queries/record.ts';

type Params = Promise<{ slug: string; seq: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { seq } = await params;
  return { title: (await getTranslations('record'))('entry', { seq }) };
}

/** An act in full; with `?head=`, as a file's verification address has it, whether that is this entry's hash. */
export default async function NegotiationEntryPage({
  params,
  searchParams,
}: {
  params: Params;
  searchParams: Promise<{ head?: string | string[] }>;
}) {
  const { slug, seq } = await params;
  const path = `/negotiations/${slug}/record`;
  const { head } = await searchParams;
  const given = typeof head === 'string' ? head.slice(0, 64) : null;
  await requireActor(given === null ? `${path}/${seq}` : `${path}/${seq}?head=${encodeURIComponent(given)}`);
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null || !/^[1-9]\d{0,8}$/.test(seq)) notFound();
  const page = await recordEntry(negotiation, Number(seq), await getLocale());
  if (page === null) notFound();
  return <EntryPage page={page} slug={slug} path={path} head={given} />;
}
