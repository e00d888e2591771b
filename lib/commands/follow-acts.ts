import type { Transaction } from '../db/client.ts';
import { toJsonList } from '../db/json.ts';
import { movePlace, storedPlace } from '../db/move-place.ts';
import type { NegotiationActs, StoredPosition, StoredProposal, StoredReservation } from '../db/negotiation-acts.ts';
import { type IssuedText, loadRevisionTexts } from '../db/revisions.ts';
import { loadSectionActs } from '../db/section-acts.ts';
import { followPositions } from '../domain/consensus/followed-positions.ts';
import { followProposal, followTarget, followWords, type MembersOf, membersOf } from '../domain/proposals/followed.ts';
import { changeIn, type FollowingChange, type Member } from '../domain/proposals/place.ts';
import { followSection, type SectionAct } from '../domain/proposals/section-place.ts';
import type { JudgedProposal } from '../domain/proposals/verdict.ts';
import { lineageOf } from '../domain/revisions/genealogy.ts';
import { contentHash } from '../domain/text/content.ts';
import { type Content, type LabelledDraft, type ParagraphId, paragraphsOf } from '../domain/text/paragraph.ts';

/** A text with all that came before it: what acts on its paragraphs are followed by. */
export interface FollowedText {
  readonly draft: LabelledDraft;
  /** The revisions before it, oldest first. */
  readonly before: readonly IssuedText[];
  readonly membersOf: MembersOf;
  /** What was done to its sections, oldest first. */
  readonly sectionActs: readonly SectionAct[];
}

/** The text with the negotiation's revisions before it: all of them, or those below a number. */
export async function loadFollowedText(
  tx: Transaction,
  negotiation: { readonly id: string; readonly originalLanguage: string },
  { draft, below = Number.POSITIVE_INFINITY }: { readonly draft: LabelledDraft; readonly below?: number },
): Promise<FollowedText> {
  const issued = await loadRevisionTexts(tx, negotiation.id, negotiation.originalLanguage);
  return followedText(draft, { issued, below, sectionActs: await loadSectionActs(tx, negotiation.id) });
}

/** What came before a text, and after it. */
export interface Course {
  readonly issued: readonly IssuedText[];
  /** The number of the text, where it is an issued revision. */
  readonly below?: number;
  readonly sectionActs: readonly SectionAct[];
}

/** As `loadFollowedText`, of what is loaded. What was done to sections after the text was issued is not done in it. */
export function followedText(
  draft: LabelledDraft,
  { issued, below = Number.POSITIVE_INFINITY, sectionActs }: Course,
): FollowedText {
  const before = issued.filter(({ number }) => number < below);
  const until = issued.find(({ number }) => number === below)?.issuedAt;
  const contents = new Map(paragraphsOf(draft).map(({ id, content }) => [id, content]));
  const lineage = lineageOf([...before.map((text) => text.draft), draft]);
  return {
    draft,
    before,
    membersOf: membersOf(lineage, (id) => contents.get(id)),
    sectionActs: until ? sectionActs.filter(({ at }) => at <= until) : sectionActs,
  };
}

/**
 * The acts as they stand on the text's paragraphs: what was split or joined since is followed by the words that each act
 * was made on. What is closed stays where it was. Nothing is stored: only the delegation itself places its act anew.
 */
export function followActs(acts: NegotiationActs, text: FollowedText): NegotiationActs {
  return {
    ...acts,
    proposals: acts.proposals.map((proposal) => followStored(proposal, text)),
    positions: followPositions(acts.positions, {
      membersOf: text.membersOf,
      wordsOf: (position) => wordsWhen(position.words, { id: position.paragraphId, at: position.at }, text),
    }).map(withEdition),
    reservations: acts.reservations.flatMap((reservation) => followReservation(reservation, text)),
  };
}

/** One proposal as it stands on the text; of a move, the place it goes to as well. */
export function followStored(given: StoredProposal, text: FollowedText): StoredProposal {
  if (given.state !== 'tabled' && given.state !== 'private') return given;
  const placed = followPlace(given, text);
  const to = movePlace(placed);
  const stored = to === null ? placed : { ...placed, ...storedPlace(followTarget(to, text.membersOf)) };
  const { paragraphId, kind } = stored;
  const members = paragraphId !== null && kind !== 'newSection' ? text.membersOf(paragraphId) : null;
  return members === null ? stored : followParagraph(stored, members, text);
}

