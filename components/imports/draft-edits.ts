/** What can be corrected in a draft that was read, before a negotiation is opened on it. Pure: a draft in, a draft out. */
import { joinContents, sliceContent } from '#lib/domain/text/content.ts';
import { contentOf, type LabelCode, plainText, type SectionKind } from '#lib/domain/text/paragraph.ts';
import type { ReadDraft, ReadParagraph, ReadSection } from '#lib/imports/reading.ts';

/** A paragraph on the screen; the key is the screen's alone. */
export interface EditedParagraph extends ReadParagraph {
  readonly key: string;
}

/** A section on the screen. */
export interface EditedSection extends Omit<ReadSection, 'paragraphs'> {
  readonly key: string;
  readonly paragraphs: readonly EditedParagraph[];
}

/** The sections being corrected; `next` makes the next key. */
export interface EditedSections {
  readonly sections: readonly EditedSection[];
  readonly next: number;
}

/** A place: the section and the paragraph in it, counted from 0. */
export interface Place {
  readonly section: number;
  readonly paragraph: number;
}

/** One correction. */
export type DraftEdit =
  | { readonly kind: 'heading' | 'chapeau'; readonly section: number; readonly text: string }
  | { readonly kind: 'sectionKind'; readonly section: number; readonly value: SectionKind }
  | { readonly kind: 'numbering'; readonly section: number; readonly value: LabelCode }
  | ({ readonly kind: 'paragraphHeading'; readonly text: string } & Place)
  | ({ readonly kind: 'mergeUp' | 'remove' | 'toChapeau' | 'beginSection' | 'toHeading' } & Place)
  /** Cuts the paragraph before the character at `offset` of its plain text. */
  | ({ readonly kind: 'split'; readonly offset: number } & Place)
  /** Makes the section one with the one above it; its heading and chapeau become paragraphs. */
  | { readonly kind: 'mergeSectionUp'; readonly section: number };

/** The draft as it is first shown. */
export function editedSections(draft: ReadDraft): EditedSections {
  let next = 0;
  const key = () => `k${next++}`;
  const sections = draft.sections.map((section) => ({
    ...section,
    key: key(),
    paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, key: key() })),
  }));
  return { sections, next };
}

type Paragraphs = readonly EditedParagraph[];

function inSection(
  state: EditedSections,
  index: number,
  change: (section: EditedSection) => EditedSection,
): EditedSections {
  return { ...state, sections: state.sections.map((section, at) => (at === index ? change(section) : section)) };
}

function inParagraphs(
  state: EditedSections,
  index: number,
  change: (paragraphs: Paragraphs) => Paragraphs,
): EditedSections {
  return inSection(state, index, (section) => ({ ...section, paragraphs: change(section.paragraphs) }));
}

const blank = contentOf(' ');

function mergeUp(state: EditedSections, { section, paragraph }: Place): EditedSections {
  return inParagraphs(state, section, (all) => {
    const [above, below] = [all[paragraph - 1], all[paragraph]];
    if (!above || !below) return all;
    const heading = below.heading === null ? [] : [contentOf(`${below.heading}. `)];
    const content = joinContents([above.content, blank, ...heading, below.content]);
    return [...all.slice(0, paragraph - 1), { ...above, content }, ...all.slice(paragraph + 1)];
  });
}

function split(state: EditedSections, { section, paragraph, offset }: Place & { offset: number }): EditedSections {
  const one = state.sections[section]?.paragraphs[paragraph];
  const text = one ? plainText(one.content) : '';
  const [head, tail] = [text.slice(0, offset).trimEnd(), text.slice(offset).trimStart()];
  if (!one || head === '' || tail === '') return state;
  const first = { ...one, content: sliceContent(one.content, 0, head.length) };
  const second = {
    key: `k${state.next}`,
    heading: null,
    content: sliceContent(one.content, text.length - tail.length),
  };
  const parted = inParagraphs(state, section, (all) => all.toSpliced(paragraph, 1, first, second));
  return { ...parted, next: state.next + 1 };
}

function wordsOf({ heading, content }: ReadParagraph): string {
  return `${heading === null ? '' : `${heading}. `}${plainText(content)}`.replaceAll(/\s+/g, ' ').trim();
}

function toChapeau(state: EditedSections, { section, paragraph }: Place): EditedSections {
  return inSection(state, section, (one) => {
    const words = one.paragraphs[paragraph];
    if (!words) return one;
    const chapeau = [one.chapeau, wordsOf(words)].filter(Boolean).join(' ');
    return { ...one, chapeau, paragraphs: one.paragraphs.toSpliced(paragraph, 1) };
  });
}

/** The paragraph and those below it become a section of their own; `heading` takes the paragraph's words as its heading. */
function beginSection(state: EditedSections, { section, paragraph }: Place, heading: boolean): EditedSections {
  const one = state.sections[section];
  const words = one?.paragraphs[paragraph];
  if (!one || !words) return state;
  const begun: EditedSection = {
    ...one,
    key: `k${state.next}`,
    heading: heading ? wordsOf(words) : '',
    chapeau: null,
    paragraphs: one.paragraphs.slice(heading ? paragraph + 1 : paragraph),
  };
  const kept = { ...one, paragraphs: one.paragraphs.slice(0, paragraph) };
  return { sections: state.sections.toSpliced(section, 1, kept, begun), next: state.next + 1 };
}

function mergeSectionUp(state: EditedSections, index: number): EditedSections {
  const [above, below] = [state.sections[index - 1], state.sections[index]];
  if (!above || !below) return state;
  const words = [below.heading, below.chapeau ?? ''].filter((text) => text.trim() !== '');
  const opening = words.map((text, at) => ({ key: `k${state.next + at}`, heading: null, content: contentOf(text) }));
  const merged = { ...above, paragraphs: [...above.paragraphs, ...opening, ...below.paragraphs] };
  return { sections: state.sections.toSpliced(index - 1, 2, merged), next: state.next + opening.length };
}

/** The sections after one correction; the same where it does not apply. */
export function correct(state: EditedSections, edit: DraftEdit): EditedSections {
  switch (edit.kind) {
    case 'heading':
      return inSection(state, edit.section, (section) => ({ ...section, heading: edit.text }));
    case 'chapeau':
      return inSection(state, edit.section, (section) => ({
        ...section,
        chapeau: edit.text === '' ? null : edit.text,
      }));
    case 'sectionKind':
      return inSection(state, edit.section, (section) => ({ ...section, kind: edit.value }));
    case 'numbering':
      return inSection(state, edit.section, (section) => ({ ...section, numbering: edit.value }));
    case 'paragraphHeading':
      return inParagraphs(state, edit.section, (all) =>
        all.map((one, at) => (at === edit.paragraph ? { ...one, heading: edit.text === '' ? null : edit.text } : one)),
      );
    case 'mergeUp':
      return mergeUp(state, edit);
    case 'split':
      return split(state, edit);
    case 'remove':
      return inParagraphs(state, edit.section, (all) => all.toSpliced(edit.paragraph, 1));
    case 'toChapeau':
      return toChapeau(state, edit);
    case 'beginSection':
      return beginSection(state, edit, false);
    case 'toHeading':
      return beginSection(state, edit, true);
    default:
      return mergeSectionUp(state, edit.section);
  }
}
