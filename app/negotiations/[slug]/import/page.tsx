import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RedlinePage } from '#components/imports/redline/redline-page.tsx';
import { MessagePage } from '#components/shell/message-page.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { redlinePage } from '#lib/queries/redline.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('importing.redline'))('title') };
}

export default async function ImportRedline({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(`/negotiations/${slug}/import`);
  const page = await redlinePage(slug, actor);
  if (page === null) notFound();
  const t = await getTranslations('importing.redline');
  if (page.delegations.length === 0) return <MessagePage title={t('title')}>{t('notForYou')}</MessagePage>;
  return <RedlinePage page={page} />;
}
