/** The second pass of recognition: labels, numbering, opening words and run-in headings of each section's paragraphs. */
import { normalize } from '../domain/text/content.ts';
import { type Content, type LabelCode, PARAGRAPH_LIMIT, plainText } from '../domain/text/paragraph.ts';
import { type Block, dropStart, type ParagraphBlock } from './blocks.ts';
import { type OutlineSection, outline } from './outline.ts';
import type { ReadDraft, ReadParagraph, ReadSection, Report } from './reading.ts';
import { runInHeading, type TypedLabel, typedLabel } from './typed-label.ts';

/** The longest opening words a section can have; longer ones stay a paragraph. */
const chapeauLimit = 2_000;

/** A paragraph with its label taken off. */
interface Labelled {
  readonly label: TypedLabel | null;
  readonly bullet: boolean;
  readonly content: Content;
}

function takeLabel({ content, marker }: ParagraphBlock): Labelled {
  const label = typedLabel(plainText(content));
  // A footnote before the words would be passed over; then the label stays where it was typed.
  if (label && content[0]?.kind === 'text')
    return { label, bullet: marker !== null, content: dropStart(content, label.length) };
  const given = marker === null ? null : typedLabel(`${marker} `);
  return { label: given && { ...given, length: 0 }, bullet: marker !== null, content };
}

/** Below a numbered paragraph, "(a) …" is a part of it: the paragraph is the unit of negotiation. */
function joinSubparagraphs(paragraphs: readonly Labelled[], report: Report): Labelled[] {
  const numbered = paragraphs.some(({ label }) => label !== null && label.code !== 'letter');
  const joined: Labelled[] = [];
  for (const paragraph of paragraphs) {
    const above = joined.at(-1);
    if (!numbered || paragraph.label?.code !== 'letter' || !above?.label) {
      joined.push(paragraph);
      continue;
    }
    const line = { kind: 'text', text: `\n${paragraph.label.text} ` } as const;
    joined[joined.length - 1] = { ...above, content: normalize([...above.content, line, ...paragraph.content]) };
    report.note('subparagraphs', plainText(paragraph.content));
  }
  return joined;
}

const preambleHeading = /^(preamble|pre[aá]mbulo|pr[eé]ambule)\b/i;
/** "Recalling", "Bearing in mind", "Recordando", "Teniendo presente": the form that opens a preambular paragraph. */
const participle = /^\p{Lu}\p{L}*(?:ing|ando|iendo|yendo)\b/u;

