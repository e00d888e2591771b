import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { reservationFilter } from '#components/reservations/reservation-filter.ts';
import { ReservationsPage } from '#components/reservations/reservations-page.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { reservations } from '#lib/queries/reservations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reservations.page'))('title') };
}

export default async function NegotiationReservationsPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const actor = await requireActor(`/negotiations/${slug}/reservations`);
  const view = await reservations(slug, actor);
  if (view === null) notFound();
  return <ReservationsPage view={view} filter={reservationFilter(query)} />;
}
