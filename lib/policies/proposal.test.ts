import { describe, expect, test } from 'vitest';
import { OTHER_DELEGATION, ROLES, SEATS } from '#tests/fixtures/actors.ts';
import type { Actor } from '../auth/actor.ts';
import {
  type JudgedProposal,
  mayBackProposal,
  mayCloseProposal,
  mayEditProposal,
  mayEndBacking,
  mayIncorporateProposal,
  mayPropose,
  mayReadProposal,
  mayTableProposal,
  mayTakeOverProposal,
  mayWithdrawProposal,
  type ProposalState,
} from './proposal.ts';
import type { PolicyVerdict } from './verdict.ts';

const NEW: JudgedProposal = { delegation: 'GTM', state: 'tabled', backers: [], objectors: [], takenOverBy: [] };

const CLOSED = ['withdrawn', 'incorporated', 'notRetained', 'merged', 'overtaken'] as const;

const { delegation, troika, chair, secretariat, observer } = ROLES;
const READERS = [delegation, OTHER_DELEGATION, troika, chair, secretariat, observer];

/** The codes for owner, other, troika, chair, secretariat, observer; "yes" where the act passes. */
function codes(judge: (actor: Actor, proposal: JudgedProposal) => PolicyVerdict, proposal: JudgedProposal): string {
  return READERS.map((actor) => judge(actor, proposal)?.code ?? 'yes').join(' ');
}

const HIDDEN = 'notFound notFound notFound notFound notFound';
const BYSTANDERS = 'onlyDelegations onlyDelegations';
const NO = 'onlyChairOrSecretariats';

describe('owner, other, troika, chair, secretariat, observer', () => {
  test('propose: delegations alone', () => {
    expect(codes(mayPropose, NEW)).toBe(`yes yes yes yes ${BYSTANDERS}`);
  });

  test.each<[string, typeof mayReadProposal, ProposalState[], string]>([
    ['read what is private', mayReadProposal, ['private'], `yes ${HIDDEN}`],
    ['read what is not', mayReadProposal, ['tabled', ...CLOSED], 'yes yes yes yes yes yes'],
  ])('%s', (_, judge, states, expected) => {
    for (const state of states) expect(codes(judge, { ...NEW, state })).toBe(expected);
  });

  const notOwner = `notOwnProposal notOwnProposal notOwnProposal ${BYSTANDERS}`;

  test.each<[string, typeof mayEditProposal, ProposalState, string]>([
    ['edit', mayEditProposal, 'private', `yes ${HIDDEN}`],
    ['edit', mayEditProposal, 'tabled', `alreadyTabled ${notOwner}`],
    ['table', mayTableProposal, 'private', `yes ${HIDDEN}`],
    ['table', mayTableProposal, 'tabled', `alreadyTabled ${notOwner}`],
    ['withdraw', mayWithdrawProposal, 'private', `notTabled ${HIDDEN}`],
    ['withdraw', mayWithdrawProposal, 'tabled', `yes ${notOwner}`],
    ['take over', mayTakeOverProposal, 'private', `ownProposal ${HIDDEN}`],
    ['take over', mayTakeOverProposal, 'tabled', `ownProposal notWithdrawn notWithdrawn notWithdrawn ${BYSTANDERS}`],
    ['take over', mayTakeOverProposal, 'withdrawn', `ownProposal yes yes yes ${BYSTANDERS}`],
    ['back', mayBackProposal, 'private', `ownProposal ${HIDDEN}`],
    ['back', mayBackProposal, 'tabled', `ownProposal yes yes yes ${BYSTANDERS}`],
    ['end backing', mayEndBacking, 'private', `notTabled ${HIDDEN}`],
    ['end backing', mayEndBacking, 'tabled', `notBacking notBacking notBacking notBacking ${BYSTANDERS}`],
  ])('%s: %s', (_, judge, state, expected) => {
    expect(codes(judge, { ...NEW, state })).toBe(expected);
  });

  test.each(CLOSED)('a %s proposal is edited, tabled, withdrawn and backed by nobody', (state) => {
    const proposal = { ...NEW, state, backers: [{ delegation: 'MEX', backing: 'support' as const }] };
    for (const judge of [mayEditProposal, mayTableProposal])
      expect(codes(judge, proposal)).toBe(`alreadyTabled ${notOwner}`);
    expect(codes(mayWithdrawProposal, proposal)).toBe(`proposalClosed ${notOwner}`);
    const closed = 'proposalClosed proposalClosed proposalClosed';
    expect(codes(mayBackProposal, proposal)).toBe(`ownProposal ${closed} ${BYSTANDERS}`);
    expect(codes(mayEndBacking, proposal)).toBe(`proposalClosed ${closed} ${BYSTANDERS}`);
  });

  test.each(CLOSED.filter((state) => state !== 'withdrawn'))('a proposal that is %s is not taken over', (state) => {
    const not = 'notWithdrawn notWithdrawn notWithdrawn';
    expect(codes(mayTakeOverProposal, { ...NEW, state })).toBe(`ownProposal ${not} ${BYSTANDERS}`);
  });

  test('incorporate and close: chair or Secretariat, while it is open; a private one is nobody else’s business', () => {
    const judges = [
      (actor: Actor, proposal: JudgedProposal) => mayIncorporateProposal(actor, SEATS, proposal),
      (actor: Actor, proposal: JudgedProposal) => mayCloseProposal(actor, SEATS, proposal),
    ];
    for (const judge of judges) {
      expect(codes(judge, NEW)).toBe(`${NO} ${NO} ${NO} yes yes ${NO}`);
      expect(codes(judge, { ...NEW, state: 'private' })).toBe(`${NO} ${HIDDEN}`);
      for (const state of CLOSED) {
        const closed = 'proposalClosed proposalClosed';
        expect(codes(judge, { ...NEW, state })).toBe(`${NO} ${NO} ${NO} ${closed} ${NO}`);
      }
    }
  });
});

describe('standing behind a proposal', () => {
  test('ends for those who do', () => {
    const backers = [{ delegation: 'MEX', backing: 'coSponsor' as const }];
    expect(codes(mayEndBacking, { ...NEW, backers })).toBe(`notBacking yes notBacking notBacking ${BYSTANDERS}`);
  });

  test('is not for those who object to it', () => {
    const proposal = { ...NEW, objectors: ['MEX'] };
    expect(codes(mayBackProposal, proposal)).toBe(`ownProposal objectsToProposal yes yes ${BYSTANDERS}`);
  });
});

test('a withdrawn proposal is taken over once, unless that one is withdrawn too', () => {
  const withdrawn: JudgedProposal = { ...NEW, state: 'withdrawn' };
  const taken = (state: ProposalState) => ({ ...withdrawn, takenOverBy: [{ delegation: 'HND', state }] });
  expect(mayTakeOverProposal(OTHER_DELEGATION, taken('tabled'))).toEqual({
    code: 'alreadyTakenOver',
    values: { delegation: 'HND' },
  });
  expect(mayTakeOverProposal(OTHER_DELEGATION, taken('incorporated'))?.code).toBe('alreadyTakenOver');
  expect(mayTakeOverProposal(OTHER_DELEGATION, taken('withdrawn'))).toBeNull();
});
