import type { MovePlace } from '#lib/domain/proposals/moves.ts';
import { plainText } from '#lib/domain/text/paragraph.ts';
import type { ParagraphView, SectionView } from '#lib/queries/views/negotiation-text-view.ts';

/** A place that a paragraph can be moved to. */
export interface OfferedPlace {
  readonly key: string;
  readonly place: MovePlace;
  /** What it is to follow; null: the start of the section. */
  readonly after: ParagraphView | null;
  /** The first words of what it is to follow. */
  readonly opening: string;
}

const OPENING = 80;

/** Names a place among those offered. */
export function placeKey({ sectionId, afterId }: MovePlace): string {
  return afterId === null ? `start ${sectionId}` : `after ${afterId}`;
}

/** The places of each section that the paragraph can go to, in reading order: the start, then behind every other paragraph. */
export function offeredPlaces(
  sections: readonly SectionView[],
  paragraphId: string,
): readonly {
  readonly section: SectionView;
  readonly places: readonly OfferedPlace[];
}[] {
  return sections
    .filter(({ inText }) => inText)
    .map((section) => {
      const others = section.paragraphs.filter(({ id, inText }) => inText && id !== paragraphId);
      const places = [null, ...others].map((after): OfferedPlace => {
        const place = { sectionId: section.id, afterId: after?.id ?? null };
        const words = after ? plainText(after.content).trim() : '';
        return {
          key: placeKey(place),
          place,
          after,
          opening: words.length > OPENING ? `${words.slice(0, OPENING)}…` : words,
        };
      });
      return { section, places };
    });
}

/** Where a paragraph stands in the text shown, as a place it could be moved to. */
export function standingAt(sections: readonly SectionView[], paragraphId: string): MovePlace | null {
  for (const { id: sectionId, inText, paragraphs } of sections) {
    const standing = paragraphs.filter((paragraph) => inText && paragraph.inText);
    const index = standing.findIndex(({ id }) => id === paragraphId);
    if (index !== -1) return { sectionId, afterId: standing[index - 1]?.id ?? null };
  }
  return null;
}
