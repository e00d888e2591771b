/** What a draft's square brackets are, for the report of its import. The words themselves are never touched. */
import { type BracketReading, readBrackets } from '../domain/text/brackets.ts';
import { type Content, plainText } from '../domain/text/paragraph.ts';
import type { ReadDraft, Report } from './reading.ts';

/** A text of the draft and where it stands: "§2 ¶4", the fourth paragraph of the second section. */
interface Place {
  readonly name: string;
  readonly text: string;
}

function footnotesOf(content: Content): string[] {
  return content.flatMap((inline) => (inline.kind === 'footnote' ? [plainText(inline.content)] : []));
}

/** The running text, in which a bracket may span paragraphs, and the footnotes, each a text of its own. */
function textsOf({ sections }: ReadDraft): { running: Place[]; footnotes: Place[] } {
  const running: Place[] = [];
  const footnotes: Place[] = [];
  for (const [s, { heading, chapeau, paragraphs }] of sections.entries()) {
    const section = `§${s + 1}`;
    running.push({ name: section, text: heading });
    if (chapeau !== null) running.push({ name: section, text: chapeau });
    for (const [p, paragraph] of paragraphs.entries()) {
      const name = `${section} ¶${p + 1}`;
      if (paragraph.heading !== null) running.push({ name, text: paragraph.heading });
      running.push({ name, text: plainText(paragraph.content) });
      footnotes.push(...footnotesOf(paragraph.content).map((text) => ({ name, text })));
    }
  }
  return { running, footnotes };
}

function sum(readings: readonly BracketReading[], count: (reading: BracketReading) => number): number {
  return readings.reduce((total, reading) => total + count(reading), 0);
}

/** Notes the pairs, alternatives and spans that were read, what was left alone, and warns of each bracket without a partner. */
export function reportBrackets(draft: ReadDraft, report: Report): void {
  const { running, footnotes } = textsOf(draft);
  const read = [running, ...footnotes.map((footnote) => [footnote])]
    .filter((places) => places.some(({ text }) => /[[\]]/.test(text)))
    .map((places) => ({ places, reading: readBrackets(places.map(({ text }) => text)) }));
  if (read.length === 0) return;
  const readings = read.map(({ reading }) => reading);
  report.note('bracketsRead', null, {
    pairs: sum(readings, ({ pairs }) => pairs.length),
    alternatives: sum(readings, ({ alternatives }) => alternatives.length),
    spans: sum(readings, ({ pairs }) => pairs.filter(({ open, close }) => open.text !== close.text).length),
    depth: Math.max(0, ...readings.flatMap(({ pairs }) => pairs.map(({ depth }) => depth))),
  });
  for (const { places, reading } of read) {
    const named = (text: number, words: string): string => `${places[text]?.name ?? ''} ${words}`;
    for (const { bracket, place, words } of reading.unpaired)
      report.warn('bracketUnpaired', named(place.text, words), { bracket });
    for (const { place, words } of reading.leftAlone) report.note('bracketsLeftAlone', named(place.text, words));
  }
}
