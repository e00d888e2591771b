/** What stands in a Word document when some of its tracked changes are accepted and the others rejected. */
import { normalize } from '../../domain/text/content.ts';
import type { Content, Inline, TextRun } from '../../domain/text/paragraph.ts';
import type { Changes, TrackedBlock, TrackedChange, TrackedParagraph } from './tracked-document.ts';

/** Whether a change is accepted. */
export type Decision = (change: TrackedChange) => boolean;

/** Every change done. */
export const acceptAll: Decision = () => true;
/** Every change undone. */
export const rejectAll: Decision = () => false;

/** A paragraph that stands after the decisions. */
export interface StandingParagraph {
  readonly content: Content;
  /** The file's paragraphs that became this one, in order; several where marks between them went. */
  readonly sources: readonly TrackedParagraph[];
}

/** Whether what stands under these changes is there after the decisions. */
export function stands(changes: Changes, accepts: Decision): boolean {
  return changes.every((change) => (change.kind === 'inserted') === accepts(change));
}

/** A note's words: its paragraphs one below the other. It holds no further notes. */
function noteContent(blocks: readonly TrackedBlock[], accepts: Decision): readonly TextRun[] {
  return normalize(
    standingText(blocks, accepts).flatMap(({ content }, index): Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'text', text: '\n' } as const]),
      ...content,
    ]),
  ).filter((inline) => inline.kind === 'text');
}

/** The words of one of the file's paragraphs that stand, whatever becomes of its mark. */
export function standingPieces({ pieces }: TrackedParagraph, accepts: Decision): Content {
  return pieces.flatMap((piece): Inline[] => {
    if ((piece.kind !== 'text' && piece.kind !== 'note') || !stands(piece.changes, accepts)) return [];
    if (piece.kind === 'text') return [piece.run];
    return [{ kind: 'footnote', content: noteContent(piece.blocks, accepts) }];
  });
}

/**
 * The paragraphs after the decisions, in order. A paragraph whose mark goes is one with the next; before a wall and at the
 * end there is no next: what is left of it stays a paragraph, and nothing of it leaves none.
 */
export function standingText(blocks: readonly TrackedBlock[], accepts: Decision): StandingParagraph[] {
  const paragraphs: StandingParagraph[] = [];
  let inlines: Inline[] = [];
  let sources: TrackedParagraph[] = [];
  let sinceWall = 0;
  const close = (): void => {
    paragraphs.push({ content: normalize(inlines), sources });
    inlines = [];
    sources = [];
    sinceWall += 1;
  };
  const wall = (cell: boolean): void => {
    if (inlines.length > 0 || (cell && sinceWall === 0)) close();
    inlines = [];
    sources = [];
    sinceWall = 0;
  };
  for (const block of blocks) {
    if (block.kind === 'wall') {
      wall(block.ends === 'cell');
      continue;
    }
    inlines.push(...standingPieces(block, accepts));
    sources.push(block);
    if (stands(block.mark, accepts)) close();
  }
  wall(false);
  return paragraphs;
}
