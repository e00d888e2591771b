import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { textAddress } from '#components/text/text-address.ts';
import { TextPage } from '#components/text/text-page.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { delegationsByBloc } from '#lib/queries/delegations.ts';
import { negotiationBySlug } from '#lib/queries/negotiation.ts';
import { negotiationText } from '#lib/queries/negotiation-text.ts';

interface Props {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const negotiation = await negotiationBySlug((await params).slug);
  return { title: negotiation?.symbol ?? null };
}

export default async function Text({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(`/negotiations/${slug}`);
  const { base, ...address } = textAddress(await searchParams);
  const [view, delegations] = await Promise.all([negotiationText({ slug, base, actor }), delegationsByBloc()]);
  if (view === null) notFound();
  return <TextPage view={view} delegations={delegations} address={address} />;
}
