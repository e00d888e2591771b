import { equalContent } from '../../domain/text/content.ts';
import { type LabelledDraft, plainText } from '../../domain/text/paragraph.ts';
import type { StandingParagraph } from '../word/standing-text.ts';
import type { TrackedParagraph } from '../word/tracked-document.ts';
import type { Recognised } from './recognised.ts';
import type {
  FoundInsertion,
  FoundMove,
  FoundProposal,
  FoundSection,
  FoundWording,
  Unplaced,
  UnplacedReason,
} from './redline.ts';

/** The file as it stood before any tracked change, and what of the text each of its paragraphs is. */
export interface FileBefore {
  readonly paragraphs: readonly StandingParagraph[];
  readonly recognised: readonly Recognised[];
  /** The place of each paragraph as written. */
  readonly order: ReadonlyMap<TrackedParagraph, number>;
}

/** Where something new is to stand. */
export interface Anchor {
  readonly sectionId: string;
  /** The paragraph it follows; null: first in the section. */
  readonly paragraphId: string | null;
}

type WithoutKey =
  | Omit<FoundWording, 'key' | 'coSponsors' | 'rationale'>
  | Omit<FoundInsertion, 'key' | 'coSponsors' | 'rationale'>
  | Omit<FoundMove, 'key' | 'coSponsors' | 'rationale'>
  | Omit<FoundSection, 'key' | 'coSponsors' | 'rationale'>;

/** What a proposal is found with; nobody beside its delegation and no reasons unless a comment names them. */
export type NewFinding = WithoutKey & Partial<Pick<FoundProposal, 'coSponsors' | 'rationale'>>;

const placeLength = 80;
const wordsLimit = 2_000;

/** The first words of a stretch, as a list shows them. */
export function excerpt(words: string, limit = placeLength): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}

/** Gathers what a file's changes come to, in the order of the file. */
export class Findings {
  readonly unplaced: Unplaced[] = [];
  readonly file: FileBefore;
  readonly draft: LabelledDraft;
  readonly #found: { readonly at: number; readonly sources: readonly TrackedParagraph[]; proposal: FoundProposal }[] =
    [];

  constructor(file: FileBefore, draft: LabelledDraft) {
    this.file = file;
    this.draft = draft;
  }

  /** A proposal on, or after, the file's paragraph `at`, with the paragraphs as written that it was read from. */
  add(at: number, finding: NewFinding, sources: readonly TrackedParagraph[] = []): void {
    const key = `${this.#found.length + 1}`;
    this.#found.push({ at, sources, proposal: { coSponsors: [], rationale: '', ...finding, key } });
  }

  /** The words as a proposal on a paragraph of the text, a deletion where nothing is left; none where nothing changed. */
  addWording(
    at: number,
    finding: Omit<FoundWording, 'kind' | 'key' | 'coSponsors' | 'rationale'>,
    sources: readonly TrackedParagraph[] = [],
  ): void {
    const { base, proposed } = finding;
    if (equalContent(base, proposed)) return;
    const gone = plainText(proposed).trim() === '' && proposed.every(({ kind }) => kind === 'text');
    this.add(at, gone ? { ...finding, kind: 'delete', proposed: [] } : { ...finding, kind: 'replace' }, sources);
  }

  /** What could not be placed, with its words. */
  leave(reason: UnplacedReason, author: string, words: string, at: number | null = null): void {
    const place = at === null ? null : this.file.paragraphs[at];
    const line = { reason, author, words: excerpt(words, wordsLimit) };
    if (line.words === '') return;
    this.unplaced.push({ ...line, place: place ? excerpt(plainText(place.content)) || null : null });
  }

  /** Gives the proposals on a paragraph of the text by a delegation. */
  onParagraph(paragraphId: string, delegation: string): FoundProposal[] {
    return this.#found
      .map(({ proposal }) => proposal)
      .filter((one) => one.kind !== 'newSection' && one.paragraphId === paragraphId && one.delegation === delegation);
  }

  /** The first proposal by a delegation that was read from a paragraph as written. */
  readFrom(source: TrackedParagraph, delegation: string): FoundProposal | undefined {
    return this.#found.find(({ proposal, sources }) => proposal.delegation === delegation && sources.includes(source))
      ?.proposal;
  }

  /** Where a paragraph as written stands in the file before any change; null where nothing of it stood. */
  placeOf(source: TrackedParagraph): number | null {
    const at = this.file.paragraphs.findIndex(({ sources }) => sources.includes(source));
    return at < 0 ? null : at;
  }

  /** Adds reasons to a proposal found before. */
  addRationale(key: string, words: string): void {
    const found = this.#found.find(({ proposal }) => proposal.key === key);
    if (found === undefined) return;
    const { rationale } = found.proposal;
    found.proposal = { ...found.proposal, rationale: rationale === '' ? words : `${rationale}\n${words}` };
  }

  /** What stands before the file's paragraph `at` and is of the text; where nothing is, the beginning of what comes next. */
  anchor(at: number): Anchor | null {
    const { recognised } = this.file;
    for (let index = at - 1; index >= 0; index -= 1) {
      const one = recognised[index];
      if (one?.kind === 'paragraph') return { sectionId: one.sectionId, paragraphId: one.paragraph.id };
      if (one?.kind === 'section') return { sectionId: one.sectionId, paragraphId: null };
    }
    const next = recognised.slice(at).find(({ kind }) => kind === 'paragraph' || kind === 'section');
    return next && 'sectionId' in next ? this.#beginningOf(next) : null;
  }

  #beginningOf(next: Extract<Recognised, { sectionId: string }>): Anchor {
    const { sectionId } = next;
    if (next.kind === 'section') return { sectionId, paragraphId: null };
    const ids = this.draft.sections.find(({ id }) => id === sectionId)?.paragraphs.map(({ id }) => id) ?? [];
    return { sectionId, paragraphId: ids[ids.indexOf(next.paragraph.id) - 1] ?? null };
  }

  /** All that was found, in the order of the file. */
  proposals(): readonly FoundProposal[] {
    return this.#found.toSorted((a, b) => a.at - b.at).map(({ proposal }) => proposal);
  }
}
