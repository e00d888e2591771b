import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { delegationsByBloc } from '#lib/queries/delegations.ts';
import { desk } from '#lib/queries/desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') };
}

export default async function Desk({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(`/negotiations/${slug}/desk`);
  const [view, delegations] = await Promise.all([desk(slug, actor), delegationsByBloc()]);
  if (view === null) notFound();
  return <DeskPage view={view} delegations={delegations} />;
}
