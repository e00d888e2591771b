import { db } from '../../db/client.ts';
import { recordedActs } from '../../db/former-books.ts';
import { loadActs, type NegotiationActs } from '../../db/negotiation-acts.ts';
import { type BracketSpan, countsAt, type MarkAct, objectionSpans } from '../../domain/consensus/course.ts';
import type { ParagraphMark } from '../../domain/consensus/paragraph-status.ts';
import { type LabelledDraft, type LabelledParagraph, paragraphsOf } from '../../domain/text/paragraph.ts';
import { termsIn } from '../text/words-of.ts';
import type { CoursePoint } from '../views/consensus-view.ts';

const MARKS: Readonly<Record<string, ParagraphMark | null>> = {
  'paragraph.agreedAdReferendum': 'adReferendum',
  'paragraph.agreed': 'agreed',
  'paragraph.deferred': 'deferred',
  'paragraph.reopened': null,
};

/** How far the text was when each revision was issued, from what the record and the acts tell; oldest first. */
export async function courseOf(negotiation: {
  readonly id: string;
  readonly originalLanguage: string;
}): Promise<readonly CoursePoint[]> {
  const [revisions, marks, acts] = await Promise.all([
    revisionsOf(negotiation),
    marksOf(negotiation.id),
    loadActs(db(), negotiation.id, { privateOf: null }),
  ]);
  const spans = [...proposalSpans(acts), ...objectionSpans(objections(acts))];
  return revisions.map(({ draft, ...revision }) => {
    const paragraphs = paragraphsOf(draft);
    const history = { marks, spans: [...spans, ...termSpans(acts, paragraphs)] };
    const ids = paragraphs.map(({ id }) => id);
    return { revision, byStatus: countsAt(revision.issuedAt, ids, history) };
  });
}

async function revisionsOf({ id, originalLanguage }: { id: string; originalLanguage: string }) {
  const revisions = await db().revision.findMany({
    where: { negotiationId: id },
    orderBy: { number: 'asc' },
    include: { texts: { where: { language: originalLanguage } } },
  });
  return revisions.flatMap(({ number, symbol, issuedAt, texts: [text] }) => {
    if (text === undefined) return [];
    return [{ number, symbol, issuedAt: issuedAt.toISOString(), draft: text.content as unknown as LabelledDraft }];
  });
}

async function marksOf(negotiationId: string): Promise<readonly MarkAct[]> {
  const events = await recordedActs(db(), negotiationId, { kinds: Object.keys(MARKS) });
  return events.map(({ kind, at, paragraphId }) => ({
    paragraphId: paragraphId ?? '',
    at: at.toISOString(),
    mark: MARKS[kind] ?? null,
  }));
}

/** Only proposals to change, delete or move it keep a paragraph in brackets. */
function proposalSpans({ proposals, formerVersions }: NegotiationActs): readonly BracketSpan[] {
  const first = new Map(formerVersions.toReversed().map(({ proposalId, tabledAt }) => [proposalId, tabledAt]));
  return proposals.flatMap(({ id, kind, paragraphId, tabledAt, closedAt }) => {
    const onWords = kind !== 'insert' && kind !== 'newSection';
    if (!onWords || paragraphId === null || tabledAt === null) return [];
    const from = first.get(id) ?? tabledAt;
    return [{ paragraphId, from: from.toISOString(), until: closedAt?.toISOString() ?? null }];
  });
}

function objections({ positions }: NegotiationActs) {
  return positions.flatMap(({ delegation, paragraphId, stance, at }) =>
    paragraphId === null ? [] : [{ delegation, paragraphId, stance, at: at.toISOString() }],
  );
}

/** A term that is objected to keeps every paragraph of the revision in brackets in which it stood. */
function termSpans(
  { termObjections }: NegotiationActs,
  paragraphs: readonly LabelledParagraph[],
): readonly BracketSpan[] {
  return termObjections.flatMap(({ term, enteredAt, liftedAt }) =>
    paragraphs
      .filter(({ content }) => termsIn(content, [term]).length > 0)
      .map(({ id }) => ({
        paragraphId: id,
        from: enteredAt.toISOString(),
        until: liftedAt?.toISOString() ?? null,
      })),
  );
}
