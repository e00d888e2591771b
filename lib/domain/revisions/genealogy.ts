/** Which paragraph comes from which: from one text to the next, and through a whole line of texts. */

import { equalContent } from '../text/content.ts';
import { type Content, type Draft, type Paragraph, type ParagraphId, paragraphsOf } from '../text/paragraph.ts';
import { type Flow, flowsBetween, gainedBy, lostBy, type Share, sizeOf, wholeOf } from './word-flow.ts';

/**
 * Where the words of paragraphs went from one text to the next. Ids are permanent, so a paragraph that both texts have is
 * itself, wherever it stands now. Beside that, words tell: a new paragraph comes from the one whose words it has (split),
 * one that is gone lives on where its words are now (joined, or put elsewhere under a new id). Only what is not plain is
 * listed; the lists have the order of the other text.
 */
export interface Genealogy {
  /** By a paragraph of the earlier text: the others of the later text that have its words. */
  readonly descendants: ReadonlyMap<ParagraphId, readonly ParagraphId[]>;
  /** By a paragraph of the later text: the others of the earlier text whose words it has. */
  readonly origins: ReadonlyMap<ParagraphId, readonly ParagraphId[]>;
}

const NOTHING: Genealogy = { descendants: new Map(), origins: new Map() };

const known = new WeakMap<Draft, WeakMap<Draft, Genealogy>>();

/**
 * The genealogy from one text to the next, told by their ids and words alone, so that it is the same for a split made
 * while drafting, by a proposal or in a Word file, and nobody can forge it. Where no paragraph came or went there is none:
 * a sentence that went from one paragraph to another that both stay is a change of words.
 *
 * A new paragraph comes from another if at least half of its words were lost there, in runs of three or more; one that is
 * gone lives on in another if at least half of its words came in there. So a paragraph of one or two words has no origin
 * that could be told.
 */
export function genealogy(before: Draft, after: Draft): Genealogy {
  const ofBefore = known.get(before) ?? new WeakMap<Draft, Genealogy>();
  known.set(before, ofBefore);
  const found = ofBefore.get(after) ?? compute(before, after);
  ofBefore.set(after, found);
  return found;
}

function compute(before: Draft, after: Draft): Genealogy {
  const older = byId(before);
  const newer = byId(after);
  const born = [...newer.values()].filter(({ id }) => !older.has(id));
  const gone = [...older.values()].filter(({ id }) => !newer.has(id));
  if (born.length === 0 && gone.length === 0) return NOTHING;
  const { lost, gained } = exchanged(older, newer);
  const flows = flowsBetween(
    [...lost, ...gone.map(({ id, content }) => wholeOf(id, content))],
    [...gained, ...born.map(({ id, content }) => wholeOf(id, content))],
  ).filter((flow) => isDescent(flow, { born: !older.has(flow.to.id), gone: !newer.has(flow.from.id) }));
  return {
    descendants: listed(flows, { of: ({ from }) => from.id, name: ({ to }) => to.id, order: [...newer.keys()] }),
    origins: listed(flows, { of: ({ to }) => to.id, name: ({ from }) => from.id, order: [...older.keys()] }),
  };
}

function byId(draft: Draft): ReadonlyMap<ParagraphId, Paragraph> {
  return new Map(paragraphsOf(draft).map((paragraph) => [paragraph.id, paragraph]));
}

/** What the paragraphs that both texts have lost and gained. */
function exchanged(older: ReadonlyMap<ParagraphId, Paragraph>, newer: ReadonlyMap<ParagraphId, Paragraph>) {
  const lost: Share[] = [];
  const gained: Share[] = [];
  for (const [id, { content }] of older) {
    const now = newer.get(id)?.content;
    if (now === undefined || equalContent(content, now)) continue;
    lost.push(lostBy(id, content, now));
    gained.push(gainedBy(id, content, now));
  }
  return { lost, gained };
}

