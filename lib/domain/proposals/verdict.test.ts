import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalContent, isEmpty } from '../text/content.ts';
import { type Content, contentOf, plainText } from '../text/paragraph.ts';
import { type JudgedProposal, judgeProposals, verdictOf } from './verdict.ts';

const ITEM_5 = 'Promote safe migration flows and more efficient border management, with regular channels;';

function replace(id: string, proposed: string, base = ITEM_5): JudgedProposal {
  return { id, kind: 'replace', paragraphId: 'item5', base: contentOf(base), proposed: contentOf(proposed) };
}

function remove(id: string, base = ITEM_5): JudgedProposal {
  return { id, kind: 'delete', paragraphId: 'item5', base: contentOf(base), proposed: [] };
}

function insert(id: string, paragraphId: string | null = 'item5'): JudgedProposal {
  return { id, kind: 'insert', paragraphId, base: [], proposed: contentOf('Combat migrant smuggling;') };
}

describe('the verdict of one proposal', () => {
  const changed = ITEM_5.replace('Promote', 'Commit to');
  const rows: [string, JudgedProposal, string | undefined, string, string?][] = [
    ['wording on the same words', replace('P1', 'Promote flows;'), ITEM_5, 'clean', 'Promote flows;'],
    [
      'wording beside a change',
      replace('P1', ITEM_5.replace(' and more efficient border management', '')),
      changed,
      'clean',
      'Commit to safe migration flows, with regular channels;',
    ],
    ['wording already there', replace('P1', changed), changed, 'contained'],
    ['wording on words changed since', replace('P1', ITEM_5.replace('Promote', 'Support')), changed, 'conflict'],
    ['a paragraph no longer there', replace('P1', changed), undefined, 'gone'],
    ['a deletion', remove('P1'), ITEM_5, 'clean', ''],
    ['a deletion of words changed since', remove('P1'), changed, 'conflict'],
    ['a deletion of what is gone', remove('P1'), undefined, 'gone'],
    ['an insertion', insert('P1'), changed, 'clean', 'Combat migrant smuggling;'],
    ['an insertion after what is gone', insert('P1'), undefined, 'gone'],
    ['an insertion at the start of a section', insert('P1', null), undefined, 'clean', 'Combat migrant smuggling;'],
  ];
  it.each(rows)('%s', (_name, proposal, current, kind, words) => {
    const verdict = verdictOf(proposal, current === undefined ? undefined : contentOf(current));
    expect(verdict.kind).toBe(kind);
    expect(verdict.kind === 'clean' ? plainText(verdict.content) : undefined).toBe(words);
  });
});

