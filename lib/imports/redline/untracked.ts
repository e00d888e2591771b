/** Edits that nobody tracked: what differs between the words of the file and those of the text. */
import type { MovePlace } from '../../domain/proposals/moves.ts';
import { movedBetween } from '../../domain/revisions/comparison.ts';
import type { Content, LabelledDraft, LabelledParagraph } from '../../domain/text/paragraph.ts';
import type { StandingParagraph } from '../word/standing-text.ts';
import { sameWords, withStoredMarks } from './carried-words.ts';
import type { FileBefore, Findings } from './findings.ts';
import { addInsertions, isHeading } from './insertions.ts';
import { isBlank, ownWords } from './own-words.ts';
import { UNTRACKED } from './redline.ts';

/** One of them, at the file's paragraph `at`. */
export type UntrackedEdit =
  | { readonly kind: 'words'; readonly at: number; readonly paragraph: LabelledParagraph; readonly proposed: Content }
  | { readonly kind: 'inserted'; readonly at: number; readonly standing: StandingParagraph }
  | { readonly kind: 'gone'; readonly at: number; readonly paragraph: LabelledParagraph }
  | { readonly kind: 'moved'; readonly at: number; readonly paragraph: LabelledParagraph; readonly to: MovePlace };

/** Styles of what our own files print around a text. */
const printedStyles = new Set(['Remark', 'TableText', 'Header', 'Footer', 'Chapeau', 'Title', 'Subtitle', 'Caption']);

/** A paragraph that may be a new one of the text: in its body, and between paragraphs of it. */
function mayBeNew({ paragraphs, recognised }: FileBefore, at: number): boolean {
  const paragraph = paragraphs[at];
  if (!paragraph || isBlank(paragraph.content) || isHeading(paragraph)) return false;
  const inText = (kind: string): boolean => kind === 'paragraph' || kind === 'section';
  const surrounded =
    recognised.slice(0, at).some(({ kind }) => inText(kind)) && recognised.slice(at).some(({ kind }) => inText(kind));
  return (
    surrounded && paragraph.sources.every(({ style, place }) => place === 'body' && !printedStyles.has(style ?? ''))
  );
}

/** Paragraphs of the text that the file lacks, where it holds their section. */
function gone({ recognised }: FileBefore, draft: LabelledDraft): UntrackedEdit[] {
  const places = new Map(
    recognised.flatMap((one, at) => (one.kind === 'paragraph' ? [[one.paragraph.id, at] as const] : [])),
  );
  return draft.sections.flatMap(({ paragraphs }) => {
    if (!paragraphs.some(({ id }) => places.has(id))) return [];
    let at = 0;
    return paragraphs.flatMap((paragraph): UntrackedEdit[] => {
      const place = places.get(paragraph.id);
      at = place ?? at;
      return place === undefined ? [{ kind: 'gone', at, paragraph }] : [];
    });
  });
}

/** The text's paragraphs in the order and under the headings of the file; those it lacks left out. */
function asInFile({ recognised }: FileBefore, draft: LabelledDraft): LabelledDraft {
  const headed = new Set(recognised.flatMap((one) => (one.kind === 'section' ? [one.sectionId] : [])));
  const paragraphs = new Map(draft.sections.map(({ id }) => [id, [] as LabelledParagraph[]]));
  let current = '';
  for (const one of recognised) {
    if (one.kind === 'section') current = one.sectionId;
    if (one.kind !== 'paragraph') continue;
    // A section whose heading is not in the file begins where its first paragraph stands.
    if (current === '' || !headed.has(one.sectionId)) current = one.sectionId;
    paragraphs.get(current)?.push(one.paragraph);
  }
  const sections = draft.sections.map((section) => ({ ...section, paragraphs: paragraphs.get(section.id) ?? [] }));
  return { ...draft, sections };
}

/** Paragraphs that stand elsewhere in the file than in the text, each behind the nearest one that kept its place. */
function moved(file: FileBefore, draft: LabelledDraft): UntrackedEdit[] {
  const now = asInFile(file, draft);
  const away = movedBetween(draft, now);
  return file.recognised.flatMap((one, at): UntrackedEdit[] => {
    if (one.kind !== 'paragraph' || !away.has(one.paragraph.id)) return [];
    const section = now.sections.find(({ paragraphs }) => paragraphs.includes(one.paragraph));
    if (section === undefined) return [];
    const above = section.paragraphs.slice(0, section.paragraphs.indexOf(one.paragraph));
    const afterId = above.findLast(({ id }) => !away.has(id))?.id ?? null;
    return [{ kind: 'moved', at, paragraph: one.paragraph, to: { sectionId: section.id, afterId } }];
  });
}

/** All of them, in the order of the file. */
export function untrackedEdits(file: FileBefore, draft: LabelledDraft): UntrackedEdit[] {
  const edits = file.paragraphs.flatMap((standing, at): UntrackedEdit[] => {
    const one = file.recognised[at];
    if (one?.kind === 'unknown') return mayBeNew(file, at) ? [{ kind: 'inserted', at, standing }] : [];
    if (one?.kind !== 'paragraph') return [];
    const { paragraph } = one;
    const { before } = ownWords({ before: standing.content, after: standing.content }, paragraph);
    if (sameWords(before, paragraph.content)) return [];
    return [{ kind: 'words', at, paragraph, proposed: withStoredMarks(paragraph.content, before) }];
  });
  return [...edits, ...moved(file, draft), ...gone(file, draft)];
}

/** Adds them as proposals of the delegation that they are said to be of; where it tracked changes too, those hold them. */
export function addUntracked(delegation: string, edits: readonly UntrackedEdit[], findings: Findings): void {
  const common = { delegation, authors: [UNTRACKED], origin: 'untracked' as const };
  for (const edit of edits) {
    if (edit.kind === 'inserted') {
      const { at, standing: paragraph } = edit;
      addInsertions([{ at, paragraph, sources: paragraph.sources }], common, findings);
      continue;
    }
    const { id, content } = edit.paragraph;
    if (edit.kind === 'moved') {
      findings.add(edit.at, { ...common, kind: 'move', paragraphId: id, base: content, to: edit.to });
      continue;
    }
    const known = findings.onParagraph(id, delegation).some(({ kind }) => kind === 'replace' || kind === 'delete');
    if (known) continue;
    const proposed = edit.kind === 'gone' ? [] : edit.proposed;
    findings.addWording(edit.at, { ...common, paragraphId: id, base: content, proposed });
  }
}
