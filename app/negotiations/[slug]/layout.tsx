import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { RecreationLine, RecreationProvider } from '#components/negotiations/recreation-context.tsx';
import { LiveRefresh } from '#components/shell/live-refresh.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { negotiationBySlug, recreationOf } from '#lib/queries/negotiation.ts';

export default async function NegotiationLayout({
  params,
  children,
}: {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}) {
  const { slug } = await params;
  const actor = await requireActor(`/negotiations/${slug}`);
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null) notFound();
  return (
    <Shell actor={actor} negotiation={negotiation}>
      <RecreationProvider recreation={recreationOf(negotiation)}>
        <RecreationLine slug={slug} />
        {children}
      </RecreationProvider>
      <LiveRefresh slug={slug} readAt={negotiation.readAt} />
    </Shell>
  );
}
