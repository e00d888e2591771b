import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genealogy, lineageOf } from '../revisions/genealogy.ts';
import { type Content, contentOf, type Draft, type Paragraph, paragraphsOf, plainText } from '../text/paragraph.ts';
import { type Followed, followProposal, followTarget, membersOf } from './followed.ts';
import { moved } from './moves.ts';
import { type JudgedProposal, judgeProposals } from './verdict.ts';

interface Tabled extends JudgedProposal {
  readonly delegation: string;
}

interface State {
  paragraphs: Paragraph[];
  /** Revisions issued, oldest first. */
  issued: Draft[];
  made: number;
  tabled: number;
  open: Tabled[];
  done: Tabled[];
  withdrawn: Tabled[];
}

const DELEGATIONS = ['GTM', 'MEX', 'USA', 'BLZ', 'ARG'];
const which = fc.nat(30);
/** One act of a history; numbers are taken modulo what there is. */
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('table' as const),
      which,
      by: fc.nat(4),
      at: fc.nat(40),
      what: fc.constantFrom('replace', 'delete', 'insert', 'move'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('incorporate' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), which, at: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('join' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), which, to: which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('issue' as const) }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** Every word of the first text stands there once. */
const FIRST = ['a', 'b', 'c', 'd'].map((name) => Array.from({ length: 10 }, (_, index) => `${name}${index}`).join(' '));

function begin(): State {
  const paragraphs = FIRST.map((words, index) => ({ id: `p${index}`, heading: null, content: contentOf(words) }));
  const state: State = {
    paragraphs,
    issued: [],
    made: paragraphs.length,
    tabled: 0,
    open: [],
    done: [],
    withdrawn: [],
  };
  state.issued.push(draftOf(state));
  return state;
}

function draftOf({ paragraphs }: State): Draft {
  const section = { id: 's', kind: 'items', numbering: 'item', heading: '', chapeau: null } as const;
  return { title: '', language: 'en', sections: [{ ...section, paragraphs: [...paragraphs] }] };
}

function wordsOf(content: Content): string[] {
  return plainText(content)
    .split(' ')
    .filter((word) => word !== '');
}

function textOf(words: readonly string[]): Content {
  return contentOf(words.join(' '));
}

function followed(state: State, proposal: Tabled): Followed<Tabled> {
  const now = draftOf(state);
  const lineage = lineageOf([...state.issued, now]);
  const contents = new Map(paragraphsOf(now).map(({ id, content }) => [id, content]));
  const members = membersOf(lineage, (id) => contents.get(id));
  const own = followProposal(proposal, proposal.paragraphId === null ? null : members(proposal.paragraphId));
  const to = own.proposal.to ? followTarget(own.proposal.to, members) : null;
  return { ...own, proposal: { ...own.proposal, to } };
}

function contentIn(state: State, id: string | null): Content | undefined {
  return state.paragraphs.find((paragraph) => paragraph.id === id)?.content;
}

function table(state: State, { which, by, at, what }: Extract<Act, { kind: 'table' }>): void {
  const paragraph = state.paragraphs[which % state.paragraphs.length];
  if (!paragraph) return;
  const id = `P${state.tabled + 1}`;
  if (what === 'move') {
    tableMove(state, paragraph, { by, at });
    return;
  }
  const words = wordsOf(paragraph.content);
  const place = at % words.length;
  const brought = `${DELEGATIONS[by]}-${id}`;
  if (what === 'replace') words[place] = brought;
  else if (what === 'delete') words.splice(place, 1);
  else words.splice(place + 1, 0, brought);
  if (words.length === 0) return;
  state.tabled += 1;
  const delegation = DELEGATIONS[by] ?? '';
  state.open.push({
    id,
    delegation,
    kind: 'replace',
    paragraphId: paragraph.id,
    base: paragraph.content,
    proposed: textOf(words),
  });
}

function tableMove(state: State, paragraph: Paragraph, { by, at }: { by: number; at: number }): void {
  state.tabled += 1;
  const afterId = [null, ...state.paragraphs.map(({ id }) => id)][at % (state.paragraphs.length + 1)] ?? null;
  state.open.push({
    id: `P${state.tabled}`,
    delegation: DELEGATIONS[by] ?? '',
    kind: 'move',
    paragraphId: paragraph.id,
    base: paragraph.content,
    proposed: [],
    to: { sectionId: 's', afterId },
  });
}

