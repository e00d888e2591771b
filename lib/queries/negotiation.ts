import { cache } from 'react';
import { db } from '../db/client.ts';
import { databaseClock } from '../db/clock.ts';
import type { Recreation } from '../domain/record/recreation.ts';

/**
 * The negotiation at an address, or null: a foreign or unknown one is a 404. `readAt` is the database's time before
 * anything was read. A page and the layout around it, which are rendered side by side, get the same answer, so that
 * what a page shows is never older than the time its layout tells.
 */
export const negotiationBySlug = cache(async (slug: string) => {
  const readAt = await databaseClock();
  const negotiation = await db().negotiation.findUnique({ where: { slug } });
  return negotiation && { ...negotiation, readAt };
});

/** Where the negotiation was recreated from a file; null where it was opened here. */
export function recreationOf({ recreation }: { readonly recreation: unknown }): Recreation | null {
  return recreation as Recreation | null;
}

/** The troikas and presidencies of a negotiation's year, as policies ask for them. */
export async function seatsOf(negotiation: { troikaYear: number }) {
  const seats = await db().troikaSeat.findMany({ where: { year: negotiation.troikaYear } });
  return {
    troika: seats.map((seat) => seat.delegation),
    presidencies: seats.filter((seat) => seat.position === 'present').map((seat) => seat.delegation),
  };
}

/** The negotiation where there is one alone: pages that belong to none then keep its places in reach. */
export async function onlyNegotiation() {
  const some = await db().negotiation.findMany({ take: 2 });
  return some.length === 1 ? (some[0] ?? null) : null;
}
