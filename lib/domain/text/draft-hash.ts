/** The hash of a whole draft: what approvals and revisions freeze. */

import { canonicalContent, hashOfCanonical } from './content.ts';
import type { Draft } from './paragraph.ts';

/**
 * SHA-256 (lower-case hexadecimal) over the UTF-8 bytes of the JSON of
 * `["consenso/draft/1", title, language, [[section id, kind, numbering, heading, chapeau or null,
 * [[paragraph id, heading or null, canonicalContent], …]], …]]`. Labels do not count: they follow from the order, and a
 * revision has the same hash as the working draft it was issued from.
 */
export function draftHash(draft: Draft): string {
  const sections = draft.sections.map((section) => [
    section.id,
    section.kind,
    section.numbering,
    section.heading,
    section.chapeau,
    section.paragraphs.map((paragraph) => [paragraph.id, paragraph.heading, canonicalContent(paragraph.content)]),
  ]);
  return hashOfCanonical(['consenso/draft/1', draft.title, draft.language, sections]);
}
