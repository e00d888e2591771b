import { describe, expect, it } from 'vitest';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import type { SectionView } from '#lib/queries/views/negotiation-text-view.ts';
import { offeredPlaces, standingAt } from './move-places.ts';

function section(id: string, paragraphs: string, inText = true): SectionView {
  const standing = paragraphs.split(' ').map((name) => ({
    id: name.replace('-', ''),
    inText: !name.startsWith('-'),
    content: contentOf(name === 'long' ? 'word '.repeat(30) : name),
  }));
  return { id, inText, paragraphs: standing } as unknown as SectionView;
}

const SECTIONS = [section('s', 'a -gone b'), section('t', 'long'), section('u', 'x', false)];

describe('the places a paragraph can be moved to', () => {
  it('are the start of each section and behind every other paragraph that the text has', () => {
    const offered = offeredPlaces(SECTIONS, 'b').map((one) => one.places.map(({ key }) => key));
    expect(offered).toEqual([
      ['start s', 'after a'],
      ['start t', 'after long'],
    ]);
  });

  it('say the first words of what is followed', () => {
    const [, last] = offeredPlaces(SECTIONS, 'a')[1]?.places ?? [];
    expect(last?.opening).toHaveLength(81);
    expect(last?.opening.endsWith('…')).toBe(true);
  });

  it('have the place where it stands among them, what was struck out not counted', () => {
    expect(standingAt(SECTIONS, 'b')).toEqual({ sectionId: 's', afterId: 'a' });
    expect(standingAt(SECTIONS, 'a')).toEqual({
      sectionId: 's',
      afterId: null,
    });
    expect(standingAt(SECTIONS, 'gone')).toBeNull();
  });
});
