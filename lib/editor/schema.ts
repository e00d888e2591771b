/**
 * What a live section is made of, for the browser's editor, the server's guard and everything that reads or writes Yjs.
 * One Yjs document holds one section in one language: a fragment `FIELD` of `paragraph` elements, each with its
 * permanent id, whose children are texts with marks and `footnote` atoms. A line break is the character U+000A.
 */

/** Raised whenever an older editor could not show, and so would silently delete, what a newer one writes. */
export const SCHEMA_VERSION = 1;

/** Name of the only root type of a section's Yjs document. */
export const FIELD = 'paragraphs';

/** Names of the nodes and marks, the same in Tiptap and in Yjs. */
export const NODES = { paragraph: 'paragraph', footnote: 'footnote' } as const;
export const MARKS = { bold: 'bold', italic: 'italic', link: 'link', language: 'language' } as const;

/** The attributes a paragraph element may carry; `heading` is absent where there is none. */
export const PARAGRAPH_ATTRIBUTES: readonly string[] = ['id', 'heading'];
/** The attribute of a footnote: its runs, a `TextRun[]`, as JSON. */
export const FOOTNOTE_ATTRIBUTES: readonly string[] = ['content'];

/** The longest heading and footnote, in UTF-16 code units. */
export const HEADING_LIMIT = 300;
export const FOOTNOTE_LIMIT = 5_000;

/** What a paragraph id may look like: chosen by whoever creates the paragraph, so the server checks it. */
export const PARAGRAPH_ID = /^[A-Za-z0-9_-]{1,64}$/;

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** True for the addresses a link may have: http, https and mailto, absolute. */
export function isAllowedLink(href: string): boolean {
  if (!/^(https?:\/\/|mailto:)/i.test(href) || href.length > 2_000) return false;
  return URL.canParse(href);
}

/** True for a BCP 47 tag as far as a run's language needs it. */
export function isLanguageTag(tag: string): boolean {
  return tag.length <= 35 && LANGUAGE_TAG.test(tag);
}
