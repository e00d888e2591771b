import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SectionList } from '#components/editor/section-list.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { draftingSections } from '#lib/queries/drafting-section.ts';

interface Props {
  readonly params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('drafting');
  return { title: t('title') };
}

export default async function Drafting({ params }: Props) {
  const { slug } = await params;
  const actor = await requireActor(`/negotiations/${slug}/drafting`);
  const view = await draftingSections(actor, slug);
  if (view === null) notFound();
  const t = await getTranslations('drafting');
  return (
    <div className="mx-auto grid max-w-2xl gap-4 px-4 py-6">
      <h1 className="font-semibold text-2xl">{t('title')}</h1>
      <p className="text-muted">{t(view.drafts ? 'explained' : 'explainedReader')}</p>
      <SectionList slug={slug} sections={view.sections} />
    </div>
  );
}
