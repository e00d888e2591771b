/**
 * The matrix delegation × paragraph: the strongest thing each delegation has said on a paragraph, with everything that
 * lies behind it, and in words what stands between the paragraph and consensus. Silence is not an objection.
 */

/** What one cell shows, strongest first: later ones never hide earlier ones. */
export const CELL_STANCES = [
  'object',
  'propose',
  'opposeProposal',
  'reserve',
  'back',
  'awaitingInstructions',
  'canAccept',
  'support',
  'silent',
] as const;

/**
 * The strongest thing a delegation has said on a paragraph. `object`: to its words or to a term in them; `propose`: owns
 * or co-sponsors an open proposal; `opposeProposal`: objects to another's; `back`: supports another's.
 */
export type CellStance = (typeof CELL_STANCES)[number];

/** A delegation's stance on a target, as recorded; positions taken back are not given. */
export interface SpokenPosition {
  readonly delegation: string;
  readonly stance: 'support' | 'canAccept' | 'awaitingInstructions' | 'reserve' | 'object';
  readonly note: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What a proposal asks for, as one says it: words only taken out or only put in are told from words replaced. */
export type SpokenProposalKind = 'replace' | 'deleteWords' | 'addWords' | 'delete' | 'insert' | 'newSection' | 'move';

/** An open proposal with who stands behind it and what others say on it. Private proposals are nobody's business here. */
export interface SpokenProposal {
  readonly id: string;
  readonly number: number | null;
  readonly kind: SpokenProposalKind;
  readonly delegation: string;
  readonly coSponsors: readonly string[];
  readonly supporters: readonly string[];
  readonly rationale: string;
  readonly tabledAt: string | null;
  readonly positions: readonly SpokenPosition[];
}

/** A maintained reservation on the paragraph, or on a term that stands in it. */
export interface SpokenReservation {
  readonly id: string;
  readonly delegation: string;
  readonly type: 'general' | 'wording' | 'scrutiny' | 'parliamentary' | 'linguistic';
  readonly term: string | null;
  readonly text: string;
  readonly blocksAdReferendum: boolean;
  readonly enteredAt: string;
}

/** A maintained term objection whose term stands in the paragraph. */
export interface SpokenTermObjection {
  readonly delegation: string;
  readonly term: string;
  readonly note: string;
  readonly enteredAt: string;
}

/** Everything that delegations say on one paragraph, or on the text as a whole. */
export interface Said {
  readonly positions: readonly SpokenPosition[];
  readonly proposals: readonly SpokenProposal[];
  readonly reservations: readonly SpokenReservation[];
  readonly termObjections: readonly SpokenTermObjection[];
}

/** What a voice is about: the words as they stand, one term in them, or a proposal to change them. */
export type VoiceTarget =
  | { readonly kind: 'text' }
  | { readonly kind: 'term'; readonly term: string }
  | {
      readonly kind: 'proposal';
      readonly id: string;
      readonly number: number | null;
      readonly change: SpokenProposalKind;
    };

/** How it was said: a recorded position, an open proposal, standing behind one, a reservation by type, a term objection. */
export type VoiceAct = 'position' | 'owner' | 'coSponsor' | 'supporter' | 'termObjection' | SpokenReservation['type'];

/** One thing one delegation has said. */
export interface Voice {
  readonly delegation: string;
  readonly stance: Exclude<CellStance, 'silent'>;
  readonly act: VoiceAct;
  readonly on: VoiceTarget;
  /** Why, in the delegation's own words; may be empty. */
  readonly note: string;
  /** ISO 8601; null where only the proposal's own time is known. */
  readonly at: string | null;
}

/** A delegation's cell: `voices` strongest first, none when it is silent. */
export interface Cell {
  readonly delegation: string;
  readonly stance: CellStance;
  readonly voices: readonly Voice[];
}

/** Every voice on a paragraph, strongest first; of equal ones the newest first. */
export function voicesOf(said: Said): readonly Voice[] {
  const voices = [
    ...said.positions.map((position) => positionVoice(position, { kind: 'text' })),
    ...said.proposals.flatMap(proposalVoices),
    ...said.reservations.map(reservationVoice),
    ...said.termObjections.map(termVoice),
  ];
  return voices.toSorted((a, b) => strength(a.stance) - strength(b.stance) || newestFirst(a, b));
}

/** One cell for each delegation, in the order given. A voice of a delegation that is not listed has no cell. */
export function cellsOf(delegations: readonly string[], said: Said): readonly Cell[] {
  const voices = voicesOf(said);
  return delegations.map((delegation) => {
    const own = voices.filter((voice) => voice.delegation === delegation);
    return { delegation, stance: own[0]?.stance ?? 'silent', voices: own };
  });
}

/** The delegations that have said nothing on the paragraph, in the order given. */
export function silentOn(cells: readonly Cell[]): readonly string[] {
  return cells.filter((cell) => cell.stance === 'silent').map((cell) => cell.delegation);
}

function strength(stance: CellStance): number {
  return CELL_STANCES.indexOf(stance);
}

function newestFirst(a: Voice, b: Voice): number {
  return (b.at ?? '').localeCompare(a.at ?? '');
}

function positionVoice({ delegation, stance, note, at }: SpokenPosition, on: VoiceTarget): Voice {
  return { delegation, stance: onTarget(stance, on), act: 'position', on, note, at };
}

/** Objecting to a proposal keeps the words as they stand; supporting one asks to change them. */
function onTarget(stance: SpokenPosition['stance'], on: VoiceTarget): Voice['stance'] {
  if (on.kind !== 'proposal') return stance;
  if (stance === 'object') return 'opposeProposal';
  return stance === 'support' ? 'back' : stance;
}

function proposalVoices(proposal: SpokenProposal): readonly Voice[] {
  const on: VoiceTarget = { kind: 'proposal', id: proposal.id, number: proposal.number, change: proposal.kind };
  const behind = (delegation: string, stance: 'propose' | 'back', act: VoiceAct): Voice => ({
    delegation,
    stance,
    act,
    on,
    note: act === 'owner' ? proposal.rationale : '',
    at: act === 'owner' ? proposal.tabledAt : null,
  });
  return [
    behind(proposal.delegation, 'propose', 'owner'),
    ...proposal.coSponsors.map((code) => behind(code, 'propose', 'coSponsor')),
    ...proposal.supporters.map((code) => behind(code, 'back', 'supporter')),
    ...proposal.positions.map((position) => positionVoice(position, on)),
  ];
}

function reservationVoice({ delegation, type, term, text, enteredAt }: SpokenReservation): Voice {
  const on: VoiceTarget = term === null ? { kind: 'text' } : { kind: 'term', term };
  return { delegation, stance: 'reserve', act: type, on, note: text, at: enteredAt };
}

function termVoice({ delegation, term, note, enteredAt }: SpokenTermObjection): Voice {
  return { delegation, stance: 'object', act: 'termObjection', on: { kind: 'term', term }, note, at: enteredAt };
}
