import type { Draft, Label, LabelCode, LabelledDraft, LabelledParagraph, ParagraphId, Section } from './paragraph.ts';
import { paragraphsOf } from './paragraph.ts';

/** The order in which new paragraphs after the same one are cited: OP3 bis, OP3 ter … (domain: "Structure, labels"). */
const SUFFIXES = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
  'undecies',
  'duodecies',
  'terdecies',
  'quaterdecies',
  'quindecies',
] as const;

const CODES: readonly LabelCode[] = ['PP', 'OP', 'item', 'plain'];

/**
 * Fresh labels for a new revision: PP, OP and items are counted through the whole draft, plain paragraphs within their
 * section. No suffixes: bis and ter exist only until the next revision is issued.
 */
export function labelDraft(draft: Draft): LabelledDraft {
  const counts: Record<LabelCode, number> = { PP: 0, OP: 0, item: 0, plain: 0 };
  return eachSection(draft, (section) => {
    counts.plain = 0;
    return section.paragraphs.map((paragraph) => {
      counts[section.numbering] += 1;
      return { ...paragraph, label: { code: section.numbering, number: counts[section.numbering], suffix: null } };
    });
  });
}

/**
 * The working draft under the labels of the revision it grew from: those are frozen and go with their paragraphs, wherever
 * these stand now. A new paragraph is named after the nearest one before it that has a frozen label of the same code
 * (plain: in its section): bis, ter, quater …. One that has none before it is cited as number 0 ("OP0", then "OP0 bis").
 */
export function labelAgainst(revision: LabelledDraft, working: Draft): LabelledDraft {
  const frozen = new Map(paragraphsOf(revision).map(({ id, label }) => [id, label]));
  const anchors = new Map<LabelCode, Anchor>();
  return eachSection(working, (section) => {
    anchors.delete('plain');
    return section.paragraphs.map((paragraph) => {
      const label = frozen.get(paragraph.id);
      if (label) anchors.set(label.code, { number: label.number, followers: 0 });
      return { ...paragraph, label: label ?? newLabel(anchors, section.numbering) };
    });
  });
}

interface Anchor {
  readonly number: number;
  followers: number;
}

function newLabel(anchors: Map<LabelCode, Anchor>, code: LabelCode): Label {
  // Before the first frozen label the anchor is the absent number 0, which the first new paragraph itself takes.
  const anchor = anchors.get(code) ?? { number: 0, followers: -1 };
  anchors.set(code, anchor);
  anchor.followers += 1;
  return { code, number: anchor.number, suffix: anchor.followers === 0 ? null : suffixOf(anchor.followers) };
}

function suffixOf(rank: number): string {
  return SUFFIXES[rank - 1] ?? `(${rank + 1})`;
}

function eachSection(draft: Draft, label: (section: Section) => readonly LabelledParagraph[]): LabelledDraft {
  return { ...draft, sections: draft.sections.map((section) => ({ ...section, paragraphs: label(section) })) };
}

/**
 * What a wording is cited by that would stand in the place of a whole paragraph: "PP5 alt", the second "PP5 alt 2", of a new
 * paragraph "OP3 bis alt". `rank` counts from 1. (domain: "Structure, labels")
 */
export function alternativeLabel(label: Label, rank: number): Label {
  const alternative = rank === 1 ? 'alt' : `alt ${rank}`;
  return { ...label, suffix: label.suffix === null ? alternative : `${label.suffix} ${alternative}` };
}

/** One row of the old-to-new table of a revision: a new paragraph has no `from`, a deleted one no `to`. */
export interface Relabelling {
  readonly paragraphId: ParagraphId;
  readonly from: Label | null;
  readonly to: Label | null;
}

/** The paragraphs whose label differs between two labelled drafts, in the order of `after`, the deleted ones last. */
export function relabelling(before: LabelledDraft, after: LabelledDraft): readonly Relabelling[] {
  const old = new Map(paragraphsOf(before).map(({ id, label }) => [id, label]));
  const rows: Relabelling[] = paragraphsOf(after).map(({ id, label }) => ({
    paragraphId: id,
    from: old.get(id) ?? null,
    to: label,
  }));
  const kept = new Set(rows.map(({ paragraphId }) => paragraphId));
  const deleted = [...old]
    .filter(([id]) => !kept.has(id))
    .map(([paragraphId, from]) => ({ paragraphId, from, to: null }));
  return [...rows, ...deleted].filter(({ from, to }) => from === null || to === null || compareLabels(from, to) !== 0);
}

/**
 * Order of citation: by code (PP, OP, item, plain), then number, then no suffix, bis, ter, …, each before its alternatives; 0
 * if and only if equal.
 */
export function compareLabels(a: Label, b: Label): number {
  const byCode = CODES.indexOf(a.code) - CODES.indexOf(b.code);
  return byCode || a.number - b.number || suffixRank(a.suffix) - suffixRank(b.suffix);
}

/** An alternative stands right behind what it is one to: "alt" after no suffix, "bis alt" after bis. */
function suffixRank(suffix: string | null): number {
  const [, own = '', alternative, which = '1'] = /^(.*?) ?(alt)?(?: (\d+))?$/.exec(suffix ?? '') ?? [];
  return ownRank(own) + (alternative === undefined ? 0 : 1 - 1 / (Number(which) + 1));
}

function ownRank(suffix: string): number {
  if (suffix === '') return 0;
  const known = SUFFIXES.findIndex((word) => word === suffix);
  return known >= 0 ? known + 1 : Number(suffix.replaceAll(/\D/g, '')) - 1;
}
