import { describe, expect, test } from 'vitest';
import { PARAGRAPH_LIMIT } from '../domain/text/paragraph.ts';
import { TakePositionInput } from './position.ts';
import { SaveProposalInput } from './proposal.ts';
import { refusalOf } from './refusal.ts';

const NEGOTIATION = '3d0f3c9e-5d0c-4a53-8f0e-0a4a5f6a7b8c';

function insertion(proposed: unknown, more: object = {}) {
  const common = { negotiationId: NEGOTIATION, proposalId: null, version: 0, rationale: '', citation: null };
  return { ...common, kind: 'insert', sectionId: 's1', paragraphId: null, heading: null, proposed, ...more };
}

function refusal(input: unknown) {
  const parsed = SaveProposalInput.safeParse(input);
  return parsed.success ? null : refusalOf(parsed.error);
}

describe('what may come in as words', () => {
  test('known runs, marks and footnotes, which are put into normal form', () => {
    const parsed = SaveProposalInput.parse(
      insertion([
        { kind: 'text', text: 'Niñas ' },
        { kind: 'text', text: '' },
        { kind: 'text', text: 'y niños\u00a0«👩‍👧»' },
        { kind: 'footnote', content: [{ kind: 'text', text: 'A/RES/71/1', link: 'https://undocs.org/A/RES/71/1' }] },
      ]),
    );
    expect(parsed).toMatchObject({
      proposed: [
        { kind: 'text', text: 'Niñas y niños\u00a0«👩‍👧»' },
        { kind: 'footnote', content: [{ text: 'A/RES/71/1' }] },
      ],
    });
  });

  test.each<[string, unknown, string]>([
    ['a link that runs', [{ kind: 'text', text: 'a', link: 'javascript:alert(1)' }], 'badLink'],
    ['a link to data', [{ kind: 'text', text: 'a', link: 'data:text/html,a' }], 'badLink'],
    ['a link without a scheme', [{ kind: 'text', text: 'a', link: '//example.org' }], 'badLink'],
    ['a NUL', [{ kind: 'text', text: 'a\0' }], 'unreadableCharacters'],
    ['half an emoji', [{ kind: 'text', text: '\ud83d' }], 'unreadableCharacters'],
    ['a mark that is not ours', [{ kind: 'text', text: 'a', underline: true }], 'invalid'],
    ['a node that is not ours', [{ kind: 'image', src: 'https://example.org/a.png' }], 'invalid'],
    ['a footnote in a footnote', [{ kind: 'footnote', content: [{ kind: 'footnote', content: [] }] }], 'invalid'],
    ['a language that is none', [{ kind: 'text', text: 'a', language: 'en"onload="' }], 'invalid'],
    ['plain text', 'a', 'invalid'],
    ['too many runs', Array.from({ length: 5_001 }, () => ({ kind: 'footnote', content: [] })), 'invalid'],
  ])('not %s', (_, proposed, code) => {
    expect(refusal(insertion(proposed))?.code).toBe(code);
  });

  test('not over the limit, which is told with the count and the field', () => {
    const text = 'ñ'.repeat(PARAGRAPH_LIMIT);
    expect(refusal(insertion([{ kind: 'text', text }]))).toBeNull();
    expect(refusal(insertion([{ kind: 'text', text: `${text}…` }]))).toEqual({
      code: 'tooLong',
      values: { count: PARAGRAPH_LIMIT + 1, limit: PARAGRAPH_LIMIT },
      field: 'proposed',
    });
  });
});

describe('what may come in beside words', () => {
  test('a rationale of 5,000 characters, no more; blanks at its ends are left out', () => {
    const words = [{ kind: 'text', text: 'New;' }];
    expect(SaveProposalInput.parse(insertion(words, { rationale: '  why \n' })).rationale).toBe('why');
    expect(refusal(insertion(words, { rationale: 'a'.repeat(5_000) }))).toBeNull();
    expect(refusal(insertion(words, { rationale: 'a'.repeat(5_001) }))).toEqual({
      code: 'tooLong',
      values: { count: 5_001, limit: 5_000 },
      field: 'rationale',
    });
  });

  test('nothing that is not asked for, a delegation least of all', () => {
    const words = [{ kind: 'text', text: 'New;' }];
    expect(refusal(insertion(words, { delegation: 'MEX' }))?.code).toBe('invalid');
    const position = { negotiationId: NEGOTIATION, target: { kind: 'whole' }, stance: 'support', note: '' };
    expect(TakePositionInput.safeParse(position).success).toBe(true);
    expect(TakePositionInput.safeParse({ ...position, delegation: 'MEX' }).success).toBe(false);
  });

  test('a citation only with its symbol', () => {
    const words = [{ kind: 'text', text: 'New;' }];
    const citation = { symbol: ' ', paragraph: '4', quote: '' };
    expect(refusal(insertion(words, { citation }))).toEqual({ code: 'required', field: 'citation.symbol' });
  });
});