function followParagraph(stored: StoredProposal, members: readonly Member[], text: FollowedText): StoredProposal {
  const { paragraphId } = stored;
  if (paragraphId === null) return stored;
  const { proposal, place } = followProposal(judgedOf(stored), members);
  if (place.kind === 'same') return stored;
  const { base, proposed } = proposal;
  const sectionOf = (id: ParagraphId | null) =>
    text.draft.sections.find(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.id === id))?.id;
  return {
    ...stored,
    ...(place.kind === 'choose' && { parts: partsOf(judgedOf(stored), place.among, members) }),
    kind: proposal.kind,
    paragraphId: proposal.paragraphId,
    sectionId: sectionOf(proposal.paragraphId) ?? stored.sectionId,
    base: toJsonList(base) as StoredProposal['base'],
    proposed: toJsonList(proposed) as StoredProposal['proposed'],
    followed: {
      from: paragraphId,
      among: place.kind === 'choose' ? place.among : null,
      edition: [proposal.kind, proposal.paragraphId, contentHash(base), contentHash(proposed)].join(' '),
    },
  };
}

/** What comes first in a section or behind it, in the section that has its place now. */
function followPlace(stored: StoredProposal, { sectionActs }: FollowedText): StoredProposal {
  const { kind, paragraphId, sectionId, tabledAt, createdAt } = stored;
  if (sectionActs.length === 0) return stored;
  const since = tabledAt ?? createdAt;
  if (kind === 'newSection')
    return { ...stored, ...followSection({ stands: 'behind', sectionId, since }, sectionActs) };
  if (kind === 'insert' && paragraphId === null)
    return { ...stored, ...followSection({ stands: 'in', sectionId, since }, sectionActs) };
  const to = movePlace(stored);
  if (to === null || to.afterId !== null) return stored;
  const place = followSection({ stands: 'in', sectionId: to.sectionId, since }, sectionActs);
  return { ...stored, toSectionId: place.sectionId, toAfterId: place.paragraphId };
}

function partsOf(
  { kind, paragraphId, base, proposed }: JudgedProposal,
  among: readonly ParagraphId[],
  members: readonly Member[],
): ReadonlyMap<ParagraphId, FollowingChange> {
  if (paragraphId === null || (kind !== 'replace' && kind !== 'delete')) return new Map();
  const parts = among.flatMap((id) => changeIn({ kind, paragraphId, base, proposed }, members, id) ?? []);
  return new Map(parts.map((part) => [part.paragraphId, part]));
}

function judgedOf(stored: StoredProposal): JudgedProposal {
  const { id, kind, paragraphId } = stored;
  const words = (json: unknown): Content => (kind === 'newSection' ? [] : (json as Content));
  return { id, kind, paragraphId, base: words(stored.base), proposed: words(stored.proposed) };
}

function withEdition(position: ReturnType<typeof followPositions<StoredPosition>>[number]): StoredPosition {
  const { followed, ...own } = position;
  return followed ? { ...own, followed: { ...followed, edition: followed.from } } : own;
}

/** A reservation as it stands on the text: once, or on each of the paragraphs that it may be on. */
export function followReservation(stored: StoredReservation, text: FollowedText): readonly StoredReservation[] {
  const { paragraphId: from, words, enteredAt, liftedAt } = stored;
  const members = from === null || liftedAt !== null ? null : text.membersOf(from);
  const base = members && wordsWhen(words, { id: from, at: enteredAt }, text);
  if (from === null || !base) return [stored];
  const place = followWords({ paragraphId: from, base }, members);
  if (place.kind === 'same') return [stored];
  const among = place.kind === 'choose' ? place.among : null;
  return (among ?? [place.kind === 'follows' ? place.paragraphId : from]).map((paragraphId) => ({
    ...stored,
    paragraphId,
    followed: { from, among, edition: from },
  }));
}

/** A paragraph's words when an act on it was done: those kept with the act, else those of the revision current then. */
function wordsWhen(
  kept: unknown,
  { id, at }: { readonly id: ParagraphId | null; readonly at: Date },
  { before }: FollowedText,
): Content | null {
  if (kept !== null && kept !== undefined) return kept as Content;
  const holding = before.flatMap(({ issuedAt, draft }) => {
    const content = paragraphsOf(draft).find((paragraph) => paragraph.id === id)?.content;
    return content ? [{ issuedAt, content }] : [];
  });
  const current = holding.findLast(({ issuedAt }) => issuedAt <= at) ?? holding[0];
  return current?.content ?? null;
}
