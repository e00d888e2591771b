/** The compilation of a paragraph from the proposals that are open on it. */

import { type CompiledPiece, compile, type MoveTarget, type Variant } from '../text/compilation.ts';
import type { Content } from '../text/paragraph.ts';
import { inFavour } from '../text/rebase.ts';
import { type JudgedProposal, verdictOf } from './verdict.ts';

/** An open proposal with the countries that stand behind it. */
export interface BackedProposal extends JudgedProposal {
  readonly delegation: string;
  readonly coSponsors: readonly string[];
  readonly supporters: readonly string[];
  /** Of a move: the place as it is cited; null where the text does not have it, or the paragraph stands there. */
  readonly target?: MoveTarget | null;
}

/** How the paragraph would read with the proposal; null where that changes nothing, or where it is no wording. */
function wordingOn(current: Content, proposal: BackedProposal): Variant['content'] | null {
  const { kind, base, proposed, target } = proposal;
  if (kind === 'delete') return 'deleted';
  if (kind === 'move') return target ? { moveTo: target } : null;
  if (kind !== 'replace') return null;
  const verdict = verdictOf(proposal, current);
  if (verdict.kind === 'clean') return verdict.content;
  return verdict.kind === 'conflict' ? inFavour({ base, current, proposed }) : null;
}

/**
 * One paragraph's words, of the working draft or of a revision, with its open proposals in brackets, in the order given.
 * A proposal in conflict is shown too: its words beside today's at the places where both changed the same, merged
 * elsewhere. Insertions and new sections stand beside the paragraph and are left out, as is what is already contained.
 */
export function compileProposals(current: Content, proposals: readonly BackedProposal[]): readonly CompiledPiece[] {
  const variants = proposals.flatMap((proposal): Variant[] => {
    const content = wordingOn(current, proposal);
    if (content === null) return [];
    const { id, delegation, coSponsors, supporters } = proposal;
    return [{ proposalId: id, owner: delegation, coSponsors, supporters, content }];
  });
  return compile(current, variants);
}