function commonest(codes: readonly TypedLabel['code'][]): TypedLabel['code'] | null {
  const counts = new Map<TypedLabel['code'], number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function preambular(heading: string, paragraphs: readonly Labelled[]): boolean {
  const forms = paragraphs.filter(
    ({ content }) => participle.test(plainText(content)) && /,\s*$/.test(plainText(content)),
  );
  return preambleHeading.test(heading) || (forms.length > 1 && forms.length >= paragraphs.length - 1);
}

/** How the section is counted: as its labels say, else by the form of its paragraphs. Numbers are settled by the caller. */
function numberingOf(heading: string, paragraphs: readonly Labelled[]): LabelCode | 'number' {
  const code = commonest(paragraphs.flatMap(({ label }) => (label ? [label.code] : [])));
  if (code === 'letter') return 'item';
  if (code !== null) return code;
  if (preambular(heading, paragraphs)) return 'PP';
  return paragraphs.some(({ bullet }) => bullet) ? 'item' : 'plain';
}

/** True where the first paragraph opens the section ("The Member Countries,") and the labelled ones follow. */
function opens(paragraphs: readonly Labelled[], numbering: LabelCode | 'number'): boolean {
  const [first, second] = paragraphs;
  if (!first || !second || first.label || first.bullet || plainText(first.content).length > chapeauLimit) return false;
  if (second.label || second.bullet) return true;
  return numbering === 'PP' && !participle.test(plainText(first.content)) && participle.test(plainText(second.content));
}

function chapeauText(content: Content, report: Report): string {
  for (const inline of content) {
    if (inline.kind === 'footnote') report.warn('footnoteLeft', plainText(inline.content));
    else if (inline.bold || inline.italic || inline.link) report.warn('marksLeft', inline.text);
  }
  return plainText(content).replaceAll(/\s+/g, ' ').trim();
}

function readParagraph({ label, content }: Labelled, report: Report): ReadParagraph {
  const { length } = plainText(content);
  if (length > PARAGRAPH_LIMIT) report.warn('tooLong', plainText(content), { count: length, limit: PARAGRAPH_LIMIT });
  const titled =
    label !== null && label.code !== 'letter' && content[0]?.kind === 'text' ? runInHeading(plainText(content)) : null;
  if (titled !== null) return { heading: titled.heading, content: dropStart(content, titled.length) };
  return boldHeading(normalize(content)) ?? { heading: null, content: normalize(content) };
}

/** A new paragraph's heading and its words, the label that was typed before them taken off. */
export function headingAndWords(content: Content): ReadParagraph {
  const label = content[0]?.kind === 'text' ? typedLabel(plainText(content)) : null;
  const words = label === null || label.code === 'letter' ? content : dropStart(content, label.length);
  const titled = label !== null && words[0]?.kind === 'text' ? runInHeading(plainText(words)) : null;
  if (titled !== null) return { heading: titled.heading, content: dropStart(words, titled.length) };
  return boldHeading(words) ?? { heading: null, content: words };
}

/** "**Human rights.** Commit to …": a bold opening that ends with a full stop is the paragraph's heading. */
function boldHeading(content: Content): ReadParagraph | null {
  const [first, second] = content;
  if (first?.kind !== 'text' || !first.bold || second?.kind !== 'text' || second.bold) return null;
  const words = first.text.trim();
  if (!/^[^.]{2,80}\.$/.test(words) || !/^\s|\s$/.test(first.text.slice(-1) + second.text.slice(0, 1))) return null;
  return { heading: words.slice(0, -1), content: dropStart(content, first.text.length) };
}

interface Recognised {
  readonly section: Omit<ReadSection, 'numbering'>;
  readonly numbering: LabelCode | 'number';
  readonly labels: readonly (TypedLabel | null)[];
}

function recogniseSection(section: OutlineSection, report: Report): Recognised {
  const all = joinSubparagraphs(section.paragraphs.map(takeLabel), report);
  const numbering = numberingOf(section.heading, all);
  const [first, ...others] = all;
  const opening = section.subheading === null && first && opens(all, numbering) ? first : null;
  const paragraphs = opening ? others : all;
  return {
    section: {
      kind: numbering === 'PP' ? 'preamble' : 'items',
      heading: section.heading,
      chapeau: opening ? chapeauText(opening.content, report) : section.subheading,
      paragraphs: paragraphs.map((paragraph) => readParagraph(paragraph, report)),
    },
    numbering,
    labels: paragraphs.map(({ label }) => label),
  };
}

/** Says which typed labels are not those that the paragraphs will have: they are counted anew. */
function reportLabels(sections: readonly (Recognised & { numbering: LabelCode })[], report: Report): void {
  const counts = new Map<LabelCode, number>();
  const replaced: string[] = [];
  for (const { numbering, labels } of sections) {
    for (const label of labels) {
      const count = (counts.get(numbering) ?? 0) + 1;
      counts.set(numbering, count);
      if (label && (/\d+/.exec(label.text)?.[0] !== String(count) || /\d\s+\p{L}/u.test(label.text)))
        replaced.push(label.text);
    }
  }
  const [example] = replaced;
  if (example !== undefined) report.note('labelsReplaced', null, { count: replaced.length, example });
}

/** Sections and paragraphs out of a file's blocks. Nothing is left out that the report does not name. */
export function recognise(blocks: readonly Block[], language: string, report: Report): ReadDraft {
  const { title, sections } = outline(blocks, report);
  const recognised = sections.map((section) => recogniseSection(section, report));
  // Numbers alone are operative paragraphs below a preamble, and items in freer texts.
  const numbers: LabelCode = recognised.some(({ numbering }) => numbering === 'PP') ? 'OP' : 'item';
  const settled = recognised.map((one) => ({
    ...one,
    numbering: one.numbering === 'number' ? numbers : one.numbering,
  }));
  reportLabels(settled, report);
  return { title, language, sections: settled.map(({ section, numbering }) => ({ ...section, numbering })) };
}
