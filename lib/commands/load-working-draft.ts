import { readSections } from '../collab/read-sections.ts';
import type { Transaction } from '../db/client.ts';
import { loadRevision, type StoredRevision } from '../db/revisions.ts';
import { labelAgainst } from '../domain/text/labels.ts';
import type {
  Label,
  LabelCode,
  LabelledDraft,
  LabelledParagraph,
  ParagraphId,
  Section,
  SectionId,
  SectionKind,
} from '../domain/text/paragraph.ts';

/** A section of the working draft on its way to approval. */
export interface SectionProgress {
  readonly state: 'drafting' | 'submitted' | 'approved';
  readonly submittedBy: string | null;
  readonly returnComment: string | null;
}

/** The working draft as it stands, in the original's language. */
export interface WorkingDraft {
  /** Under the labels of the current revision; new paragraphs are bis, ter, quater …. */
  readonly draft: LabelledDraft;
  /** The revision it grew from. */
  readonly current: StoredRevision;
  readonly progress: ReadonlyMap<SectionId, SectionProgress>;
}

/** What must be known of a negotiation to read its text. */
export interface ReadNegotiation {
  readonly id: string;
  readonly title: string;
  readonly originalLanguage: string;
}

/**
 * The working draft with the revision it grew from: every word that was committed. Whoever judges the words must lock
 * their section first (`lockSection`), or they may change before the commit.
 */
export async function loadWorkingDraft(tx: Transaction, negotiation: ReadNegotiation): Promise<WorkingDraft> {
  const { id, title, originalLanguage: language } = negotiation;
  const current = await loadRevision(tx, id, { number: 'current', language });
  if (current === null) throw new Error(`Negotiation ${id} has no revision in ${language}.`);
  const rows = await tx.draftSection.findMany({ where: { negotiationId: id }, orderBy: { ordinal: 'asc' } });
  const words = await readSections(tx, id, language);
  const sections = rows.map(
    (row): Section => ({
      id: row.id,
      kind: row.kind as SectionKind,
      numbering: row.numbering as LabelCode,
      heading: row.heading,
      chapeau: row.chapeau,
      paragraphs: words.get(row.id) ?? [],
    }),
  );
  return {
    draft: labelAgainst(current.draft, { title, language, sections }),
    current,
    progress: new Map(rows.map(({ id, ...row }) => [id, row])),
  };
}

/** Where a paragraph stands in a draft. */
export interface FoundParagraph {
  readonly section: LabelledDraft['sections'][number];
  readonly paragraph: LabelledParagraph;
}

/** The paragraph and its section, or null where the draft does not hold it. */
export function findParagraph(draft: LabelledDraft, id: ParagraphId): FoundParagraph | null {
  for (const section of draft.sections) {
    const paragraph = section.paragraphs.find((candidate) => candidate.id === id);
    if (paragraph) return { section, paragraph };
  }
  return null;
}

/** What a paragraph is cited by: its label in the working draft or, once it is deleted there, in the current revision. */
export function labelOf({ draft, current }: WorkingDraft, id: ParagraphId): Label | null {
  return (findParagraph(draft, id) ?? findParagraph(current.draft, id))?.paragraph.label ?? null;
}
