import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ComparisonPage } from '#components/revisions/comparison-page.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { comparison } from '#lib/queries/comparison.ts';
import type { ComparedText } from '#lib/queries/views/comparison-view.ts';

interface Props {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('revisions'))('compareTitle') };
}

export default async function Compare({ params, searchParams }: Props) {
  const { slug } = await params;
  await requireActor(`/negotiations/${slug}/revisions/compare`);
  const { from, to, show } = await searchParams;
  const view = await comparison({ slug, from: textOf(from), to: textOf(to) });
  if (view === null) notFound();
  return <ComparisonPage view={view} all={show === 'all'} />;
}

/** What an address names; null where it names nothing that a text could be called. */
function textOf(value: string | string[] | undefined): ComparedText | null {
  if (value === 'draft') return 'draft';
  return typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : null;
}