function incorporate(state: State, which: number): void {
  const raw = state.open[which % state.open.length];
  if (!raw) return;
  const { proposal, place } = followed(state, raw);
  const { sections } = draftOf(state);
  const ground = { sections, earlier: [] };
  const verdict = judgeProposals([proposal], (id) => contentIn(state, id), ground).get(proposal.id)?.verdict;
  if (place.kind === 'choose' || verdict?.kind !== 'clean') return;
  const { kind, paragraphId, to } = proposal;
  if (kind === 'move' && paragraphId !== null && to)
    state.paragraphs = moved(sections, { paragraphId, to }).flatMap(({ paragraphs }) => paragraphs);
  else
    state.paragraphs = state.paragraphs.map((paragraph) =>
      paragraph.id === proposal.paragraphId ? { ...paragraph, content: verdict.content } : paragraph,
    );
  state.open = state.open.filter((one) => one !== raw);
  state.done.push(raw);
}

function split(state: State, which: number, at: number): void {
  const index = which % state.paragraphs.length;
  const paragraph = state.paragraphs[index];
  const words = paragraph ? wordsOf(paragraph.content) : [];
  if (!paragraph || words.length < 2) return;
  const cut = 1 + (at % (words.length - 1));
  const second = { id: `p${state.made}`, heading: null, content: textOf(words.slice(cut)) };
  state.made += 1;
  state.paragraphs.splice(index, 1, { ...paragraph, content: textOf(words.slice(0, cut)) }, second);
}

function join(state: State, which: number): void {
  const index = which % state.paragraphs.length;
  const [first, second] = state.paragraphs.slice(index, index + 2);
  if (!first || !second) return;
  state.paragraphs.splice(index, 2, {
    ...first,
    content: textOf([...wordsOf(first.content), ...wordsOf(second.content)]),
  });
}

function perform(state: State, step: Act): void {
  if (step.kind === 'table') table(state, step);
  else if (step.kind === 'incorporate') incorporate(state, step.which);
  else if (step.kind === 'withdraw')
    state.withdrawn.push(...state.open.splice(step.which % Math.max(1, state.open.length), 1));
  else if (step.kind === 'split') split(state, step.which, step.at);
  else if (step.kind === 'join') join(state, step.which);
  else if (step.kind === 'issue') state.issued.push(draftOf(state));
  else {
    const [moved] = state.paragraphs.splice(step.which % state.paragraphs.length, 1);
    if (moved) state.paragraphs.splice(step.to % (state.paragraphs.length + 1), 0, moved);
  }
}

/** All words of the text are the first text's or of proposals incorporated, each once; what those took out is gone. */
function expectTrueText({ paragraphs, ...state }: State): void {
  const done = state.done.filter(({ kind }) => kind !== 'move');
  const now = paragraphs.flatMap(({ content }) => wordsOf(content));
  const brought = done.flatMap(({ base, proposed }) =>
    wordsOf(proposed).filter((word) => !wordsOf(base).includes(word)),
  );
  const removed = new Set(
    done.flatMap(({ base, proposed }) => wordsOf(base).filter((word) => !wordsOf(proposed).includes(word))),
  );
  const expected = [...FIRST.flatMap((words) => words.split(' ')), ...brought].filter((word) => !removed.has(word));
  expect(now.toSorted()).toEqual(expected.toSorted());
}

/** Whether those of the words that stand in the other text stand there in the same order. */
function keepsOrder(words: readonly string[], text: readonly string[]): boolean {
  const standing = text.filter((word) => words.includes(word));
  return standing.join(' ') === words.filter((word) => standing.includes(word)).join(' ');
}

