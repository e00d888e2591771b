/**
 * The paragraph and the draft as plain values: what revisions hold, what proposals freeze, what every screen and
 * export is made from. Nothing here knows Tiptap, Yjs or the database.
 */

/** A stretch of text that carries the same marks throughout. Two neighbours with equal marks are one run in normal form. */
export interface TextRun {
  readonly kind: 'text';
  /** Never empty in normal form. A line break inside a paragraph is the character U+000A. */
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** An absolute address; only http, https and mailto are ever stored. */
  readonly link?: string;
  /** BCP 47 tag where the run is in another language than the text. */
  readonly language?: string;
}

/** A footnote stands in the text as one indivisible token; its own text may be marked but holds no further footnotes. */
export interface Footnote {
  readonly kind: 'footnote';
  readonly content: readonly TextRun[];
}

/** What a paragraph's content is a sequence of. */
export type Inline = TextRun | Footnote;

/** The words of a paragraph, in normal form: no empty runs, equal neighbours joined. */
export type Content = readonly Inline[];

/** Permanent: never reused, the same in every revision and language version. */
export type ParagraphId = string;
/** Permanent like a paragraph's. */
export type SectionId = string;

/** One paragraph, the unit of negotiation. */
export interface Paragraph {
  readonly id: ParagraphId;
  /** A short title that runs before the words, such as "Human rights"; not part of the negotiated wording. */
  readonly heading: string | null;
  readonly content: Content;
}

/** A paragraph with the label it is cited by ("PP1", "Item 3 bis"), frozen within one revision. */
export interface LabelledParagraph extends Paragraph {
  readonly label: Label;
}

/**
 * What a paragraph is cited by, free of language: `{ code: 'item', number: 3, suffix: 'bis' }` reads "Item 3 bis" or
 * "Punto 3 bis". PP and OP are the codes in every language. `number` counts from 1; `suffix` is bis, ter, quater …, of a wording for the whole paragraph
 * alt (bis alt, alt 2), or null.
 */
export interface Label {
  readonly code: LabelCode;
  readonly number: number;
  readonly suffix: string | null;
}

/** How the paragraphs of a section are counted. `plain` paragraphs are cited as "paragraph n" of their section. */
export type LabelCode = 'PP' | 'OP' | 'item' | 'plain';

/** What a section is in the document; free regional shapes use `items`. */
export type SectionKind = 'preamble' | 'items' | 'closing';

/** A section with its paragraphs in order. `P` is a labelled paragraph once the draft is a revision. */
export interface Section<P extends Paragraph = Paragraph> {
  readonly id: SectionId;
  readonly kind: SectionKind;
  readonly numbering: LabelCode;
  readonly heading: string;
  /** The words that open the section before its first paragraph ("The Member Countries of …,"), or null. */
  readonly chapeau: string | null;
  readonly paragraphs: readonly P[];
}

/** A whole text in one language. Items are counted through all sections of the draft, PP and OP likewise. */
export interface Draft<P extends Paragraph = Paragraph> {
  readonly title: string;
  /** ISO 639-1 code of the text's language. */
  readonly language: string;
  readonly sections: readonly Section<P>[];
}

/** A draft whose labels are frozen: what a revision holds. */
export type LabelledDraft = Draft<LabelledParagraph>;

/** The longest wording one paragraph may have, in UTF-16 code units of its plain text. */
export const PARAGRAPH_LIMIT = 10_000;

/** The paragraph's characters without marks; a footnote counts as nothing. */
export function plainText(content: Content): string {
  return content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}

/** A content of one unmarked run; the empty string gives the empty content. */
export function contentOf(text: string): Content {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** All paragraphs of a draft in reading order. */
export function paragraphsOf<P extends Paragraph>(draft: Draft<P>): readonly P[] {
  return draft.sections.flatMap((section) => section.paragraphs);
}
