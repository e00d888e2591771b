import { describe, expect, test } from 'vitest';
import { OTHER_DELEGATION, ROLES } from '#tests/fixtures/actors.ts';
import type { ParagraphStatus } from '../domain/consensus/paragraph-status.ts';
import type { Stance } from '../domain/consensus/positions.ts';
import { type JudgedTarget, mayTakePosition } from './position.ts';
import type { JudgedProposal, ProposalState } from './proposal.ts';

const STANCES: Stance[] = ['support', 'canAccept', 'awaitingInstructions', 'reserve', 'object'];
const PROPOSAL: JudgedProposal = { delegation: 'GTM', state: 'tabled', backers: [], objectors: [], takenOverBy: [] };
const BYSTANDERS = 'onlyDelegations onlyDelegations';

const { delegation, troika, chair, secretariat, observer } = ROLES;
const READERS = [delegation, OTHER_DELEGATION, troika, chair, secretariat, observer];

/** The codes for owner, other, troika, chair, secretariat, observer; "yes" where the act passes. */
function codes(target: JudgedTarget, stance: Stance | 'none'): string {
  return READERS.map((actor) => mayTakePosition(actor, target, stance)?.code ?? 'yes').join(' ');
}

function paragraph(status: ParagraphStatus): JudgedTarget {
  return { kind: 'paragraph', status };
}

function proposal(state: ProposalState, more: Partial<JudgedProposal> = {}): JudgedTarget {
  return { kind: 'proposal', proposal: { ...PROPOSAL, state, ...more } };
}

describe('a position is taken by delegations alone', () => {
  test.each([...STANCES, 'none' as const])('%s on the whole text, an open paragraph and an open proposal', (stance) => {
    expect(codes({ kind: 'whole' }, stance)).toBe(`yes yes yes yes ${BYSTANDERS}`);
    for (const status of ['open', 'bracketed', 'deferred'] as const)
      expect(codes(paragraph(status), stance)).toBe(`yes yes yes yes ${BYSTANDERS}`);
    const own = stance === 'none' ? 'yes' : 'ownProposal';
    expect(codes(proposal('tabled'), stance)).toBe(`${own} yes yes yes ${BYSTANDERS}`);
  });
});

describe('on a paragraph', () => {
  test.each(['adReferendum', 'agreed'] as const)('that is %s everything but an objection is taken', (status) => {
    for (const stance of STANCES.filter((stance) => stance !== 'object'))
      expect(codes(paragraph(status), stance)).toBe(`yes yes yes yes ${BYSTANDERS}`);
    const closed = 'paragraphClosed paragraphClosed paragraphClosed paragraphClosed';
    expect(codes(paragraph(status), 'object')).toBe(`${closed} ${BYSTANDERS}`);
  });

  test('that is deleted a position is only taken back', () => {
    const gone = 'paragraphDeleted paragraphDeleted paragraphDeleted paragraphDeleted';
    for (const stance of STANCES) expect(codes(paragraph('deleted'), stance)).toBe(`${gone} ${BYSTANDERS}`);
    expect(codes(paragraph('deleted'), 'none')).toBe(`yes yes yes yes ${BYSTANDERS}`);
  });
});

describe('on a proposal', () => {
  test('that is private to another delegation nobody can even tell that it is there', () => {
    const hidden = 'notFound notFound notFound notFound notFound';
    expect(codes(proposal('private'), 'support')).toBe(`ownProposal ${hidden}`);
  });

  test.each(['withdrawn', 'incorporated', 'notRetained', 'merged', 'overtaken'] as const)(
    'that is %s: only taken back',
    (state) => {
      const closed = 'proposalClosed proposalClosed proposalClosed';
      expect(codes(proposal(state), 'canAccept')).toBe(`ownProposal ${closed} ${BYSTANDERS}`);
      expect(codes(proposal(state), 'none')).toBe(`yes yes yes yes ${BYSTANDERS}`);
    },
  );

  test('nobody objects to what it stands behind', () => {
    const backed = proposal('tabled', { backers: [{ delegation: 'MEX', backing: 'support' }] });
    expect(codes(backed, 'object')).toBe(`ownProposal backsProposal yes yes ${BYSTANDERS}`);
    expect(codes(backed, 'reserve')).toBe(`ownProposal yes yes yes ${BYSTANDERS}`);
  });
});
