/** Two texts of one negotiation side by side: matched by permanent ids, never by number or by words. */

import { equalContent } from '../text/content.ts';
import { type Change, difference } from '../text/difference.ts';
import { compareLabels } from '../text/labels.ts';
import type { Label, LabelledDraft, LabelledParagraph, ParagraphId, Section, SectionId } from '../text/paragraph.ts';
import { genealogy } from './genealogy.ts';
import { longestCommon, type SectionDescent, sectionGenealogy } from './section-genealogy.ts';

/** What became of one paragraph from the older text to the newer. */
export interface ComparedParagraph {
  readonly id: ParagraphId;
  readonly kind: 'same' | 'changed' | 'new' | 'deleted';
  /** Null where the text does not have it. */
  readonly from: { readonly label: Label; readonly heading: string | null } | null;
  readonly to: { readonly label: Label; readonly heading: string | null } | null;
  /** The redline from the older words to the newer; of a new or deleted paragraph one insertion or deletion. */
  readonly changes: readonly Change[];
  /** True where both texts have it but cite it otherwise. */
  readonly relabelled: boolean;
  /** True where it stands in another section, or in another order among the paragraphs both texts have there. */
  readonly moved: boolean;
  /** By their labels there: other paragraphs of the older text whose words it has, by a split or a join. */
  readonly ex: readonly Label[];
  /** By their labels there: other paragraphs of the newer text that have words of it. */
  readonly nowIn: readonly Label[];
}

/** What became of one section. */
export interface ComparedSection {
  readonly id: SectionId;
  readonly kind: 'same' | 'changed' | 'new' | 'deleted';
  /** Headings and chapeaux as they read; null where the text does not have the section. */
  readonly from: SectionHead | null;
  readonly to: SectionHead | null;
  /** Its numbers in both texts, whether it moved, and which sections it comes from or went into. */
  readonly descent: SectionDescent;
  /** In the order of the newer text; a deleted paragraph stands where it stood, after the one it followed. */
  readonly paragraphs: readonly ComparedParagraph[];
}

/** The words of a section outside its paragraphs. */
export interface SectionHead {
  readonly heading: string;
  readonly chapeau: string | null;
}

type LabelledSection = Section<LabelledParagraph>;

interface Placed {
  readonly paragraph: LabelledParagraph;
  readonly sectionId: SectionId;
}

/**
 * Compares two texts paragraph by paragraph. The sections stand in the order of the newer text, deleted ones after the
 * section they followed. Comparing a text with itself gives `same` throughout. A paragraph whose heading alone changed
 * is `changed` with an unchanged redline.
 */
export function compareDrafts(from: LabelledDraft, to: LabelledDraft): readonly ComparedSection[] {
  const before = placesOf(from);
  const after = placesOf(to);
  const { origins, descendants } = genealogy(from, to);
  const labelsIn = (places: ReadonlyMap<ParagraphId, Placed>, ids: readonly ParagraphId[] = []): readonly Label[] =>
    ids.flatMap((id) => places.get(id)?.paragraph.label ?? []);
  const older = new Map(from.sections.map((section) => [section.id, section]));
  const newer = new Map(to.sections.map((section) => [section.id, section]));
  const descents = new Map(sectionGenealogy(from, to).map((descent) => [descent.id, descent]));
  return interleave(ids(from.sections), ids(to.sections)).map((id) => {
    const [former, latter] = [older.get(id), newer.get(id)];
    const order = interleave(ids(former?.paragraphs), ids(latter?.paragraphs));
    const stable = stableOrder(former, latter);
    const paragraphs = order
      .filter((paragraph) => after.get(paragraph) === undefined || after.get(paragraph)?.sectionId === id)
      .map((paragraph) => ({
        ...compareParagraph(paragraph, before.get(paragraph), after.get(paragraph), !stable.has(paragraph)),
        ex: labelsIn(before, origins.get(paragraph)),
        nowIn: labelsIn(after, descendants.get(paragraph)),
      }));
    const descent = descents.get(id) ?? { id, from: null, to: null, ex: [], nowIn: [], moved: false };
    return compareSection(descent, { former, latter, paragraphs });
  });
}

/** The paragraphs of both texts that stand in another section, or in another order among those both have there. */
export function movedBetween(from: LabelledDraft, to: LabelledDraft): ReadonlySet<ParagraphId> {
  const before = placesOf(from);
  const older = new Map(from.sections.map((section) => [section.id, section]));
  return new Set(
    to.sections.flatMap((section) => {
      const stable = stableOrder(older.get(section.id), section);
      return ids(section.paragraphs).filter((id) => before.has(id) && !stable.has(id));
    }),
  );
}

function placesOf(draft: LabelledDraft): ReadonlyMap<ParagraphId, Placed> {
  return new Map(
    draft.sections.flatMap(({ id: sectionId, paragraphs }) =>
      paragraphs.map((paragraph) => [paragraph.id, { paragraph, sectionId }] as const),
    ),
  );
}

function ids(list: readonly { readonly id: string }[] = []): readonly string[] {
  return list.map(({ id }) => id);
}

/** The newer order; what it lacks is put back after the one it followed in the older order, or first. */
function interleave(older: readonly string[], newer: readonly string[]): readonly string[] {
  const result = [...newer];
  let previous: string | undefined;
  for (const id of older) {
    if (!result.includes(id)) result.splice(previous === undefined ? 0 : result.indexOf(previous) + 1, 0, id);
    previous = id;
  }
  return result;
}

/** The paragraphs that both texts have in this section and in the same order; fewest others count as moved. */
function stableOrder(former?: LabelledSection, latter?: LabelledSection): ReadonlySet<string> {
  return new Set(longestCommon(ids(former?.paragraphs), ids(latter?.paragraphs)));
}

type OwnComparison = Omit<ComparedParagraph, 'ex' | 'nowIn'>;

function compareParagraph(id: ParagraphId, before?: Placed, after?: Placed, displaced = false): OwnComparison {
  const [from, to] = [before?.paragraph ?? null, after?.paragraph ?? null];
  const both = from !== null && to !== null;
  const same = both && from.heading === to.heading && equalContent(from.content, to.content);
  return {
    id,
    kind: from === null ? 'new' : to === null ? 'deleted' : same ? 'same' : 'changed',
    from: from && { label: from.label, heading: from.heading },
    to: to && { label: to.label, heading: to.heading },
    changes: difference(from?.content ?? [], to?.content ?? []),
    relabelled: both && compareLabels(from.label, to.label) !== 0,
    moved: both && (displaced || before?.sectionId !== after?.sectionId),
  };
}

interface SectionPair {
  readonly former: LabelledSection | undefined;
  readonly latter: LabelledSection | undefined;
  readonly paragraphs: readonly ComparedParagraph[];
}

function compareSection(descent: SectionDescent, { former, latter, paragraphs }: SectionPair): ComparedSection {
  const from = former ? { heading: former.heading, chapeau: former.chapeau } : null;
  const to = latter ? { heading: latter.heading, chapeau: latter.chapeau } : null;
  const sameHead = from?.heading === to?.heading && from?.chapeau === to?.chapeau;
  const same = sameHead && !descent.moved && paragraphs.every(({ kind, moved }) => kind === 'same' && !moved);
  return {
    id: descent.id,
    kind: from === null ? 'new' : to === null ? 'deleted' : same ? 'same' : 'changed',
    from,
    to,
    descent,
    paragraphs,
  };
}
