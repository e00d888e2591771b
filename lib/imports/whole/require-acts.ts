import { canonicalJson, type Json } from '../../domain/record/chain.ts';
import { contentHash } from '../../domain/text/content.ts';
import type { Content } from '../../domain/text/paragraph.ts';
import type { WholeNegotiation } from '../../exports/json/whole-shape.ts';
import { fault, require } from './fault.ts';
import { type Act, actsOf, type Backed, fields, type RecordedProposal, recordedProposals } from './recorded.ts';

type Proposal = WholeNegotiation['proposals'][number];

/**
 * Refuses a file in which a party has done what its record does not tell, has done it otherwise, or has not done what the
 * record tells: of no country comes in what the record that the file carries does not say it did.
 */
export function requireActs(whole: WholeNegotiation): void {
  const acts = actsOf(whole);
  const proposals = recordedProposals(acts);
  for (const proposal of whole.proposals) requireProposal(proposal, proposals.get(proposal.id));
  for (const [id, { versions }] of proposals)
    require(versions.length === 0 || whole.proposals.some((one) => one.id === id), 'missing', id);
  requireSame(whole.positions.map(positionKey), acts.flatMap(positionActKey));
  requireReservations(whole, acts);
  requireTerms(whole, acts);
  requireMarks(whole, acts);
}

/** One line for what an act says, to be compared and shown. */
const line = (...parts: readonly (Json | undefined)[]) =>
  parts.map((part) => (typeof part === 'string' ? part : canonicalJson(part ?? null))).join(' ');
const same = (a: unknown, b: unknown) => canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json);

function requireProposal(proposal: Proposal, recorded: RecordedProposal | undefined): void {
  const id = `P${proposal.number}`;
  const { versions, backers, formerBackers, closed } = recorded ?? fault('act', id);
  const written = [...proposal.formerVersions, proposal];
  require(versions.length === written.length, 'act', id);
  for (const [index, { at, partyCode, kind, payload }] of versions.entries()) {
    const own = written[index];
    require(own?.tabledAt === at && payload['delegation'] === proposal.delegation, 'act', id);
    require(kind === 'proposal.entered' || partyCode === proposal.delegation, 'act', id);
    for (const part of ['base', 'proposed', 'heading', 'rationale', 'citation'] as const)
      require(same(own?.[part], payload[part]), 'act', id);
    const { sectionId, afterId } = fields(payload['to']);
    require(same(own?.toSectionId, sectionId) && same(own?.toAfterId, afterId), 'act', id);
    if (index < versions.length - 1) requireBackers(proposal.formerVersions[index]?.backers, formerBackers[index], id);
  }
  const last = versions.at(-1);
  require(last?.payload['kind'] === proposal.kind && last.paragraphId === proposal.paragraphId, 'act', id);
  require(versions[0]?.payload['number'] === proposal.number, 'act', id);
  requireBackers(proposal.backers, backers, id);
  require(proposal.state === (closed?.kind.slice('proposal.'.length) ?? 'tabled'), 'act', id);
  require(proposal.closedAt === (closed?.at ?? null) && proposal.closedBy === (closed?.partyCode ?? null), 'act', id);
}

function requireBackers(told: readonly Backed[] = [], recorded: readonly Backed[] = [], id: string): void {
  const listed = (backers: readonly Backed[]) =>
    backers.map(({ delegation, backing, since }) => `${delegation} ${backing} ${since}`).toSorted();
  require(same(listed(told), listed(recorded)), 'act', id);
}

/** Both lists hold the same, as often. */
function requireSame(told: readonly string[], recorded: readonly string[]): void {
  const count = new Map<string, number>();
  for (const key of recorded) count.set(key, (count.get(key) ?? 0) + 1);
  for (const key of told) {
    const left = count.get(key) ?? 0;
    require(left > 0, 'act', key);
    count.set(key, left - 1);
  }
  for (const [key, left] of count) require(left === 0, 'missing', key);
}

const positionKey = ({
  delegation,
  at,
  stance,
  note,
  proposalId,
  paragraphId,
}: WholeNegotiation['positions'][number]) => line(delegation, at, stance, proposalId ?? paragraphId, note);