/** Every open proposal applies somewhere or says why not, in its own delegation's name and with its own words. */
function expectNothingLost(state: State): void {
  expect(state.open.length + state.done.length + state.withdrawn.length).toBe(state.tabled);
  for (const raw of state.open) {
    const { proposal, place } = followed(state, raw);
    expect([proposal.id, proposal.delegation]).toEqual([raw.id, raw.delegation]);
    const own = wordsOf(raw.proposed).filter((word) => !wordsOf(raw.base).includes(word));
    for (const word of own) expect(wordsOf(proposal.proposed)).toContain(word);
    const foreign = wordsOf(proposal.proposed).filter((word) => !wordsOf(proposal.base).includes(word));
    expect(foreign.every((word) => own.includes(word))).toBe(true);
    const named = place.kind === 'choose' ? place.among : place.kind === 'follows' ? [place.paragraphId] : [];
    expect(new Set(named).size).toBe(named.length);
    expect(named.length > 0).toBe(place.kind !== 'same');
    expect(named.map((id) => contentIn(state, id))).not.toContain(undefined);
  }
}

/** Whether a paragraph holds one or two words of one that it came from. */
function isTooShort({ content }: Paragraph): boolean {
  const byOrigin = Map.groupBy(wordsOf(content), ([letter]) => letter);
  return [...byOrigin.values()].some((words) => words.length < 3);
}

/** An id stands once, and one that is gone never comes back. */
function expectOneId(state: State, gone: Set<string>, before: readonly Paragraph[]): void {
  const ids = state.paragraphs.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of before) if (!ids.includes(id)) gone.add(id);
  expect(ids.filter((id) => gone.has(id))).toEqual([]);
}

describe('any history of proposals, incorporations, withdrawals, splits, joins and moves by many delegations', () => {
  it('loses nothing, attributes nothing to a delegation that did not do it, and never uses an id twice', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const state = begin();
        const gone = new Set<string>();
        for (const step of acts) {
          const before = [...state.paragraphs];
          perform(state, step);
          expectTrueText(state);
          expectOneId(state, gone, before);
        }
        expectNothingLost(state);
        expect(state.paragraphs.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('brings a change of one word to the paragraph that has the word, when every revision is issued', () => {
    const structural = act.filter(({ kind }) => kind === 'split' || kind === 'join' || kind === 'move');
    fc.assert(
      fc.property(fc.array(structural, { maxLength: 8 }), fc.nat(3), fc.nat(9), (acts, which, at) => {
        const state = begin();
        table(state, { kind: 'table', which, by: 0, at, what: 'replace' });
        for (const step of acts) {
          const before = state.paragraphs;
          state.paragraphs = [...before];
          perform(state, step);
          // Fewer than three words are no trace of where they came from.
          if (state.paragraphs.some(isTooShort)) state.paragraphs = before;
          state.issued.push(draftOf(state));
        }
        const [raw] = state.open;
        if (!raw) return;
        const { proposal, place } = followed(state, raw);
        const word = FIRST[which]?.split(' ')[at] ?? '';
        // Where its words were put together again in another order, what it changes has other neighbours: a person looks.
        const text = state.paragraphs.flatMap(({ content }) => wordsOf(content));
        const mayWait = !keepsOrder(wordsOf(raw.base), text);
        expect(mayWait || place.kind !== 'choose').toBe(true);
        if (place.kind === 'choose') return;
        expect(wordsOf(contentIn(state, proposal.paragraphId) ?? [])).toContain(word);
        const inOrder = keepsOrder(wordsOf(raw.base), wordsOf(contentIn(state, proposal.paragraphId) ?? []));
        incorporate(state, 0);
        expect(state.done.length === 1 || !inOrder).toBe(true);
        expectTrueText(state);
      }),
      { numRuns: 400 },
    );
  });

  it('names for every paragraph that came by a split or a join the one whose words it has', () => {
    const structural = act.filter(({ kind }) => kind === 'split' || kind === 'join');
    fc.assert(
      fc.property(structural, (step) => {
        const state = begin();
        const before = draftOf(state);
        perform(state, step);
        const { origins, descendants } = genealogy(before, draftOf(state));
        for (const { id, content } of state.paragraphs) {
          const words = wordsOf(content);
          const from = paragraphsOf(before).filter((one) => wordsOf(one.content).some((word) => words.includes(word)));
          const others = from.map((one) => one.id).filter((one) => one !== id);
          const told = words.length >= 3 ? others : [];
          expect(origins.get(id) ?? []).toEqual(told);
          for (const other of told) expect(descendants.get(other)).toContain(id);
        }
      }),
    );
  });
});
