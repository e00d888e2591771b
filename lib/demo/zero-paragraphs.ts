import { db } from '../db/client.ts';
import { loadRevision } from '../db/revisions.ts';
import { type LabelledParagraph, paragraphsOf } from '../domain/text/paragraph.ts';
import { labelText } from '../i18n/label-text.ts';
import type { ZeroLabel } from './round-script.ts';
import { ZERO_DRAFT } from './zero-draft.ts';

/** The demo negotiation with the paragraphs of its zero draft, found by the labels they had there. */
export interface ZeroDraft {
  readonly negotiationId: string;
  readonly paragraph: (label: ZeroLabel) => LabelledParagraph;
}

/** Null where the demo is not loaded. The demo is the illustrative negotiation at its address, and no other. */
export async function loadZeroDraft(slug: string = ZERO_DRAFT.slug): Promise<ZeroDraft | null> {
  const negotiation = await db().negotiation.findUnique({ where: { slug, illustrative: true } });
  if (negotiation === null) return null;
  const revision = await loadRevision(db(), negotiation.id, { number: 0, language: ZERO_DRAFT.language });
  const paragraphs = new Map(
    (revision ? paragraphsOf(revision.draft) : []).map((paragraph) => [labelText(paragraph.label, 'en'), paragraph]),
  );
  return {
    negotiationId: negotiation.id,
    paragraph(label) {
      const found = paragraphs.get(label);
      if (found === undefined) throw new Error(`The demo's zero draft has no ${label}.`);
      return found;
    },
  };
}
