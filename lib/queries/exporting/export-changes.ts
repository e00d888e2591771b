/** What became of each section and paragraph since the revision before, and to whom each change is owed. */
import { type ComparedParagraph, type ComparedSection, compareDrafts } from '../../domain/revisions/comparison.ts';
import { type AttributedChange, type AttributedStep, attributeChanges } from '../../domain/text/attribution.ts';
import { equalContent } from '../../domain/text/content.ts';
import { difference } from '../../domain/text/difference.ts';
import { type Content, contentOf, type LabelledDraft } from '../../domain/text/paragraph.ts';
import {
  type ChangeAuthor,
  type ExportSection,
  movedAway,
  type ParagraphChange,
  type Redline,
} from '../../exports/export-view.ts';
import type { ExportSources, IncorporationEvent } from './export-sources.ts';

/** What the record keeps of an incorporation. */
interface Incorporation {
  readonly kind: 'replace' | 'delete' | 'insert' | 'newSection' | 'move';
  readonly how: 'asProposed' | 'contained' | 'resolved';
  readonly sectionId: string | null;
  readonly before: Content;
  /** The paragraph's words; a new section's: one content a paragraph. */
  readonly after: Content | readonly Content[];
  readonly by: ChangeAuthor;
}

/** Answers what an export asks about changes. */
export interface Changes {
  /** Nobody's in particular: the working draft. */
  readonly drafters: ChangeAuthor;
  redline(id: string, before: Content, now: Content, section: string): Redline;
  /** To whom the coming or going of a whole paragraph or section is owed. */
  authorOf(id: string, section: string): ChangeAuthor;
  /** To whom it is owed that a paragraph stands elsewhere. */
  moverOf(id: string): ChangeAuthor;
}

function draftersOf({ words, source }: ExportSources): ChangeAuthor {
  const at = source.kind === 'revision' ? source.issuedAt : source.at;
  return { code: words.draftersCode, name: words.drafters, at };
}

function incorporationOf(event: IncorporationEvent, sources: ExportSources, drafters: ChangeAuthor): Incorporation {
  const payload = event.payload as unknown as Omit<Incorporation, 'by'> & { readonly delegation: string };
  const proposal = sources.acts.proposals.find(({ id }) => id === event.proposalId);
  // Words that resolve a conflict are those of whoever resolved it: no country is made to say what it did not.
  const owned = payload.how === 'asProposed';
  const at = (proposal?.tabledAt ?? event.at).toISOString();
  return { ...payload, by: owned ? { ...sources.party(payload.delegation), at } : drafters };
}

const toRedline = (changes: readonly AttributedChange<ChangeAuthor>[]): Redline =>
  changes.map((change) => (change.kind === 'same' ? { kind: 'same', content: change.content } : change));

/** The incorporations of the span by paragraph and by section, as a redline and a tracked change need them. */
export function changesOf(sources: ExportSources): Changes {
  const drafters = draftersOf(sources);
  const all = sources.incorporations.map((event) => ({ event, act: incorporationOf(event, sources, drafters) }));
  const byParagraph = Map.groupBy(all, ({ event }) => event.paragraphId);
  const newSections = new Map(all.flatMap(({ act }) => (act.kind === 'newSection' ? [[act.sectionId, act]] : [])));
  const steps = (id: string, now: Content, section: string): AttributedStep<ChangeAuthor>[] => {
    const created = (newSections.get(section)?.after ?? []) as readonly Content[];
    const born = created.find((content) => equalContent(content, now));
    const acts = (byParagraph.get(id) ?? []).flatMap(({ act }): AttributedStep<ChangeAuthor>[] =>
      act.how === 'contained' || act.kind === 'newSection'
        ? []
        : [
            // What stood there before the act, beyond what earlier acts had done, was typed in the working draft.
            { by: drafters, content: act.kind === 'insert' ? [] : act.before },
            { by: act.by, content: act.after as Content },
          ],
    );
    const author = newSections.get(section)?.by;
    return [...(born && author ? [{ by: author, content: born }] : []), ...acts, { by: drafters, content: now }];
  };
  return {
    drafters,
    redline: (id, before, now, section) => toRedline(attributeChanges(before, steps(id, now, section))),
    authorOf: (id, section) =>
      byParagraph.get(id)?.findLast(({ act }) => act.kind === 'insert' || act.kind === 'delete')?.act.by ??
      newSections.get(section)?.by ??
      drafters,
    moverOf: (id) => byParagraph.get(id)?.findLast(({ act }) => act.kind === 'move')?.act.by ?? drafters,
  };
}

/** The redline between two lines of text that belong to no country's proposal: headings, chapeaux, the title. */
export function draftersRedline(from: string | null, to: string | null, drafters: ChangeAuthor): Redline | null {
  if (from === to) return null;
  return difference(contentOf(from ?? ''), contentOf(to ?? '')).map((change) =>
    change.kind === 'same' ? { kind: 'same', content: change.content } : { ...change, kind: change.kind, by: drafters },
  );
}

/** A moved paragraph as its old self, deleted where it stood. */
export const movedFrom = (id: string): string => `${id}${movedAway}`;

/**
 * The two texts side by side, in the order of the newer. A moved paragraph stands twice: deleted where it stood, inserted
 * where it stands, so that undoing every change gives the older text in its own order; a moved section likewise.
 */
export function comparedSections(from: LabelledDraft, to: LabelledDraft): readonly ComparedSection[] {
  const compared = compareDrafts(from, to);
  const moved = new Set(
    compared.flatMap(({ descent, paragraphs }) =>
      paragraphs
        .filter((one) => one.moved || (descent.moved && one.from !== null && one.to !== null))
        .map(({ id }) => id),
    ),
  );
  const movedSections = new Set(compared.filter(({ descent }) => descent.moved).map(({ id }) => id));
  if (moved.size === 0 && movedSections.size === 0) return compared;
  const sections = from.sections.map((section) => ({
    ...section,
    id: movedSections.has(section.id) ? movedFrom(section.id) : section.id,
    paragraphs: section.paragraphs.map((paragraph) =>
      moved.has(paragraph.id) ? { ...paragraph, id: movedFrom(paragraph.id) } : paragraph,
    ),
  }));
  return compareDrafts({ ...from, sections }, to);
}

const kinds = { same: 'same', changed: 'changed', new: 'inserted', deleted: 'deleted' } as const;

/** The comparison's word for what became of a paragraph or section, in the export's. */
export function changeOf(compared: Pick<ComparedParagraph, 'kind'> | Pick<ComparedSection, 'kind'>): ParagraphChange {
  return kinds[compared.kind];
}

/** What a section's head says of changes. */
export function sectionChange(
  { id, kind, from, to }: ComparedSection,
  changes: Changes,
): Pick<ExportSection, 'change' | 'changedBy' | 'headingRedline' | 'chapeauRedline'> {
  const whole = kind === 'new' || kind === 'deleted';
  const { drafters } = changes;
  return {
    change: kinds[kind],
    changedBy: whole ? changes.authorOf('', id) : null,
    headingRedline: whole ? null : draftersRedline(from?.heading ?? '', to?.heading ?? '', drafters),
    chapeauRedline: whole ? null : draftersRedline(from?.chapeau ?? null, to?.chapeau ?? null, drafters),
  };
}
