import type { ParagraphStatus } from '#lib/domain/consensus/paragraph-status.ts';
import type { ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';

/** Which paragraphs are read. Everything that is asked for must hold. */
export interface TextFilter {
  /** Empty: any status. */
  readonly statuses: readonly ParagraphStatus[];
  /** A country that has proposed, taken a position, reserved or objected to a term here; null: any. */
  readonly country: string | null;
  /** Only where others' open proposals await the reader's delegation. */
  readonly awaiting: boolean;
  /** Only where something has happened since the reader last looked. */
  readonly onlyNew: boolean;
}

/** Everything is read. */
export const NO_FILTER: TextFilter = { statuses: [], country: null, awaiting: false, onlyNew: false };

/** Whether anything is asked for. */
export function isFiltering({ statuses, country, awaiting, onlyNew }: TextFilter): boolean {
  return statuses.length > 0 || country !== null || awaiting || onlyNew;
}

/** For whom it is read: the delegation's code, and what is new to it. */
export interface FilterReader {
  readonly reader: string;
  readonly news: ReadonlySet<string>;
}

/** Whether the paragraph is read under the filter. */
export function passes(paragraph: ParagraphView, filter: TextFilter, { reader, news }: FilterReader): boolean {
  const { statuses, country, awaiting, onlyNew } = filter;
  if (statuses.length > 0 && !statuses.includes(paragraph.status)) return false;
  if (country !== null && !hasSpoken(paragraph, country)) return false;
  if (onlyNew && !news.has(paragraph.id)) return false;
  return !awaiting || awaits(paragraph, reader);
}

function hasSpoken({ proposals, positions, reservations, watched }: ParagraphView, country: string): boolean {
  return (
    proposals.some(
      (proposal) =>
        [proposal.delegation, ...proposal.coSponsors, ...proposal.supporters].includes(country) ||
        proposal.positions.some(({ delegation }) => delegation === country),
    ) ||
    positions.some(({ delegation }) => delegation === country) ||
    reservations.some(({ delegation, liftedAt }) => delegation === country && liftedAt === null) ||
    watched.some(({ delegations }) => delegations.includes(country))
  );
}

/** An open proposal of another delegation which the reader's neither backs nor has a position on. */
function awaits({ proposals }: ParagraphView, reader: string): boolean {
  return proposals.some(
    ({ state, delegation, coSponsors, supporters, positions }) =>
      state === 'tabled' &&
      ![delegation, ...coSponsors, ...supporters].includes(reader) &&
      positions.every((position) => position.delegation !== reader),
  );
}
