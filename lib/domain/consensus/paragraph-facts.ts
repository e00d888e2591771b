/** What bears on the status of each paragraph, gathered from everything delegations, chair and Secretariats did. */

import type { ParagraphId } from '../text/paragraph.ts';
import type { ParagraphFacts, ParagraphMark } from './paragraph-status.ts';

/** What holds on a text now: open proposals, standing objections, maintained reservations and objections to terms. */
export interface StandingActs {
  readonly marks: readonly { readonly paragraphId: ParagraphId; readonly kind: ParagraphMark }[];
  readonly openProposals: readonly {
    readonly id: string;
    readonly number: number | null;
    readonly delegation: string;
    readonly kind: 'replace' | 'delete' | 'insert' | 'newSection' | 'move';
    readonly paragraphId: ParagraphId | null;
  }[];
  /** Standing positions `object` on paragraphs. */
  readonly objections: readonly { readonly delegation: string; readonly paragraphId: ParagraphId }[];
  readonly termObjections: readonly { readonly delegation: string; readonly term: string }[];
  readonly reservations: readonly {
    readonly id: string;
    readonly delegation: string;
    readonly scope: 'whole' | 'paragraph' | 'term';
    readonly paragraphId: ParagraphId | null;
    readonly term: string | null;
    readonly blocksAdReferendum: boolean;
  }[];
}

/** A paragraph as its facts are asked for. */
export interface JudgedParagraph {
  readonly id: ParagraphId;
  /** False once the working draft no longer holds it. */
  readonly inWorkingDraft: boolean;
  /** The watched terms that stand in its words, as the objections and reservations spell them. */
  readonly terms: ReadonlySet<string>;
}

/**
 * The facts of one paragraph after another. Only a proposal to change, delete or move it bears on it: an insertion
 * after it leaves it as it is. A reservation on the whole text bears on every paragraph, one on a term and an objection
 * to it on those in which the term stands.
 */
export function factsOf(acts: StandingActs): (paragraph: JudgedParagraph) => ParagraphFacts {
  const onWords = acts.openProposals.filter(({ kind }) => kind !== 'insert' && kind !== 'newSection');
  const proposals = Map.groupBy(onWords, ({ paragraphId }) => paragraphId);
  const objections = Map.groupBy(acts.objections, ({ paragraphId }) => paragraphId);
  const marks = new Map(acts.marks.map(({ paragraphId, kind }) => [paragraphId, kind]));
  const unscoped = acts.reservations.filter(({ scope }) => scope !== 'paragraph');
  const scoped = Map.groupBy(acts.reservations, ({ paragraphId }) => paragraphId);
  return ({ id, inWorkingDraft, terms }) => ({
    inWorkingDraft,
    mark: marks.get(id) ?? null,
    openProposals: (proposals.get(id) ?? []).map(({ id, number, delegation }) => ({ id, number, delegation })),
    objections: (objections.get(id) ?? []).map(({ delegation }) => delegation),
    termObjections: acts.termObjections
      .filter(({ term }) => terms.has(term))
      .map(({ term, delegation }) => ({ term, delegation })),
    reservations: [
      ...(scoped.get(id) ?? []),
      ...unscoped.filter(({ scope, term }) => scope === 'whole' || (term !== null && terms.has(term))),
    ].map(({ id, delegation, blocksAdReferendum }) => ({ id, delegation, blocksAdReferendum })),
  });
}
