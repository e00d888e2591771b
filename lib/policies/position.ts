import type { Actor } from '../auth/actor.ts';
import type { ParagraphStatus } from '../domain/consensus/paragraph-status.ts';
import type { Stance } from '../domain/consensus/positions.ts';
import { mayActAsDelegation } from './negotiation.ts';
import { backs, isOwner, type JudgedProposal, mayReadProposal } from './proposal.ts';
import type { PolicyVerdict } from './verdict.ts';

/** What a position is on, as the policies judge it. */
export type JudgedTarget =
  | { readonly kind: 'whole' }
  | { readonly kind: 'paragraph'; readonly status: ParagraphStatus }
  | { readonly kind: 'proposal'; readonly proposal: JudgedProposal };

/**
 * Taking a position: every delegation for itself. A position can always be taken back; an objection to words that are
 * agreed needs them to be reopened first, and nobody takes a position on a proposal of its own or on a closed one.
 */
export function mayTakePosition(actor: Actor, target: JudgedTarget, stance: Stance | 'none'): PolicyVerdict {
  const hidden = target.kind === 'proposal' ? mayReadProposal(actor, target.proposal) : null;
  const verdict = hidden ?? mayActAsDelegation(actor);
  if (verdict !== null || stance === 'none' || target.kind === 'whole') return verdict;
  return target.kind === 'paragraph' ? onParagraph(target.status, stance) : onProposal(actor, target.proposal, stance);
}

function onParagraph(status: ParagraphStatus, stance: Stance): PolicyVerdict {
  if (status === 'deleted') return { code: 'paragraphDeleted' };
  const closed = status === 'adReferendum' || status === 'agreed';
  return closed && stance === 'object' ? { code: 'paragraphClosed' } : null;
}

function onProposal(actor: Actor, proposal: JudgedProposal, stance: Stance): PolicyVerdict {
  if (isOwner(actor, proposal)) return { code: 'ownProposal' };
  if (proposal.state !== 'tabled') return { code: 'proposalClosed' };
  return stance === 'object' && backs(actor, proposal) ? { code: 'backsProposal' } : null;
}
