import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { BlocksList } from '#components/consensus/blocks-list.tsx';
import { ConsensusBoard } from '#components/consensus/consensus-board.tsx';
import { CourseChart } from '#components/consensus/course-chart.tsx';
import { StatusBar } from '#components/consensus/status-bar.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { consensus } from '#lib/queries/consensus.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consensus'))('title') };
}

export default async function ConsensusPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ paragraph?: string | string[] }>;
}) {
  const [{ slug }, { paragraph }, t, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations('consensus'),
    getLocale(),
  ]);
  const actor = await requireActor(`/negotiations/${slug}/consensus`);
  const view = await consensus({ slug, actor, locale });
  if (view === null) notFound();
  return (
    <div className="mx-auto grid max-w-[92rem] gap-8 px-4 py-8 sm:px-6">
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[1fr_1.2fr] lg:items-end">
        <div className="grid gap-2">
          <h1 className="font-serif text-4xl">{t('title')}</h1>
          <p className="max-w-prose text-lg text-muted">{t('lead')}</p>
        </div>
        <StatusBar byStatus={view.byStatus} total={view.total} />
      </div>
      <ConsensusBoard view={view} asked={typeof paragraph === 'string' ? paragraph : null} />
      <div className="grid gap-10 lg:grid-cols-2">
        <BlocksList view={view} />
        <CourseChart course={view.course} />
      </div>
    </div>
  );
}
