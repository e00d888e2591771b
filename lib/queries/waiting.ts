import type { Actor } from '../auth/actor.ts';
import { db } from '../db/client.ts';
import { databaseClock } from '../db/clock.ts';
import type { Label } from '../domain/text/paragraph.ts';
import type { Locale } from '../i18n/locales.ts';
import { desk } from './desk.ts';
import { negotiationText } from './negotiation-text.ts';
import { repliesTo } from './record.ts';
import { reservations } from './reservations.ts';
import type { AwaitedInstruction, PlacedProposal, WaitingView } from './views/my-delegation-view.ts';
import type { NegotiationTextView, PositionView } from './views/negotiation-text-view.ts';

/** What awaits the reader in every negotiation, the newest first. */
export async function waiting(actor: Actor, locale: Locale): Promise<readonly WaitingView[]> {
  const rows = await db().negotiation.findMany({ orderBy: { createdAt: 'desc' }, select: { slug: true } });
  const views = await Promise.all(rows.map((row) => waitingIn(row, actor, locale)));
  return views.filter((view) => view !== null);
}

async function waitingIn(
  { slug }: { readonly slug: string },
  actor: Actor,
  locale: Locale,
): Promise<WaitingView | null> {
  // Read before anything else: what happens from here on is announced to the open page.
  const readAt = await databaseClock();
  const [text, listed, queue] = await Promise.all([
    negotiationText({ slug, base: { kind: 'workingDraft' }, actor }),
    reservations(slug, actor),
    desk(slug, actor),
  ]);
  if (text === null || listed === null) return null;
  const party = actor.party.kind === 'delegation' ? actor.party.code : null;
  const placed = placedProposals(text);
  const isOwn = ({ proposal }: PlacedProposal) => proposal.delegation === party;
  const own = placed.filter(isOwn);
  const maintained = ({ delegation, liftedAt }: { readonly delegation: string; readonly liftedAt: string | null }) =>
    delegation === party && liftedAt === null;
  return {
    negotiation: text.negotiation,
    readAt,
    awaiting: party === null ? [] : placed.filter((one) => !isOwn(one) && awaits(one, party)),
    instructions: party === null ? [] : instructionsOf(text, placed, party),
    own: own.filter(({ proposal }) => proposal.state === 'tabled'),
    drafts: own.filter(({ proposal }) => proposal.state === 'private'),
    reservations: listed.reservations.filter(maintained),
    terms: listed.terms.filter(maintained),
    replies:
      party === null
        ? []
        : await repliesTo(text.negotiation, { party, proposals: own.map(({ proposal }) => proposal.id) }, locale),
    desk: queue && countByKind(queue.queue),
  };
}

/** All open and private proposals in the text's order, each with the label it is cited by. */
export function placedProposals(text: NegotiationTextView): readonly PlacedProposal[] {
  const at = (label: Label | null) => (proposal: PlacedProposal['proposal']) => ({ proposal, label });
  const placed = [
    ...text.sections.flatMap(({ insertedFirst, paragraphs }) => [
      ...insertedFirst.map(at(null)),
      ...paragraphs.flatMap(({ proposals, label }) => proposals.map(at(label))),
    ]),
    ...text.newSections.map(at(null)),
    ...text.strays.map(at(null)),
  ];
  // One that its delegation has yet to place stands on several paragraphs, and is one thing that waits.
  const first = new Map<string, PlacedProposal>();
  for (const one of placed) if (!first.has(one.proposal.id)) first.set(one.proposal.id, one);
  return [...first.values()];
}

/** A delegation has had its word on a proposal when it stands behind it or has a position on it. */
function awaits({ proposal }: PlacedProposal, party: string): boolean {
  const { state, coSponsors, supporters, positions } = proposal;
  const spoken = [...coSponsors, ...supporters, ...positions.map(({ delegation }) => delegation)];
  return state === 'tabled' && !spoken.includes(party);
}

function instructionsOf(
  text: NegotiationTextView,
  placed: readonly PlacedProposal[],
  party: string,
): readonly AwaitedInstruction[] {
  const ours = (positions: readonly PositionView[]) =>
    positions.filter(({ delegation, stance }) => delegation === party && stance === 'awaitingInstructions');
  return [
    ...text.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ id, label, positions }) =>
        ours(positions).map(({ note, at }) => ({ key: id, paragraphId: id, label, proposal: null, note, since: at })),
      ),
    ),
    ...placed.flatMap(({ proposal: { id, number, paragraphId, positions }, label }) =>
      ours(positions).map(({ note, at }) => ({ key: id, paragraphId, label, proposal: number, note, since: at })),
    ),
  ];
}

function countByKind(queue: readonly { readonly kind: NonNullable<WaitingView['desk']>[number]['kind'] }[]) {
  return [...Map.groupBy(queue, ({ kind }) => kind)].map(([kind, entries]) => ({ kind, count: entries.length }));
}