function positionActKey({ kind, partyCode, at, proposalId, paragraphId, payload }: Act): readonly string[] {
  if (kind !== 'position.taken') return [];
  const { stance, note } = fields(payload['to']);
  return [line(partyCode, at, stance, proposalId ?? paragraphId, note)];
}

function requireReservations({ reservations }: WholeNegotiation, acts: readonly Act[]): void {
  const key = (delegation: string, at: string, { type, text, term }: Act['payload']) =>
    line(delegation, at, type, term, text);
  const told = new Set(
    reservations.map((one) => key(one.delegation, one.enteredAt, { type: one.type, term: one.term, text: one.text })),
  );
  const entered = acts.filter(({ kind }) => kind === 'reservation.entered');
  // One that was split with its paragraph stands on several, by one act.
  const recorded = new Set(entered.map(({ partyCode, at, payload }) => key(partyCode, at, payload)));
  for (const one of told) require(recorded.has(one), 'act', one);
  for (const one of recorded) require(told.has(one), 'missing', one);
  requireSame(liftings(reservations), liftingsOf(acts, 'reservation.lifted'));
}

function requireTerms({ termObjections }: WholeNegotiation, acts: readonly Act[]): void {
  const objected = acts.filter(({ kind }) => kind === 'term.objected');
  requireSame(
    termObjections.map(({ delegation, enteredAt, term, note }) => line(delegation, enteredAt, term, note)),
    objected.map(({ partyCode, at, payload: { term, note } }) => line(partyCode, at, term, note)),
  );
  requireSame(liftings(termObjections), liftingsOf(acts, 'term.objectionLifted'));
}

const liftings = (acts: readonly { readonly delegation: string; readonly liftedAt: string | null }[]) =>
  acts.flatMap(({ delegation, liftedAt }) => (liftedAt === null ? [] : [`${delegation} ${liftedAt}`]));
const liftingsOf = (acts: readonly Act[], lifting: string) =>
  acts.flatMap(({ kind, partyCode, at }) => (kind === lifting ? [`${partyCode} ${at}`] : []));

const MARKS = {
  adReferendum: 'paragraph.agreedAdReferendum',
  agreed: 'paragraph.agreed',
  deferred: 'paragraph.deferred',
};
const REOPENED = 'paragraph.reopened';
const REQUESTED = 'paragraph.reopeningRequested';

function requireMarks(
  { marks, reopeningRequests, sections, negotiation }: WholeNegotiation,
  acts: readonly Act[],
): void {
  const setting = acts.filter(({ kind }) => Object.values(MARKS).includes(kind) || kind === REOPENED);
  const last = new Map(setting.map((act) => [act.paragraphId, act]));
  const original = sections.flatMap(({ texts }) =>
    texts.filter(({ language }) => language === negotiation.originalLanguage),
  );
  const working = new Map(original.flatMap(({ paragraphs }) => paragraphs.map((one) => [one.id, one] as const)));
  const marked = new Map(marks.map((mark) => [mark.paragraphId, mark]));
  require(marked.size === marks.length, 'twice', 'marks');
  for (const { paragraphId, kind, setBy, setAt, contentHash: hash, present } of marks) {
    const act = last.get(paragraphId);
    require(act?.kind === MARKS[kind] && act.partyCode === setBy && act.at === setAt, 'act', paragraphId);
    require(kind === 'deferred' || same(act?.payload['present'], present), 'act', paragraphId);
    const paragraph = working.get(paragraphId);
    const words = paragraph && contentHash(paragraph.content as Content, paragraph.heading);
    require(kind === 'deferred' || (words === hash && act?.payload['contentHash'] === hash), 'act', paragraphId);
  }
  // What was set aside on words that are gone holds no more.
  for (const [id, { kind }] of last)
    require(kind === REOPENED || marked.has(id ?? '') || !working.has(id ?? ''), 'missing', id ?? '');
  const reopened = new Map(acts.map(({ kind, paragraphId }, index) => [kind === REOPENED ? paragraphId : null, index]));
  const asked = acts.filter(
    ({ kind, paragraphId }, index) => kind === REQUESTED && index > (reopened.get(paragraphId) ?? -1),
  );
  requireSame(
    reopeningRequests.map(({ delegation, paragraphId, at, reason }) => line(delegation, paragraphId, at, reason)),
    asked.map(({ partyCode, paragraphId, at, payload }) => line(partyCode, paragraphId, at, payload['reason'])),
  );
}
