import type { ProposedWords } from '../domain/proposals/tabling.ts';
import type { Content } from '../domain/text/paragraph.ts';
import { toJsonList, toJsonOrNull } from './json.ts';
import type { StoredProposal } from './negotiation-acts.ts';

/** The words that a stored proposal proposes, one content a paragraph; none for a deletion or a move. */
export function proposedParagraphs({ kind, proposed }: Pick<StoredProposal, 'kind' | 'proposed'>): readonly Content[] {
  if (kind === 'delete' || kind === 'move') return [];
  return kind === 'newSection' ? (proposed as unknown as readonly Content[]) : [proposed as unknown as Content];
}

/** The words of a stored proposal as the domain knows them, by kind. */
export function proposedWords(stored: Pick<StoredProposal, 'kind' | 'base' | 'proposed' | 'heading'>): ProposedWords {
  const { kind, heading } = stored;
  const base = stored.base as unknown as Content;
  const proposed = stored.proposed as unknown as Content;
  if (kind === 'replace') return { kind, base, proposed };
  if (kind === 'delete' || kind === 'move') return { kind, base };
  if (kind === 'insert') return { kind, proposed };
  return { kind, heading: heading ?? '', paragraphs: stored.proposed as unknown as readonly Content[] };
}

/** Words and place as stored, to be stored again: in another version, or as another delegation's proposal. */
export function storedWords(stored: StoredProposal) {
  const { paragraphId, sectionId, baseHash, baseRevision, heading, toSectionId, toAfterId } = stored;
  return {
    paragraphId,
    sectionId,
    toSectionId,
    toAfterId,
    baseHash,
    baseRevision,
    heading,
    base: toJsonList(stored.base as unknown[]),
    proposed: toJsonList(stored.proposed as unknown[]),
    citation: toJsonOrNull(stored.citation),
  };
}
