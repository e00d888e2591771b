import { expect, test } from 'vitest';
import type { StoredProposal } from '../../db/negotiation-acts.ts';
import { type Content, contentOf } from '../../domain/text/paragraph.ts';
import { compiledOn } from './compiled.ts';
import { judgements } from './judgements.ts';

const WORDS = 'commit to protecting all migrants in transit';

/** Two proposals on each of four paragraphs, as far as they are judged and compiled. */
const PROPOSALS = Array.from({ length: 8 }, (_, n) => {
  const proposed = contentOf(WORDS.replace(n % 2 === 0 ? 'migrants' : 'protecting', `word${n}`));
  const words = { kind: 'replace', base: contentOf(WORDS), proposed, backers: [], delegation: 'GTM' };
  return {
    ...words,
    id: `judged ${n}`,
    version: 1,
    paragraphId: `p${Math.floor(n / 2)}`,
    sectionId: 's',
    followed: null,
  };
}) as unknown as readonly StoredProposal[];

const GROUND = { sections: [], earlier: [] };

test('a change of one paragraph judges and compiles that paragraph anew and no other', () => {
  const before = new Map<string, Content>(['p0', 'p1', 'p2', 'p3'].map((id) => [id, contentOf(WORDS)]));
  const after = new Map(before).set('p2', contentOf(WORDS.replace('migrants', 'persons')));
  const read = (texts: ReadonlyMap<string, Content>) => ({
    judged: judgements(PROPOSALS, {
      currentOf: (id) => texts.get(id),
      hasSection: () => true,
      ground: GROUND,
    }),
    compiled: [...texts].map(([id, words]) =>
      compiledOn(
        words,
        PROPOSALS.filter(({ paragraphId }) => paragraphId === id),
      ),
    ),
  });
  const [first, second] = [read(before), read(after)];
  for (const { id, paragraphId } of PROPOSALS)
    expect(second.judged.get(id) === first.judged.get(id)).toBe(paragraphId !== 'p2');
  expect(second.compiled.map((pieces, index) => pieces === first.compiled[index])).toEqual([true, true, false, true]);
  expect(second.judged.get('judged 4')?.verdict.kind).toBe('conflict');
  expect(second.judged.get('judged 5')?.verdict.kind).toBe('clean');
});