function isDescent({ from, to, words }: Flow, { born, gone }: { born: boolean; gone: boolean }): boolean {
  return (born && words * 2 >= sizeOf(to)) || (gone && words * 2 >= sizeOf(from));
}

interface Listing {
  readonly of: (flow: Flow) => ParagraphId;
  readonly name: (flow: Flow) => ParagraphId;
  readonly order: readonly ParagraphId[];
}

function listed(flows: readonly Flow[], { of, name, order }: Listing): Map<ParagraphId, readonly ParagraphId[]> {
  const rank = new Map(order.map((id, index) => [id, index]));
  const lists = new Map<ParagraphId, readonly ParagraphId[]>();
  for (const [id, own] of Map.groupBy(flows, of)) {
    lists.set(
      id,
      own.map(name).toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)),
    );
  }
  return lists;
}

/** One of the paragraphs of the last text that have words of an earlier one. */
export interface Heir {
  readonly id: ParagraphId;
  /** What other paragraphs brought into it, in their words as they were just before; empty where it was not joined. */
  readonly others: readonly Content[];
}

/** A line of texts of one negotiation, oldest first, as far as descent goes. */
export interface Lineage {
  /**
   * The paragraphs that have a paragraph's words, itself among them where it still stands, in the order of the last text.
   * Null where nothing happened to it but change, move or deletion: its id tells all.
   */
  readonly heirsOf: (id: ParagraphId) => readonly Heir[] | null;
}

/** Descent through all the texts, each one's words followed to the last. Of no text, or one, nothing is known. */
export function lineageOf(texts: readonly Draft[]): Lineage {
  const steps = texts.slice(1).map((after, index) => stepBetween(texts[index] ?? after, after));
  const touched = new Set(steps.flatMap(({ descendants, origins }) => [...descendants.keys(), ...origins.keys()]));
  const order = [...(steps.at(-1)?.newer.keys() ?? [])];
  const found = new Map<ParagraphId, readonly Heir[] | null>();
  return {
    heirsOf(id) {
      if (!touched.has(id)) return null;
      const before = found.get(id);
      if (before !== undefined) return before;
      const heirs = follow(id, steps, order);
      found.set(id, heirs);
      return heirs;
    },
  };
}

interface Step extends Genealogy {
  readonly older: ReadonlyMap<ParagraphId, Paragraph>;
  readonly newer: ReadonlyMap<ParagraphId, Paragraph>;
}

function stepBetween(before: Draft, after: Draft): Step {
  return { ...genealogy(before, after), older: byId(before), newer: byId(after) };
}

function follow(id: ParagraphId, steps: readonly Step[], order: readonly ParagraphId[]): readonly Heir[] | null {
  let heirs = new Map<ParagraphId, readonly Content[]>([[id, []]]);
  for (const step of steps) heirs = nextHeirs(heirs, step);
  const standing = order.flatMap((one): Heir[] => {
    const others = heirs.get(one);
    return others ? [{ id: one, others }] : [];
  });
  const [only] = standing;
  const isPlain = standing.length === 1 && only?.id === id && only.others.length === 0;
  return isPlain || only === undefined ? null : standing;
}

function nextHeirs(
  heirs: ReadonlyMap<ParagraphId, readonly Content[]>,
  { older, newer, descendants, origins }: Step,
): Map<ParagraphId, readonly Content[]> {
  const next = new Map<ParagraphId, readonly Content[]>();
  for (const [heir, others] of heirs) {
    // One that this text does not have, not yet or no more, waits for the text that does.
    const stays = newer.has(heir) || !older.has(heir);
    for (const one of [...(stays ? [heir] : []), ...(descendants.get(heir) ?? [])]) {
      const from = [...(older.has(one) ? [one] : []), ...(origins.get(one) ?? [])];
      const beside = from.flatMap((other) => {
        const content = heirs.has(other) ? undefined : older.get(other)?.content;
        return content ? [content] : [];
      });
      next.set(one, [...new Set([...(next.get(one) ?? []), ...others, ...beside])]);
    }
  }
  return next;
}
