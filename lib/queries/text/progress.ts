import type { Actor } from '../../auth/actor.ts';
import type { StoredProposal } from '../../db/negotiation-acts.ts';
import { backs, isOwner } from '../../policies/proposal.ts';
import type { PositionView, Progress, SectionView } from '../views/negotiation-text-view.ts';
import { countByStatus } from './section-views.ts';

/** How far the text shown is, and how many open proposals still wait for a word of the reader's delegation. */
export function progressOf(sections: readonly SectionView[], { open, reader, positionsOn }: Waiting): Progress {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  return {
    total: paragraphs.filter(({ inText }) => inText).length,
    byStatus: countByStatus(paragraphs),
    awaitingReader: open.filter((proposal) => awaits(proposal, reader, positionsOn(proposal.id))).length,
  };
}

/** What may be waiting for the reader. */
export interface Waiting {
  readonly open: readonly StoredProposal[];
  readonly reader: Actor;
  readonly positionsOn: (proposalId: string) => readonly PositionView[];
}

/** A delegation has had its word on a proposal when it owns it, stands behind it, or has a position on it. */
function awaits(proposal: StoredProposal, reader: Actor, positions: readonly PositionView[]): boolean {
  if (reader.party.kind !== 'delegation' || proposal.state !== 'tabled') return false;
  if (isOwner(reader, proposal) || backs(reader, proposal)) return false;
  return positions.every(({ delegation }) => delegation !== reader.party.code);
}
