/** The paragraphs of a real agreed text, negotiated by 23 delegations; skipped where the file is not at hand. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type JudgedProposal, judgeProposals, verdictOf } from '#lib/domain/proposals/verdict.ts';
import { attributeChanges } from '#lib/domain/text/attribution.ts';
import { compile, pickWording } from '#lib/domain/text/compilation.ts';
import { applyDifference, difference, revertDifference } from '#lib/domain/text/difference.ts';
import { type Content, contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { joinTokens, tokenize } from '#lib/domain/text/tokens.ts';

const FILE = new URL('../../../shared/conformance/gcm/gcm-final-objectives-en.md', import.meta.url);
const isAtHand = existsSync(FILE);
if (!isAtHand) process.stdout.write(`skipped: no ${FILE.pathname}\n`);

const paragraphs = (isAtHand ? readFileSync(FILE, 'utf8') : '').split('\n').filter((line) => line.startsWith('- '));
const longest = paragraphs.toSorted((a, b) => b.length - a.length)[0] ?? '';
const DELEGATIONS = 23;

/** The words of a text with every blank between two of them, so that they join to it again. */
function wordsOf(text: string): string[] {
  return text.split(' ');
}

/** What delegation `n` makes of a text: it changes, deletes or adds at words of its own, two words from anyone else's. */
function amended(text: string, n: number): string {
  const words = wordsOf(text);
  const at = Math.floor((n * words.length) / DELEGATIONS) + 1;
  if (n % 3 === 0) words[at] = `replaced${n}`;
  else if (n % 3 === 1) words.splice(at, 1);
  else words[at] = `${words[at]} added${n}`;
  return words.join(' ');
}

function proposalOf(n: number): JudgedProposal {
  const proposed = contentOf(amended(longest, n));
  return { id: `P${n}`, kind: 'replace', paragraphId: 'p', base: contentOf(longest), proposed };
}

const proposals = Array.from({ length: DELEGATIONS }, (_, n) => proposalOf(n));

/** All of them done at once. */
function amendedByAll(): string {
  const words = wordsOf(longest);
  const places = Array.from({ length: DELEGATIONS }, (_, n) => Math.floor((n * words.length) / DELEGATIONS) + 1);
  return words
    .flatMap((word, index) => {
      const n = places.indexOf(index);
      if (n === -1) return [word];
      if (n % 3 === 1) return [];
      return [n % 3 === 0 ? `replaced${n}` : `${word} added${n}`];
    })
    .join(' ');
}

describe.runIf(isAtHand)('a paragraph changed by 23 delegations', () => {
  test('none collides, and incorporated in any order they give the same text, with every change in it', () => {
    const judged = judgeProposals(proposals, () => contentOf(longest));
    expect([...judged.values()].flatMap(({ collidesWith }) => collidesWith)).toEqual([]);
    const orders = [proposals, proposals.toReversed(), proposals.toSorted((a, b) => a.id.localeCompare(b.id))];
    for (const order of orders) {
      let text: Content = contentOf(longest);
      for (const proposal of order) {
        const verdict = verdictOf(proposal, text);
        expect(verdict.kind).toBe('clean');
        text = verdict.kind === 'clean' ? verdict.content : text;
      }
      expect(plainText(text)).toBe(amendedByAll());
      expect(proposals.map((proposal) => verdictOf(proposal, text).kind)).toEqual(proposals.map(() => 'contained'));
    }
  });

  test('the compilation gives each its own words and the base without any', () => {
    const variants = proposals.map(({ id, proposed }) => ({
      proposalId: id,
      owner: id,
      coSponsors: [],
      supporters: [],
      content: proposed,
    }));
    const pieces = compile(contentOf(longest), variants);
    expect(pieces.filter((piece) => piece.kind === 'alternatives')).toHaveLength(DELEGATIONS);
    expect(plainText(pickWording(pieces, null))).toBe(longest);
    for (const { id, proposed } of proposals) expect(pickWording(pieces, id)).toEqual(proposed);
  });

  test('each in turn on the words of the ones before: every change is told with its author, none is lost', () => {
    const steps: { by: string; content: Content }[] = [];
    let words = wordsOf(longest);
    for (let n = 0; n < DELEGATIONS; n += 1) {
      const at = (n * 17 + 5) % words.length;
      words = [...words.slice(0, at), `turn${n}`, ...words.slice(at + (n % 2))];
      steps.push({ by: `D${n}`, content: contentOf(words.join(' ')) });
    }
    const changes = attributeChanges(contentOf(longest), steps);
    const read = (left: string): string =>
      plainText(changes.filter(({ kind }) => kind !== left).flatMap(({ content }) => content));
    expect(read('inserted')).toBe(longest);
    expect(read('deleted')).toBe(words.join(' '));
    const authors = changes.flatMap(({ kind, by, content }) =>
      kind === 'inserted' ? [...plainText(content).matchAll(/turn(\d+)/g)].map(([, n]) => [`D${n}`, by]) : [],
    );
    expect(authors.length).toBeGreaterThan(DELEGATIONS / 2);
    for (const [author, by] of authors) expect(by).toBe(author);
    let text = contentOf(longest);
    for (const [index, { content }] of steps.entries()) {
      const base = steps[index - 1]?.content ?? contentOf(longest);
      const proposal: JudgedProposal = { id: `T${index}`, kind: 'replace', paragraphId: 'p', base, proposed: content };
      const verdict = verdictOf(proposal, text);
      expect(verdict.kind).toBe('clean');
      text = verdict.kind === 'clean' ? verdict.content : text;
    }
    expect(plainText(text)).toBe(words.join(' '));
  });

  test('all 23 on one word collide, each with each, and once one is in the others conflict there', () => {
    const rivals = proposals.map((proposal, n): JudgedProposal => {
      const words = wordsOf(longest);
      words[5] = `rival${n}`;
      return { ...proposal, proposed: contentOf(words.join(' ')) };
    });
    const judged = judgeProposals(rivals, () => contentOf(longest));
    expect([...judged.values()].every(({ collidesWith }) => collidesWith.length === DELEGATIONS - 1)).toBe(true);
    const after = judgeProposals(rivals, () => rivals[0]?.proposed);
    expect([...after.values()].map(({ verdict }) => verdict.kind)).toEqual(
      rivals.map((_each, n) => (n === 0 ? 'contained' : 'conflict')),
    );
    const places = [...after.values()].flatMap(({ verdict }) => (verdict.kind === 'conflict' ? verdict.places : []));
    expect(new Set(places.map(({ base }) => plainText(base.content)))).toEqual(new Set([wordsOf(longest)[5]]));
  });
});

describe.runIf(isAtHand)('every paragraph of a real text', () => {
  test('comes back from its tokens, and any two from their difference', () => {
    for (const [index, text] of paragraphs.entries()) {
      const content = contentOf(text);
      expect(joinTokens(tokenize(content))).toEqual(content);
      const next = contentOf(paragraphs[index + 1] ?? '');
      const changes = difference(content, next);
      expect(applyDifference(changes)).toEqual(next);
      expect(revertDifference(changes)).toEqual(content);
    }
  });
});
