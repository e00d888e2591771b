/**
 * How a Word file says which paragraph is which: by a bookmark around the words of each, invisible to the reader and kept
 * by Word and LibreOffice when a file is marked up. Its name says what it is, its permanent id, and the text it was
 * written from:
 *
 *     p_0b8e5f1c6f614a529a6e0d7a4f3f2a01_r3    a paragraph of the revision 3
 *     p_0b8e5f1c6f614a529a6e0d7a4f3f2a01_d3    the same in the working draft on the basis of the revision 3
 *     s_…_r3                                   a section (its heading)
 *     n_…_r3                                   a proposed paragraph or section that is not in the text: the proposal's id
 *
 * A name holds letters, figures and underscores only, at most 40, so the id is written without its hyphens; who reads a
 * file compares `anchorKey` of the ids it knows. A bookmark that a reader does not understand is not ours.
 */

/** What a bookmark stands on. */
export type AnchorKind = 'paragraph' | 'section' | 'proposed';

/** The text that a file was written from. */
export interface AnchoredText {
  readonly workingDraft: boolean;
  /** Number of the revision, or of the one that the working draft is based on. */
  readonly revision: number;
}

/** A bookmark's name, read. */
export interface ParagraphAnchor extends AnchoredText {
  readonly kind: AnchorKind;
  /** `anchorKey` of the paragraph's, the section's or the proposal's id. */
  readonly key: string;
}

const letters = { paragraph: 'p', section: 's', proposed: 'n' } as const satisfies Record<AnchorKind, string>;
const kinds: Readonly<Record<string, AnchorKind>> = { p: 'paragraph', s: 'section', n: 'proposed' };
const longest = 40;

/** An id as a bookmark's name holds it: its letters and figures, at most 32. */
export function anchorKey(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 32);
}

/** The bookmark's name. */
export function anchorName(kind: AnchorKind, id: string, { workingDraft, revision }: AnchoredText): string {
  return `${letters[kind]}_${anchorKey(id)}_${workingDraft ? 'd' : 'r'}${revision}`.slice(0, longest);
}

/** Reads a bookmark's name; null where it is none of ours. */
export function readAnchor(name: string): ParagraphAnchor | null {
  const [, letter, key, origin, revision] = /^([psn])_([A-Za-z0-9]{1,32})_([rd])(\d{1,4})$/.exec(name) ?? [];
  const kind = kinds[letter ?? ''];
  if (kind === undefined || key === undefined) return null;
  return { kind, key, workingDraft: origin === 'd', revision: Number(revision) };
}
