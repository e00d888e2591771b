/** Which section comes from which, from one text to another, told by their ids and by the paragraphs they hold. */

import type { Draft, Section, SectionId } from '../text/paragraph.ts';

/** What became of one section from an earlier text to a later one. Sections are counted from 1, in the order they stand. */
export interface SectionDescent {
  readonly id: SectionId;
  /** Its number in the earlier text; null where that did not have it. */
  readonly from: number | null;
  /** Its number in the later text; null where that has it no more. */
  readonly to: number | null;
  /** Numbers of other sections of the earlier text that it comes from, by a split or a join. */
  readonly ex: readonly number[];
  /** Numbers of other sections of the later text in which its paragraphs stand now. */
  readonly nowIn: readonly number[];
  /** True where both texts have it, but in another order among the sections that both have. */
  readonly moved: boolean;
}

/**
 * The sections of both texts, in the later order, those that are gone behind. Ids are permanent, so a section that both
 * texts have is itself. A new one comes from each whose paragraphs, a half or more of them, it holds or of whose
 * paragraphs it consists by half or more; one that is gone lives on likewise. A paragraph that went from one standing
 * section to another makes no descent, and an empty section has none.
 */
export function sectionGenealogy(before: Draft, after: Draft): readonly SectionDescent[] {
  const older = numbered(before.sections);
  const newer = numbered(after.sections);
  const stable = new Set(longestCommon(ids(before.sections), ids(after.sections)));
  const kin = ({ section: a }: Numbered, { section: b }: Numbered): boolean =>
    a.id !== b.id && isDescent(a, b, { born: !older.has(b.id), gone: !newer.has(a.id) });
  const all = [...ids(after.sections), ...ids(before.sections).filter((id) => !newer.has(id))];
  return all.map((id) => {
    const [from, to] = [older.get(id), newer.get(id)];
    const ex = to ? [...older.values()].filter((one) => kin(one, to)) : [];
    const nowIn = from ? [...newer.values()].filter((one) => kin(from, one)) : [];
    return {
      id,
      from: from?.number ?? null,
      to: to?.number ?? null,
      ex: ex.map(({ number }) => number),
      nowIn: nowIn.map(({ number }) => number),
      moved: from !== undefined && to !== undefined && !stable.has(id),
    };
  });
}

interface Numbered {
  readonly section: Section;
  readonly number: number;
}

function numbered(sections: readonly Section[]): ReadonlyMap<SectionId, Numbered> {
  return new Map(sections.map((section, index) => [section.id, { section, number: index + 1 }]));
}

function ids(sections: readonly Section[]): readonly SectionId[] {
  return sections.map(({ id }) => id);
}

/** Whether one section's paragraphs went into another, which is new or outlives it, by half of either's. */
function isDescent(from: Section, to: Section, { born, gone }: { born: boolean; gone: boolean }): boolean {
  if (!born && !gone) return false;
  const here = new Set(to.paragraphs.map(({ id }) => id));
  const shared = from.paragraphs.filter(({ id }) => here.has(id)).length;
  if (shared === 0) return false;
  return (born && shared * 2 >= to.paragraphs.length) || (gone && shared * 2 >= from.paragraphs.length);
}

/** The longest list that stands in both in the same order: what is not in it has moved. */
export function longestCommon(a: readonly string[], b: readonly string[]): readonly string[] {
  const rank = new Map(a.map((id, index) => [id, index]));
  const best: (readonly string[])[] = [];
  const shared = b.filter((id) => rank.has(id));
  for (const id of shared) {
    const chains = best.filter((chain) => (rank.get(chain.at(-1) ?? '') ?? 0) < (rank.get(id) ?? 0));
    const longest = chains.reduce<readonly string[]>((x, y) => (y.length > x.length ? y : x), []);
    best.push([...longest, id]);
  }
  return best.reduce<readonly string[]>((x, y) => (y.length > x.length ? y : x), []);
}
