import type { ReservationView } from '#lib/queries/views/negotiation-text-view.ts';

/** What the list of reservations is narrowed to. */
export interface ReservationFilter {
  /** A country's code; null: every delegation. */
  readonly party: string | null;
  /** A kind of reservation; null: all, and term objections with them. */
  readonly type: ReservationView['type'] | null;
  readonly state: 'all' | 'maintained' | 'lifted';
}

/** The kinds of reservations, in the order in which they are offered. */
export const TYPES: readonly ReservationView['type'][] = [
  'general',
  'wording',
  'scrutiny',
  'parliamentary',
  'linguistic',
];

/** The filter an address names; what it names wrongly is left out. */
export function reservationFilter(query: Readonly<Record<string, string | string[] | undefined>>): ReservationFilter {
  const { party, type, state } = query;
  return {
    party: typeof party === 'string' && party !== '' ? party : null,
    type: TYPES.find((one) => one === type) ?? null,
    state: state === 'maintained' || state === 'lifted' ? state : 'all',
  };
}

/** What the filter asks of an entry; a term objection has no type. */
interface Filtered {
  readonly delegation: string;
  readonly type?: ReservationView['type'];
  readonly liftedAt: string | null;
}

/** Those that pass the filter, in the order given. */
export function passing<T extends Filtered>(
  entries: readonly T[],
  { party, type, state }: ReservationFilter,
): readonly T[] {
  return entries.filter((entry) => {
    if (party !== null && entry.delegation !== party) return false;
    if (type !== null && entry.type !== type) return false;
    return state === 'all' || (state === 'lifted') === (entry.liftedAt !== null);
  });
}
