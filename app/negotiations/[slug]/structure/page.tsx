import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StructurePage } from '#components/structure/structure-page.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { structure } from '#lib/queries/structure.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structure'))('title') };
}

export default async function Structure({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(`/negotiations/${slug}/structure`);
  const view = await structure(actor, slug);
  if (view === null) notFound();
  return <StructurePage view={view} />;
}
