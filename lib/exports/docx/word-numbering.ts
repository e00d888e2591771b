/**
 * Automatic numbering: where a printed label is a number and no change bears on it, Word counts. Where the count is not
 * the next (after a gap, or the first of a text that begins elsewhere) a list of its own begins there, so that Word always
 * shows the label that is cited. "3 bis." and labels that are themselves changes are typed.
 */
import type { INumberingOptions } from 'docx';
import type { PrintedBlock } from '../printed.ts';

type List = INumberingOptions['config'][number];

/** The place in a list that a paragraph has. */
export interface ListPlace {
  readonly reference: string;
  readonly level: 0;
}

/** Gives blocks their places, in the order of the document, and knows the lists that this takes. */
export interface Numbering {
  of(block: PrintedBlock): ListPlace | null;
  readonly lists: readonly List[];
}

function numberOf({ kind, label, mark, proposed }: PrintedBlock): number | null {
  const [only, ...others] = label;
  if (kind !== 'numbered' || mark !== null || proposed || others.length > 0 || !only || only.change !== null)
    return null;
  const figures = /^(\d{1,5})\.$/.exec(only.text)?.[1];
  return figures === undefined ? null : Number(figures);
}

/** A list's own indent counts over its paragraphs' style: the same. */
const style = { paragraph: { indent: { left: 720, hanging: 720 } } };

/** Numbering for one file. */
export function newNumbering(): Numbering {
  const lists: List[] = [];
  let expected: number | null = null;
  return {
    lists,
    of(block) {
      const number = numberOf(block);
      if (number === null) return null;
      if (number !== expected) {
        const level = { level: 0, format: 'decimal', text: '%1.', alignment: 'left', start: number, style } as const;
        lists.push({ reference: `paragraphs-${lists.length + 1}`, levels: [level] });
      }
      expected = number + 1;
      return { reference: `paragraphs-${lists.length}`, level: 0 };
    },
  };
}
