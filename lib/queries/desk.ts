import type { Actor } from '../auth/actor.ts';
import { loadWorkingDraft, type WorkingDraft } from '../commands/load-working-draft.ts';
import { db } from '../db/client.ts';
import { blocksAdReferendum } from '../domain/consensus/paragraph-status.ts';
import { compareDrafts } from '../domain/revisions/comparison.ts';
import { sectionHash } from '../domain/revisions/section-hash.ts';
import { mayChair } from '../policies/negotiation.ts';
import { allows } from '../policies/verdict.ts';
import { negotiationBySlug, seatsOf } from './negotiation.ts';
import { negotiationText } from './negotiation-text.ts';
import { nextRevision, onlyChanges } from './next-revision.ts';
import type { DeskEntry, DeskSection, DeskView } from './views/desk-view.ts';
import type { NegotiationTextView, ParagraphView, ProposalView } from './views/negotiation-text-view.ts';

/** The desk as chair or Secretariat finds it now; null for everybody else and where there is no such negotiation. */
export async function desk(slug: string, actor: Actor): Promise<DeskView | null> {
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null || !allows(mayChair(actor, await seatsOf(negotiation)))) return null;
  const working = await loadWorkingDraft(db(), negotiation);
  const [text, next, sections] = await Promise.all([
    negotiationText({ slug, base: { kind: 'workingDraft' }, actor }),
    nextRevision(negotiation, actor, working),
    sectionsUnderReview(negotiation.id, working),
  ]);
  if (text === null) return null;
  const paragraphs = text.sections.flatMap((section) => section.paragraphs);
  const waiting = (
    kind: 'reopening' | 'agree' | 'confirm' | 'deferred',
    which: (paragraph: ParagraphView) => boolean,
  ) => paragraphs.filter(which).map((paragraph): DeskEntry => ({ key: `${kind}:${paragraph.id}`, kind, paragraph }));
  return {
    text,
    queue: [
      ...waiting('reopening', ({ reopeningRequests }) => reopeningRequests.length > 0),
      ...openProposals(text),
      ...sections.map((section): DeskEntry => ({ key: `section:${section.id}`, kind: 'section', section })),
      ...waiting('agree', isReady),
      ...waiting('confirm', isConfirmable),
      ...waiting('deferred', ({ status }) => status === 'deferred'),
      ...(next.changes.length > 0 ? [{ key: 'revision', kind: 'revision' as const, next }] : []),
    ],
  };
}

/** Nothing stands against setting it agreed ad ref. */
function isReady({ status, inText, blockers }: ParagraphView): boolean {
  return inText && status === 'open' && !blockers.some(blocksAdReferendum);
}

/** Agreed ad ref., and nothing stands against confirming it. */
function isConfirmable({ status, blockers, reopeningRequests }: ParagraphView): boolean {
  return status === 'adReferendum' && blockers.length === 0 && reopeningRequests.length === 0;
}

/** The proposals on the table, as they stand in the text; those for new sections last. */
function openProposals(text: NegotiationTextView): readonly DeskEntry[] {
  const entries = (proposals: readonly ProposalView[], paragraph: ParagraphView | null): DeskEntry[] =>
    proposals
      .filter(({ state }) => state === 'tabled')
      .map((proposal) => ({ key: `proposal:${proposal.id}`, kind: 'proposal', proposal, paragraph }));
  const all = [
    ...text.sections.flatMap(({ insertedFirst, paragraphs }) => [
      ...entries(insertedFirst, null),
      ...paragraphs.flatMap((paragraph) => entries(paragraph.proposals, paragraph)),
    ]),
    ...entries(text.newSections, null),
  ];
  // One that its delegation has yet to place stands on several paragraphs, and waits once.
  const first = new Map<string, DeskEntry>();
  for (const entry of all) if (!first.has(entry.key)) first.set(entry.key, entry);
  return [...first.values()];
}

/** Sections handed over for approval, then those approved and not yet issued. */
async function sectionsUnderReview(
  negotiationId: string,
  { draft, current }: WorkingDraft,
): Promise<readonly DeskSection[]> {
  const rows = await db().draftSection.findMany({
    where: { negotiationId, state: { not: 'drafting' } },
    orderBy: [{ state: 'asc' }, { ordinal: 'asc' }],
  });
  const changes = new Map(onlyChanges(compareDrafts(current.draft, draft)).map((section) => [section.id, section]));
  return rows.flatMap(({ id, heading, state, submittedBy, submittedAt }) => {
    const section = draft.sections.find((one) => one.id === id);
    if (section === undefined || state === 'drafting') return [];
    return [
      {
        id,
        heading,
        state,
        submittedBy,
        submittedAt: submittedAt?.toISOString() ?? null,
        contentHash: sectionHash(section, draft.language),
        changes: changes.get(id) ?? null,
      },
    ];
  });
}
