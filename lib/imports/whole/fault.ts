import { UnreadableFile } from '../reading.ts';

/**
 * How a file contradicts itself. `twice`: an id that stands twice; `unknown`: an id that nothing in the file has; `words`:
 * words that no paragraph can have; `text`: a revision that is not the one on the record; `labels`: labels that do not
 * follow from its order; `chain`: an altered entry; `head`: a record that is not the file's; `act`: what a party did is not
 * on the record, or stands there otherwise; `missing`: the record has an act that the file lacks.
 */
export type Fault = 'twice' | 'unknown' | 'words' | 'text' | 'labels' | 'chain' | 'head' | 'act' | 'missing';

/** Ends the reading of a file that contradicts itself: nothing of it can be believed. */
export function fault(what: Fault, id: string | number): never {
  throw new UnreadableFile('wholeRefused', { what, id: String(id).slice(0, 80) });
}

/** What the file says must be so. */
export function require(holds: boolean, what: Fault, id: string | number): void {
  if (!holds) fault(what, id);
}
