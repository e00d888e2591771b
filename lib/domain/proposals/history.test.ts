import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, pickWording } from '../text/compilation.ts';
import { type Content, contentOf, plainText } from '../text/paragraph.ts';
import { type JudgedProposal, judgeProposals, verdictOf } from './verdict.ts';

/** One act of a history; numbers are taken modulo what there is. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('table' as const),
    edits: fc.array(fc.record({ at: fc.nat(20), what: fc.constantFrom('replace', 'delete', 'insert') }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({ kind: fc.constant('incorporate' as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(20) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

interface State {
  text: Content;
  tabled: number;
  open: JudgedProposal[];
  done: JudgedProposal[];
}

const FIRST = 'commit to protecting the human rights of all migrants in transit';

function wordsOf(content: Content): string[] {
  return plainText(content)
    .split(/[ ,]+/)
    .filter((word) => word !== '');
}

/** Every word that a proposal brings carries its name, so that its author can be told for ever. */
function amended(text: Content, edits: Extract<Act, { kind: 'table' }>['edits'], id: string): Content {
  let words = wordsOf(text).map((word) => [word]);
  if (words.length === 0) words = [['']];
  for (const [index, { at, what }] of edits.entries()) {
    const place = at % words.length;
    const old = words[place] ?? [];
    if (what === 'replace') words[place] = [`${id}r${index}`];
    else if (what === 'delete') words[place] = [];
    else words[place] = [...old, `${id}i${index}`];
  }
  return contentOf(words.flat().join(' ').trim());
}

function perform(state: State, step: Act): void {
  if (step.kind === 'table') {
    state.tabled += 1;
    const id = `P${state.tabled}`;
    const proposed = amended(state.text, step.edits, id);
    if (wordsOf(proposed).length > 0) {
      state.open.push({ id, kind: 'replace', paragraphId: 'p', base: state.text, proposed });
    }
    return;
  }
  const [proposal] = state.open.length > 0 ? state.open.splice(step.which % state.open.length, 1) : [];
  if (!proposal || step.kind === 'withdraw') return;
  const verdict = verdictOf(proposal, state.text);
  if (verdict.kind === 'conflict') state.open.push(proposal);
  if (verdict.kind === 'clean') {
    state.text = verdict.content;
    state.done.push(proposal);
  }
}

/** What stands in the text now is the first text's or of proposals incorporated, and nothing of theirs is lost. */
function expectTrueText({ text, done }: State): void {
  const now = wordsOf(text);
  const brought = (proposal: JudgedProposal): string[] => {
    const before = new Set(wordsOf(proposal.base));
    return wordsOf(proposal.proposed).filter((word) => !before.has(word));
  };
  const removed = new Set(
    done.flatMap(({ base, proposed }) => {
      const after = new Set(wordsOf(proposed));
      return wordsOf(base).filter((word) => !after.has(word));
    }),
  );
  const expected = [...FIRST.split(' '), ...done.flatMap(brought)].filter((word) => !removed.has(word));
  expect(now.toSorted()).toEqual(expected.toSorted());
}

/** Each open proposal that applies is in the compilation under its own name, with its own words, and no other is. */
function expectTrueCompilation({ text, open }: State): void {
  const judged = judgeProposals(open, () => text);
  const variants = open.flatMap(({ id }) => {
    const verdict = judged.get(id)?.verdict;
    return verdict?.kind === 'clean'
      ? [{ proposalId: id, owner: `of ${id}`, coSponsors: [`with ${id}`], supporters: [], content: verdict.content }]
      : [];
  });
  const pieces = compile(text, variants);
  expect(pickWording(pieces, null)).toEqual(text);
  for (const { proposalId, content } of variants) expect(pickWording(pieces, proposalId)).toEqual(content);
  const named = pieces
    .flatMap((piece) => (piece.kind === 'alternatives' ? piece.alternatives : []))
    .flatMap((each) => each.owners);
  expect(new Set(named.map(({ proposalId }) => proposalId))).toEqual(
    new Set(variants.map(({ proposalId }) => proposalId)),
  );
  for (const { proposalId, owner, coSponsors } of named) {
    expect([owner, coSponsors]).toEqual([`of ${proposalId}`, [`with ${proposalId}`]]);
  }
}

/** A collision is mutual, never with oneself, and only with what is open. */
function expectTrueCollisions({ text, open }: State): void {
  const judged = judgeProposals(open, () => text);
  expect([...judged.keys()]).toEqual(open.map(({ id }) => id));
  for (const [id, { collidesWith }] of judged) {
    for (const other of collidesWith) {
      expect(other).not.toBe(id);
      expect(judged.get(other)?.collidesWith).toContain(id);
    }
  }
}

describe('any history of proposals, incorporations and withdrawals', () => {
  it('loses nothing and attributes nothing to a delegation that did not do it', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const state: State = { text: contentOf(FIRST), tabled: 0, open: [], done: [] };
        for (const step of acts) {
          perform(state, step);
          expectTrueText(state);
        }
        expect(state.open.length + state.done.length).toBeLessThanOrEqual(state.tabled);
        expectTrueCompilation(state);
        expectTrueCollisions(state);
      }),
      { numRuns: 300 },
    );
  });
});
