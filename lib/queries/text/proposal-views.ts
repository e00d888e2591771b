import type { Actor } from '../../auth/actor.ts';
import type { AgreedLanguage } from '../../db/agreed-language.ts';
import type { StoredProposal } from '../../db/negotiation-acts.ts';
import type { Collision, Judgement } from '../../domain/proposals/verdict.ts';
import { type Label, plainText } from '../../domain/text/paragraph.ts';
import type { NegotiationSeats } from '../../policies/negotiation.ts';
import {
  type JudgedProposal,
  mayBackProposal,
  mayCloseProposal,
  mayEditProposal,
  mayEndBacking,
  mayIncorporateProposal,
  mayReviseProposal,
  mayTableProposal,
  mayTakeOverProposal,
  mayWithdrawProposal,
} from '../../policies/proposal.ts';
import { allows } from '../../policies/verdict.ts';
import type {
  FormerVersionView,
  MoveView,
  PositionView,
  ProposalAbilities,
  ProposalView,
} from '../views/negotiation-text-view.ts';
import { checkedCitation } from './checked-citation.ts';
import type { Places } from './place-views.ts';
import { wordsOf } from './words-of.ts';

/** What the proposals of a view have in common. */
export interface ProposalSetting {
  readonly reader: Actor;
  /** The stored sources, against which citations are checked. */
  readonly agreedLanguage: AgreedLanguage;
  readonly seats: NegotiationSeats;
  readonly stored: ReadonlyMap<string, StoredProposal>;
  readonly judged: ReadonlyMap<string, JudgedProposal>;
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly positionsOn: (proposalId: string) => readonly PositionView[];
  readonly places: Places;
  readonly moveOf: (proposal: StoredProposal) => MoveView | null;
  readonly formerVersionsOf: (proposal: StoredProposal) => readonly FormerVersionView[];
}

/** One proposal as its card shows it to the reader; `alternative` where it is cited as one to its whole paragraph. */
export function proposalView(
  proposal: StoredProposal,
  setting: ProposalSetting,
  alternative: Label | null = null,
): ProposalView {
  const { id, number, version, kind, state, delegation, backers, paragraphId, sectionId, baseHash } = proposal;
  const { base, proposed, paragraphs, redline } = wordsOf(proposal);
  const judgement = setting.judgements.get(id);
  const backedAs = (backing: 'coSponsor' | 'support') =>
    backers.filter((backer) => backer.backing === backing).map((backer) => backer.delegation);
  return {
    id,
    number,
    version,
    kind,
    state,
    delegation,
    coSponsors: backedAs('coSponsor'),
    supporters: backedAs('support'),
    paragraphId,
    sectionId,
    base,
    baseHash,
    proposed,
    proposedParagraphs: paragraphs,
    heading: proposal.heading,
    move: setting.moveOf(proposal),
    redline,
    alternative,
    rationale: proposal.rationale,
    entered: enteredBy(proposal),
    citation: checkedCitation(proposal.citation, setting.agreedLanguage),
    tabledAt: proposal.tabledAt?.toISOString() ?? null,
    closedReason: proposal.closedReason,
    verdict: proposal.followed?.among ? null : (judgement?.verdict ?? null),
    collidesWith: (judgement?.collisions ?? [])
      // The words that a new version is to replace are not in its way.
      .filter((other) => other.with !== proposal.revisesId)
      .flatMap((other) => collision(other, setting.stored.get(other.with))),
    positions: setting.positionsOn(id),
    tabledVersion: proposal.tabledVersion,
    formerVersions: setting.formerVersionsOf(proposal),
    place: setting.places.ofProposal(proposal),
    revises: revisedBy(proposal, setting),
    abilities: abilitiesOn(proposal, setting),
  };
}

/** Who entered it from a file, where that was not its delegation. */
function enteredBy({ submission, delegation }: StoredProposal): ProposalView['entered'] {
  const { name, enteredBy: by } = (submission ?? {}) as { readonly name?: string; readonly enteredBy?: string };
  return name === undefined || by === undefined || by === delegation ? null : { file: name, by };
}

/** A private proposal of the reader's own collides with others, but they do not collide with it before it is tabled. */
function collision({ on }: Collision, other: StoredProposal | undefined): ProposalView['collidesWith'] {
  if (other?.state !== 'tabled') return [];
  const { id, number, delegation } = other;
  const words = on.map(({ content }) => plainText(content).trim()).filter((each) => each !== '');
  return [{ id, number, delegation, on: words }];
}

function revisedBy({ revisesId }: StoredProposal, { stored }: ProposalSetting): ProposalView['revises'] {
  return revisesId === null ? null : { id: revisesId, number: stored.get(revisesId)?.number ?? null };
}

function abilitiesOn({ id, followed }: StoredProposal, { reader, seats, judged }: ProposalSetting): ProposalAbilities {
  const proposal = judged.get(id);
  if (proposal === undefined) throw new Error(`Proposal ${id} was not judged.`);
  return {
    edit: allows(mayEditProposal(reader, proposal)),
    table: allows(mayTableProposal(reader, proposal)),
    withdraw: allows(mayWithdrawProposal(reader, proposal)),
    revise: allows(mayReviseProposal(reader, proposal)),
    back: allows(mayBackProposal(reader, proposal)),
    endBacking: allows(mayEndBacking(reader, proposal)),
    takeOver: allows(mayTakeOverProposal(reader, proposal)),
    // Before its delegation has said where it applies, nobody writes it anywhere.
    incorporate: !followed?.among && allows(mayIncorporateProposal(reader, seats, proposal)),
    close: allows(mayCloseProposal(reader, seats, proposal)),
  };
}