describe('collisions', () => {
  /** "P1:P2 P3" – with which each collides. */
  function collisions(proposals: readonly JudgedProposal[], current = ITEM_5): string {
    const judged = judgeProposals(proposals, (id) => (id === 'item5' ? contentOf(current) : undefined));
    return [...judged].map(([id, { collidesWith }]) => `${id}:${collidesWith.join(' ')}`).join('; ');
  }
  const without = ITEM_5.replace(' and more efficient border management', '');
  const humane = ITEM_5.replace('efficient', 'humane');
  const support = ITEM_5.replace('Promote', 'Support');

  const rows: [string, JudgedProposal[], string][] = [
    ['other words apart', [replace('P1', without), replace('P2', support)], 'P1:; P2:'],
    ['the same words', [replace('P1', without), replace('P2', humane), replace('P3', support)], 'P1:P2; P2:P1; P3:'],
    ['the same proposal twice', [replace('P1', without), replace('P2', without)], 'P1:; P2:'],
    ['a deletion and wordings', [remove('P1'), replace('P2', humane), remove('P3')], 'P1:P2; P2:P1 P3; P3:P2'],
    ['insertions', [insert('P1'), insert('P2'), remove('P3'), replace('P4', humane)], 'P1:; P2:; P3:P4; P4:P3'],
  ];
  it.each(rows)('%s', (_name, proposals, expected) => {
    expect(collisions(proposals)).toBe(expected);
  });

  it('are found between proposals made on different words', () => {
    const later = ITEM_5.replace('channels', 'ways');
    const onLater = replace('P2', later.replace('efficient', 'effective'), later);
    expect(collisions([replace('P1', humane), onLater, replace('P3', support)], later)).toBe('P1:P2; P2:P1; P3:');
  });

  it('stay when the words have changed so that neither applies', () => {
    const current = ITEM_5.replace('efficient', 'modern');
    expect(collisions([replace('P1', humane), replace('P2', without)], current)).toBe('P1:P2; P2:P1');
  });

  it('say on which words', () => {
    const shorter = ITEM_5.replace(' and more efficient border management', '').replace('regular', 'legal');
    const other = humane.replace('regular', 'safe').replace('Promote', 'We promote');
    const proposals = [replace('P1', shorter), replace('P2', other), remove('P3')];
    const judged = judgeProposals(proposals, () => contentOf(ITEM_5));
    const words = [...judged.values()].map(({ collisions }) =>
      collisions.map(({ with: id, on }) => `${id}: ${on.map(({ content }) => plainText(content)).join(' | ')}`),
    );
    expect(words).toEqual([
      ['P2:  and more efficient border management | regular', 'P3: '],
      ['P1:  and more efficient border management | regular', 'P3: '],
      ['P1: ', 'P2: '],
    ]);
  });

  it('do not reach into other paragraphs', () => {
    const elsewhere: JudgedProposal = { ...replace('P2', humane), paragraphId: 'item6' };
    const judged = judgeProposals([replace('P1', without), elsewhere], () => contentOf(ITEM_5));
    expect([...judged.values()].map(({ collidesWith }) => collidesWith)).toEqual([[], []]);
  });
});

const BASE = ['w0', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7'];
const wording = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 });

function worded(indexes: readonly number[], id: string): JudgedProposal {
  const words = BASE.map((word, index) => (indexes.includes(index) ? `${id}${word}` : word));
  return replace(id, words.join(' '), BASE.join(' '));
}

/** The draft after the proposals are incorporated one after another, and which could not be. */
function incorporate(proposals: readonly JudgedProposal[]): { text: Content; refused: string[] } {
  let text = contentOf(BASE.join(' '));
  const refused: string[] = [];
  for (const proposal of proposals) {
    const verdict = verdictOf(proposal, text);
    if (verdict.kind === 'clean') text = verdict.content;
    if (verdict.kind === 'conflict') refused.push(proposal.id);
  }
  return { text, refused };
}

describe('any set of proposals', () => {
  it('that do not collide are incorporated in any order to the same text', () => {
    fc.assert(
      fc.property(fc.array(wording, { minLength: 2, maxLength: 5 }), fc.nat(), (sets, seed) => {
        const all = sets.map((indexes, index) => worded(indexes, `p${index}`));
        const judged = judgeProposals(all, () => contentOf(BASE.join(' ')));
        const free = all.filter(({ id }) => judged.get(id)?.collidesWith.length === 0);
        const turned = free
          .map((_each, index) => free[(index + seed) % free.length])
          .filter((each) => each !== undefined);
        const orders = [free, free.toReversed(), turned].map(incorporate);
        for (const { text, refused } of orders) {
          expect(refused).toEqual([]);
          expect(equalContent(text, orders[0]?.text ?? [])).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('collide exactly where they change the same word to different ones, each with the other', () => {
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        const judged = judgeProposals([worded(a, 'a'), worded(b, 'b')], () => contentOf(BASE.join(' ')));
        const shared = a.some((index) => b.includes(index));
        expect(judged.get('a')?.collidesWith).toEqual(shared ? ['b'] : []);
        expect(judged.get('b')?.collidesWith).toEqual(shared ? ['a'] : []);
      }),
    );
  });

  it('once incorporated is contained, and what collided with it conflicts', () => {
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        const [first, second] = [worded(a, 'a'), worded(b, 'b')];
        const { text } = incorporate([first]);
        const judged = judgeProposals([first, second], () => text);
        expect(isEmpty(text)).toBe(false);
        expect(judged.get('a')?.verdict.kind).toBe('contained');
        expect(judged.get('b')?.verdict.kind).toBe(a.some((index) => b.includes(index)) ? 'conflict' : 'clean');
      }),
    );
  });
});
