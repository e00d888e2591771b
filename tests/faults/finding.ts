/** What is found on disk after a fault. */
import * as Y from 'yjs';
import { findDocumentById, loadSectionDocument } from '#lib/collab/section-document.ts';
import { db } from '#lib/db/client.ts';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { parseDocumentName } from '#lib/editor/live-protocol.ts';
import { readParagraphs } from '#lib/editor/paragraphs.ts';
import type { Typist } from './typist.ts';
import type { World } from './world.ts';

/** The figures of one trial. */
export interface Finding {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  /** Milliseconds from the fault's end until saving went on for everybody; null where nothing had to recover. */
  readonly recovery: number | null;
  /** What else was not as promised, each in a sentence. */
  readonly broken: readonly string[];
}

export function wordsOf(ydoc: Y.Doc): string {
  return readParagraphs(ydoc)
    .map(({ content }) => plainText(content))
    .join('\n');
}

/** Compares what the clients were told is saved with what the log holds, from disk alone. */
export async function compareWithDisk(
  world: World,
  typists: readonly Typist[],
): Promise<Pick<Finding, 'acknowledged' | 'lost' | 'doubled'> & { readonly words: string }> {
  const { documentId } = parseDocumentName(world.documentName) ?? { documentId: '' };
  if ((await findDocumentById(db(), documentId)) === null) throw new Error('The document is gone.');
  const { ydoc } = await loadSectionDocument(db(), documentId);
  const words = wordsOf(ydoc);
  const times = countWords(words);
  const standing = Y.snapshot(ydoc);
  let acknowledged = 0;
  let lost = 0;
  let doubled = 0;
  for (const { acts } of typists) {
    const deleted = new Map(acts.filter(({ kind }) => kind === 'deleted').map((act) => [act.word, act]));
    for (const act of acts) {
      const count = times.get(act.word) ?? 0;
      if (act.kind === 'typed' && count > 1) doubled += 1;
      if (!act.acknowledged) continue;
      acknowledged += 1;
      const gone = deleted.get(act.word);
      const there = act.kind === 'deleted' ? count === 0 : count > 0 || gone !== undefined;
      // An update that is there, deletions included, would bring nothing.
      if (!there || !Y.snapshotContainsUpdate(standing, act.update)) lost += 1;
    }
  }
  ydoc.destroy();
  return { acknowledged, lost, doubled, words };
}

function countWords(words: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const [word] of words.matchAll(/‹[^‹›]+›/g)) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}
