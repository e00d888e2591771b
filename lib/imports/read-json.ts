import type { Content } from '../domain/text/paragraph.ts';
import { JsonFile, jsonFormat } from '../exports/json/json-shape.ts';
import { type ReadDraft, type Report, UnreadableFile } from './reading.ts';

/** The value where a text is JSON that says it is ours; null for every other text. */
export function ownJson(text: string): unknown {
  if (!/^\s*\{/.test(text) || !text.includes('"consenso/')) return null;
  requireShallow(text);
  try {
    const value: unknown = JSON.parse(text);
    const named = typeof value === 'object' && value !== null && 'format' in value;
    return named && String(value.format).startsWith('consenso/') ? value : null;
  } catch {
    return null;
  }
}

/** Deeper than anything that is stored; what reads values into their depth must not fall. */
const MOST_LEVELS = 64;

/** Ends the reading of a text whose brackets stand deeper in each other than any file's of ours. */
function requireShallow(text: string): void {
  let depth = 0;
  for (const [part] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (part === '[' || part === '{') depth += 1;
    else if (part === ']' || part === '}') depth -= 1;
    if (depth > MOST_LEVELS) throw new UnreadableFile('tooDeep', { limit: MOST_LEVELS });
  }
}

/** An exported JSON file; throws `UnreadableFile`, naming the first place that is not of the published shape. */
export function readJson(value: unknown): JsonFile {
  const parsed = JsonFile.safeParse(value);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') || 'none';
  throw new UnreadableFile('damagedJson', { format: jsonFormat, place: place.slice(0, 120) });
}

/**
 * The text of an exported JSON file, with its structure and every mark, for a zero draft of its own. What delegations did
 * on it is not taken over that way and reported: a new negotiation begins without acts.
 */
export function draftOf(file: JsonFile, report: Report): ReadDraft {
  const { title, language, sections, proposals, reservations, termObjections, positions } = file;
  const acts = [
    ...proposals,
    ...reservations,
    ...termObjections,
    ...positions.flatMap((row) => row.positions),
    ...sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.reservations)),
  ].length;
  if (acts > 0 && !file.whole) report.warn('actsLeft', null, { count: acts });
  const stands = ({ change }: { change: string }) => change !== 'deleted';
  return {
    title,
    language,
    sections: sections.filter(stands).map(({ kind, numbering, heading, chapeau, paragraphs }) => ({
      kind,
      numbering,
      heading,
      chapeau,
      paragraphs: paragraphs
        .filter(stands)
        // Shapes that the schema writes as optional are the domain's exact ones.
        .map((paragraph) => ({ heading: paragraph.heading, content: paragraph.content as Content })),
    })),
  };
}
