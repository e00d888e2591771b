import { describe, expect, test } from 'vitest';
import { contentOf, PARAGRAPH_LIMIT } from '../text/paragraph.ts';
import { overLimit, tablingObstacle } from './tabling.ts';

const BASE = contentOf('victims of trafficking in persons and of modern slavery;');

describe('a proposal can be tabled', () => {
  test('with other words', () => {
    expect(tablingObstacle({ kind: 'replace', base: BASE, proposed: contentOf('victims of crimes;') })).toBeNull();
    expect(tablingObstacle({ kind: 'insert', proposed: contentOf('Combat migrant smuggling;') })).toBeNull();
    expect(tablingObstacle({ kind: 'delete', base: BASE })).toBeNull();
  });

  test('with the same words under other marks', () => {
    const proposed = [{ kind: 'text', text: 'Recalling', italic: true }] as const;
    expect(tablingObstacle({ kind: 'replace', base: contentOf('Recalling'), proposed })).toBeNull();
  });

  test('with a footnote alone', () => {
    const proposed = [{ kind: 'footnote', content: [] }] as const;
    expect(tablingObstacle({ kind: 'insert', proposed })).toBeNull();
  });
});

describe('a proposal cannot be tabled', () => {
  test('with the words that stand there already, however they are cut into runs', () => {
    const cut = [
      { kind: 'text', text: 'victims of trafficking' },
      { kind: 'text', text: ' in persons and of modern slavery;' },
    ] as const;
    expect(tablingObstacle({ kind: 'replace', base: BASE, proposed: cut })).toEqual({ code: 'identicalToBase' });
  });

  test.each(['', ' ', '\u00a0\n'])('without words (%j)', (text) => {
    const proposed = contentOf(text);
    expect(tablingObstacle({ kind: 'replace', base: BASE, proposed })).toEqual({ code: 'emptyWording' });
    expect(tablingObstacle({ kind: 'insert', proposed })).toEqual({ code: 'emptyWording' });
  });

  test('as a new section without heading, paragraphs or words in one of them', () => {
    const paragraphs = [contentOf('Establish a forum;')];
    expect(tablingObstacle({ kind: 'newSection', heading: 'Means', paragraphs })).toBeNull();
    expect(tablingObstacle({ kind: 'newSection', heading: ' ', paragraphs })).toEqual({ code: 'emptyWording' });
    expect(tablingObstacle({ kind: 'newSection', heading: 'Means', paragraphs: [] })).toEqual({ code: 'emptyWording' });
    expect(tablingObstacle({ kind: 'newSection', heading: 'Means', paragraphs: [...paragraphs, []] })).toEqual({
      code: 'emptyWording',
    });
  });

  test('over the limit, which is told with the count', () => {
    const long = contentOf('a'.repeat(PARAGRAPH_LIMIT + 1));
    const obstacle = { code: 'tooLong', count: PARAGRAPH_LIMIT + 1, limit: PARAGRAPH_LIMIT };
    expect(tablingObstacle({ kind: 'insert', proposed: long })).toEqual(obstacle);
    expect(overLimit([BASE, long])).toEqual(obstacle);
    expect(overLimit([contentOf('a'.repeat(PARAGRAPH_LIMIT))])).toBeNull();
    expect(overLimit([])).toBeNull();
  });
});
