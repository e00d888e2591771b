import { movePlace } from '../../db/move-place.ts';
import { type BackedProposal, compileProposals } from '../../domain/proposals/open-wordings.ts';
import type { CompiledPiece } from '../../domain/text/compilation.ts';
import type { Content } from '../../domain/text/paragraph.ts';
import type { PrintedProposal } from './move-views.ts';
import { rememberLast } from './remembered.ts';
import { wordsOf } from './words-of.ts';

/** The compilation of a paragraph as it reads on one text, with the open proposals to change, delete or move it. */
export const compiledOn: (content: Content, proposals: readonly PrintedProposal[]) => readonly CompiledPiece[] =
  rememberLast(
    (content, proposals) => compileProposals(content, proposals.map(backedProposal)),
    (proposals) => proposals.map(signatureOf).join('\n'),
  );

function signatureOf({ id, version, followed, backers, target }: PrintedProposal): string {
  return [
    id,
    version,
    followed?.edition ?? '',
    target ? JSON.stringify(target) : '',
    ...backers.map(({ delegation, backing }) => `${delegation}:${backing}`),
  ].join(' ');
}

/** A stored proposal as the compilation reads it: its words and the countries behind it. */
export function backedProposal(proposal: PrintedProposal): BackedProposal {
  const { id, kind, paragraphId, delegation, backers, target = null } = proposal;
  const { base, proposed } = wordsOf(proposal);
  const named = (backing: 'coSponsor' | 'support') =>
    backers.filter((backer) => backer.backing === backing).map((backer) => backer.delegation);
  const [coSponsors, supporters] = [named('coSponsor'), named('support')];
  const to = movePlace(proposal);
  return {
    id,
    kind,
    paragraphId,
    base,
    proposed,
    to,
    target,
    delegation,
    coSponsors,
    supporters,
  };
}
