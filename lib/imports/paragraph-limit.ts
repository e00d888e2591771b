import { UnreadableFile } from './reading.ts';

/** More than any text that is negotiated has, and few enough to be read in seconds. */
const MOST_PARAGRAPHS = 5_000;

/** Ends the reading of a file with more paragraphs than a text has. */
export function requireFewParagraphs(count: number): void {
  if (count > MOST_PARAGRAPHS) throw new UnreadableFile('tooManyParagraphs', { count, limit: MOST_PARAGRAPHS });
}
