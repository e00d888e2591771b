import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { WholeSource } from '#components/sources/whole-source.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { source } from '#lib/queries/sources.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sources'))('title') };
}

export default async function SourcePage({ params }: { params: Promise<{ slug: string; source: string }> }) {
  const { slug, source: id } = await params;
  const actor = await requireActor(`/negotiations/${slug}/sources/${id}`);
  const view = await source(slug, actor, id);
  if (view === null) notFound();
  return <WholeSource view={view} />;
}
