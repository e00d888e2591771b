/**
 * The status of a paragraph, computed each time from what delegations did and what chair or Secretariat set
 * (domain: "Positions, consensus, paragraph status"). Nothing computed is stored.
 */
export type ParagraphStatus = 'open' | 'bracketed' | 'adReferendum' | 'agreed' | 'deferred' | 'deleted';

/** What was set on a paragraph by an act and still holds. */
export type ParagraphMark = 'adReferendum' | 'agreed' | 'deferred';

/** Everything that bears on one paragraph's status. Codes are country codes; maintained reservations and objections only. */
export interface ParagraphFacts {
  /** False once the working draft no longer holds it. */
  readonly inWorkingDraft: boolean;
  readonly mark: ParagraphMark | null;
  readonly openProposals: readonly {
    readonly id: string;
    readonly number: number | null;
    readonly delegation: string;
  }[];
  /** Delegations whose position on the paragraph is `object`. */
  readonly objections: readonly string[];
  readonly termObjections: readonly { readonly term: string; readonly delegation: string }[];
  readonly reservations: readonly {
    readonly id: string;
    readonly delegation: string;
    readonly blocksAdReferendum: boolean;
  }[];
}

/** One thing that stands between the paragraph and consensus, and with whom. */
export type Blocker =
  | {
      readonly kind: 'proposal';
      readonly proposalId: string;
      readonly number: number | null;
      readonly delegation: string;
    }
  | { readonly kind: 'objection'; readonly delegation: string }
  | { readonly kind: 'termObjection'; readonly term: string; readonly delegation: string }
  | {
      readonly kind: 'reservation';
      readonly reservationId: string;
      readonly delegation: string;
      /** False: it blocks "agreed" only. */
      readonly blocksAdReferendum: boolean;
    };

/** A mark of agreement outlives nothing that would have refused it, since a closed paragraph accepts no such act. */
export function paragraphStatus(facts: ParagraphFacts): ParagraphStatus {
  if (!facts.inWorkingDraft) return 'deleted';
  if (facts.mark !== null) return facts.mark;
  const bracketed = facts.openProposals.length + facts.objections.length + facts.termObjections.length > 0;
  return bracketed ? 'bracketed' : 'open';
}

/** What stands between the paragraph and consensus: proposals first, then objections, terms, reservations. */
export function blockers(facts: ParagraphFacts): readonly Blocker[] {
  return [
    ...facts.openProposals.map(
      ({ id, number, delegation }): Blocker => ({ kind: 'proposal', proposalId: id, number, delegation }),
    ),
    ...facts.objections.map((delegation): Blocker => ({ kind: 'objection', delegation })),
    ...facts.termObjections.map(({ term, delegation }): Blocker => ({ kind: 'termObjection', term, delegation })),
    ...facts.reservations.map(
      ({ id, delegation, blocksAdReferendum }): Blocker => ({
        kind: 'reservation',
        reservationId: id,
        delegation,
        blocksAdReferendum,
      }),
    ),
  ];
}

/** What refuses "agreed ad referendum": every blocker but reservations that let it pass. Empty: it may be set. */
export function refusesAdReferendum(facts: ParagraphFacts): readonly Blocker[] {
  return blockers(facts).filter(blocksAdReferendum);
}

/** Whether a blocker stands against "agreed ad referendum" already, or against "agreed" alone. */
export function blocksAdReferendum(blocker: Blocker): boolean {
  return blocker.kind !== 'reservation' || blocker.blocksAdReferendum;
}

/** What refuses "agreed": every blocker. Agreed follows ad referendum (domain: the order of statuses). */
export function refusesAgreed(facts: ParagraphFacts): readonly Blocker[] {
  return blockers(facts);
}
