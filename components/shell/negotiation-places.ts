import type { Actor } from '#lib/auth/actor.ts';
import { isChairOrSecretariat, type NegotiationSeats } from '#lib/policies/negotiation.ts';

/** The places of a negotiation, in the order in which a round passes through them. */
const PLACES = [
  { key: 'text', path: '' },
  { key: 'consensus', path: '/consensus' },
  { key: 'drafting', path: '/drafting' },
  { key: 'desk', path: '/desk', chair: true },
  { key: 'revisions', path: '/revisions' },
  { key: 'reservations', path: '/reservations' },
  { key: 'sources', path: '/sources' },
  { key: 'record', path: '/record' },
] as const;

/** One of them, by the key of its name in the messages (`shell.place.<key>`). */
export interface Place {
  readonly key: (typeof PLACES)[number]['key'] | 'myDelegation' | 'people';
  readonly href: string;
}

/** Where this person can go from a negotiation: the desk is chair's and Secretariats', "my delegation" a delegation's. */
export function placesFor(actor: Actor, slug: string, seats: NegotiationSeats): readonly Place[] {
  const chairs = isChairOrSecretariat(actor, seats);
  const places: Place[] = PLACES.filter((place) => !('chair' in place) || chairs).map(({ key, path }) => ({
    key,
    href: `/negotiations/${slug}${path}`,
  }));
  if (actor.party.kind === 'delegation') places.push({ key: 'myDelegation', href: '/my-delegation' });
  places.push({ key: 'people', href: '/people' });
  return places;
}
