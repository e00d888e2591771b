import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { DraftingPage } from '#components/editor/drafting-page.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { draftingSection } from '#lib/queries/drafting-section.ts';
import { sectionAfter } from '#lib/queries/structure.ts';

interface Props {
  readonly params: Promise<{ slug: string; section: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('drafting');
  return { title: t('title') };
}

export default async function DraftingSection({ params }: Props) {
  const { slug, section } = await params;
  const actor = await requireActor(`/negotiations/${slug}/drafting/${section}`);
  const view = await draftingSection(actor, { slug, sectionId: section, locale: await getLocale() });
  if (view === null) {
    // Joined with another one meanwhile: its paragraphs, and whoever wrote in them, are there.
    const heir = await sectionAfter(slug, section);
    if (heir === null) notFound();
    redirect(`/negotiations/${slug}/drafting/${heir}`);
  }
  return <DraftingPage view={view} />;
}
