import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SourcesPage } from '#components/sources/sources-page.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { DRAFT_LANGUAGES } from '#lib/inputs/draft.ts';
import { sources } from '#lib/queries/sources.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sources'))('title') };
}

export default async function NegotiationSourcesPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ wording?: string | string[] }>;
}) {
  const [{ slug }, { wording }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(`/negotiations/${slug}/sources`);
  const view = await sources(slug, actor, typeof wording === 'string' ? wording : '');
  if (view === null) notFound();
  return <SourcesPage view={view} languages={DRAFT_LANGUAGES} />;
}
