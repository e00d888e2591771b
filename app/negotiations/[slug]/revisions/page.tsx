import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RevisionsPage } from '#components/revisions/revisions-page.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { revisions } from '#lib/queries/revisions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('revisions'))('title') };
}

export default async function Revisions({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(`/negotiations/${slug}/revisions`);
  const view = await revisions(slug, actor);
  if (view === null) notFound();
  return <RevisionsPage view={view} />;
}
