import { describe, expect, test } from 'vitest';
import {
  blockers,
  type ParagraphFacts,
  type ParagraphStatus,
  paragraphStatus,
  refusesAdReferendum,
  refusesAgreed,
} from './paragraph-status.ts';

const quiet: ParagraphFacts = {
  inWorkingDraft: true,
  mark: null,
  openProposals: [],
  objections: [],
  termObjections: [],
  reservations: [],
};
const guatemala = { id: 'p1', number: 1, delegation: 'GTM' };
const scrutiny = { id: 'r1', delegation: 'USA', blocksAdReferendum: false };
const wording = { id: 'r2', delegation: 'BLZ', blocksAdReferendum: true };

describe('the status of a paragraph', () => {
  const table: [string, Partial<ParagraphFacts>, ParagraphStatus, number, number][] = [
    ['nothing on it', {}, 'open', 0, 0],
    ['an open proposal', { openProposals: [guatemala] }, 'bracketed', 1, 1],
    ['an objection', { objections: ['BLZ'] }, 'bracketed', 1, 1],
    ['a term objected to', { termObjections: [{ term: 'slavery', delegation: 'USA' }] }, 'bracketed', 1, 1],
    ['a reservation that lets ad ref. pass', { reservations: [scrutiny] }, 'open', 0, 1],
    ['a reservation that does not', { reservations: [wording] }, 'open', 1, 1],
    ['set ad ref.', { mark: 'adReferendum' }, 'adReferendum', 0, 0],
    ['agreed', { mark: 'agreed' }, 'agreed', 0, 0],
    ['deferred with a proposal on it', { mark: 'deferred', openProposals: [guatemala] }, 'deferred', 1, 1],
    ['gone from the working draft', { inWorkingDraft: false, openProposals: [guatemala] }, 'deleted', 1, 1],
  ];
  test.each(table)('%s', (_, facts, status, againstAdReferendum, againstAgreed) => {
    const paragraph = { ...quiet, ...facts };
    expect(paragraphStatus(paragraph)).toBe(status);
    expect(refusesAdReferendum(paragraph)).toHaveLength(againstAdReferendum);
    expect(refusesAgreed(paragraph)).toHaveLength(againstAgreed);
  });

  test('blockers name who stands behind each', () => {
    const facts = { ...quiet, openProposals: [guatemala], objections: ['BLZ'], reservations: [scrutiny] };
    expect(blockers(facts)).toEqual([
      { kind: 'proposal', proposalId: 'p1', number: 1, delegation: 'GTM' },
      { kind: 'objection', delegation: 'BLZ' },
      { kind: 'reservation', reservationId: 'r1', delegation: 'USA', blocksAdReferendum: false },
    ]);
  });
});
