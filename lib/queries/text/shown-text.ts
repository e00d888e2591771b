import type { LabelledDraft, LabelledParagraph, ParagraphId, Section } from '../../domain/text/paragraph.ts';

/** A paragraph as a text shows it: one that the text has, or one that it lost since the text before. */
export interface ShownParagraph {
  readonly paragraph: LabelledParagraph;
  readonly inText: boolean;
  /** As it was in the text before; null where that did not have it. */
  readonly former: LabelledParagraph | null;
}

/** A section as a text shows it, with the paragraphs it lost where they stood. */
export interface ShownSection {
  readonly section: Section<LabelledParagraph>;
  readonly inText: boolean;
  readonly paragraphs: readonly ShownParagraph[];
}

/**
 * A text with what it lost since the text before it (null: there is none), since every change against the revision before
 * must be seen, deletions included. What was lost stands after what it followed; what moved stands where it is now.
 */
export function shownText(text: LabelledDraft, before: LabelledDraft | null): readonly ShownSection[] {
  const former = paragraphsById(before);
  const kept = paragraphsById(text);
  const older = new Map(before?.sections.map((section) => [section.id, section]));
  const newer = new Map(text.sections.map((section) => [section.id, section]));
  const present = (paragraph: LabelledParagraph): ShownParagraph => ({
    paragraph,
    inText: true,
    former: former.get(paragraph.id) ?? null,
  });
  const lost = (paragraph: LabelledParagraph): ShownParagraph => ({ paragraph, inText: false, former: paragraph });
  return interleave(before?.sections ?? [], text.sections).map(({ id }): ShownSection => {
    const [was, is] = [older.get(id), newer.get(id)];
    const section = is ?? was ?? never(id);
    const gone = (was?.paragraphs ?? []).filter((paragraph) => !kept.has(paragraph.id));
    const order = interleave(was?.paragraphs ?? [], is?.paragraphs ?? []);
    const [here, lostHere] = [new Set(is?.paragraphs), new Set(gone)];
    const paragraphs = order.flatMap((paragraph) => {
      if (lostHere.has(paragraph)) return [lost(paragraph)];
      return here.has(paragraph) ? [present(paragraph)] : [];
    });
    return { section, inText: is !== undefined, paragraphs };
  });
}

function paragraphsById(draft: LabelledDraft | null): ReadonlyMap<ParagraphId, LabelledParagraph> {
  return new Map(draft?.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => [one.id, one] as const)));
}

/** The newer list; what it lacks is put back after the one it followed in the older list, or first. */
function interleave<T extends { readonly id: string }>(older: readonly T[], newer: readonly T[]): readonly T[] {
  const known = new Set(newer.map(({ id }) => id));
  if (older.every(({ id }) => known.has(id))) return newer;
  const result = [...newer];
  let previous: string | undefined;
  for (const item of older) {
    const after = previous;
    if (!known.has(item.id)) result.splice(result.findIndex(({ id }) => id === after) + 1, 0, item);
    previous = item.id;
  }
  return result;
}

function never(id: string): never {
  throw new Error(`Section ${id} is in neither text.`);
}
