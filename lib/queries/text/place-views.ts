import type { FollowedText } from '../../commands/follow-acts.ts';
import type { StoredProposal } from '../../db/negotiation-acts.ts';
import type { FollowedFrom } from '../../domain/consensus/followed-positions.ts';
import { type LabelledParagraph, type ParagraphId, paragraphsOf } from '../../domain/text/paragraph.ts';
import type { FormerParagraph, PlaceView, ProposalPlaceView } from '../views/negotiation-text-view.ts';

/** Says where followed acts stand, in the words of one text. */
export interface Places {
  readonly of: (followed: FollowedFrom | undefined) => PlaceView | null;
  readonly ofProposal: (proposal: StoredProposal) => ProposalPlaceView | null;
}

/** The places on a text. */
export function placesOn(text: FollowedText): Places {
  const paragraphs = new Map(paragraphsOf(text.draft).map((paragraph) => [paragraph.id, paragraph]));
  const known = (ids: readonly ParagraphId[]): readonly LabelledParagraph[] =>
    ids.flatMap((id) => paragraphs.get(id) ?? []);
  const from = (id: ParagraphId): FormerParagraph | null => {
    const here = paragraphs.get(id);
    return here ? { label: here.label, revision: null } : formerIn(text, id);
  };
  return {
    of(followed) {
      if (followed === undefined) return null;
      const among = followed.among && known(followed.among).map(({ id, label }) => ({ paragraphId: id, label }));
      return { from: from(followed.from), among };
    },
    ofProposal(proposal) {
      const { followed } = proposal;
      if (followed === undefined) return null;
      const among = followed.among?.map((id) => ({ id, change: proposal.parts?.get(id) ?? null }));
      return {
        from: from(followed.from),
        among:
          among?.flatMap(({ id, change }) =>
            known([id]).map(({ label, content }) => ({
              paragraphId: id,
              label,
              content,
              change: change && { base: change.base, proposed: change.proposed },
            })),
          ) ?? null,
      };
    },
  };
}

/** What a paragraph was cited by in the newest revision that had it. */
function formerIn({ before }: FollowedText, id: ParagraphId): FormerParagraph | null {
  for (const { number, draft } of before.toReversed()) {
    const found = paragraphsOf(draft).find((paragraph) => paragraph.id === id);
    if (found) return { label: found.label, revision: number };
  }
  return null;
}
