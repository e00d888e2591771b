import type { Actor } from '../auth/actor.ts';
import { readAuthorship } from '../collab/read-authorship.ts';
import { findDocument } from '../collab/section-document.ts';
import { readLog } from '../collab/stored-log.ts';
import { loadWorkingDraft, type WorkingDraft } from '../commands/load-working-draft.ts';
import { db } from '../db/client.ts';
import { type LabelledDraft, paragraphsOf } from '../domain/text/paragraph.ts';
import { formatDocumentName } from '../editor/live-protocol.ts';
import type { Locale } from '../i18n/locales.ts';
import { mayDraft } from '../policies/negotiation.ts';
import { mayReclaimSection, maySubmitSection, sectionIsOpen } from '../policies/section.ts';
import { allows } from '../policies/verdict.ts';
import { negotiationBySlug, seatsOf } from './negotiation.ts';
import { partyName, partyView } from './party.ts';
import type {
  DraftedParagraph,
  DraftingSectionView,
  DraftingView,
  SectionHead,
  WrittenBy,
} from './views/drafting-view.ts';
import type { PartyView } from './views/party-view.ts';

/** The sections that are drafted in a negotiation; null for an unknown address. */
export async function draftingSections(actor: Actor, slug: string): Promise<DraftingView | null> {
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null) return null;
  const working = await loadWorkingDraft(db(), negotiation);
  const seats = await seatsOf(negotiation);
  return {
    negotiation: { id: negotiation.id, slug },
    sections: headsOf(working),
    drafts: allows(mayDraft(actor, seats)),
  };
}

/** One section's drafting page; null where the address is unknown or the section is another negotiation's. */
export async function draftingSection(
  actor: Actor,
  address: { readonly slug: string; readonly sectionId: string; readonly locale: Locale },
): Promise<DraftingSectionView | null> {
  const { slug, sectionId, locale } = address;
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null) return null;
  const working = await loadWorkingDraft(db(), negotiation);
  const section = working.draft.sections.find(({ id }) => id === sectionId);
  const language = negotiation.originalLanguage;
  const document = section && (await findDocument(db(), sectionId, language));
  const head = headsOf(working).find(({ id }) => id === sectionId);
  if (!section || !document || !head) return null;
  const seats = await seatsOf(negotiation);
  const progress = working.progress.get(sectionId);
  return {
    negotiation: { id: negotiation.id, slug },
    sections: headsOf(working),
    drafts: allows(mayDraft(actor, seats)),
    section: {
      ...head,
      chapeau: section.chapeau,
      submittedBy: progress?.submittedBy ? await partyView(progress.submittedBy, locale) : null,
      returnComment: progress?.returnComment ?? null,
    },
    document: { name: formatDocumentName({ documentId: document.id, generation: document.generation }), language },
    paragraphs: withClosed(section.paragraphs, await closedParagraphs(negotiation.id)),
    revision: { number: working.current.number, words: wordsOf(working.current.draft) },
    authorship: await authorshipOf(document.id),
    terms: await watchedTerms(negotiation.id),
    parties: await allParties(locale),
    abilities: {
      write: allows(mayDraft(actor, seats) ?? sectionIsOpen(head)),
      submit: allows(maySubmitSection(actor, seats, head)),
      reclaim: allows(mayReclaimSection(actor, seats, head)),
    },
  };
}

function headsOf({ draft, progress }: WorkingDraft): SectionHead[] {
  return draft.sections.map(({ id, heading, paragraphs }) => ({
    id,
    heading,
    state: progress.get(id)?.state ?? 'drafting',
    paragraphs: paragraphs.length,
    holds: paragraphs.map((paragraph) => paragraph.id),
  }));
}

function wordsOf(draft: LabelledDraft): DraftingSectionView['revision']['words'] {
  return Object.fromEntries(paragraphsOf(draft).map(({ id, content }) => [id, content]));
}

async function closedParagraphs(negotiationId: string): Promise<ReadonlyMap<string, DraftedParagraph['closed']>> {
  const marks = await db().paragraphMark.findMany({ where: { negotiationId } });
  return new Map(marks.map(({ paragraphId, kind }) => [paragraphId, kind === 'deferred' ? null : kind]));
}

function withClosed(
  paragraphs: LabelledDraft['sections'][number]['paragraphs'],
  closed: ReadonlyMap<string, DraftedParagraph['closed']>,
): DraftedParagraph[] {
  return paragraphs.map((paragraph) => ({ ...paragraph, closed: closed.get(paragraph.id) ?? null }));
}

async function authorshipOf(documentId: string): Promise<WrittenBy[]> {
  const log = await readLog(db(), documentId);
  const spans = log === null ? [] : await readAuthorship(db(), log);
  return spans.flatMap(({ client, clock, length, partyCode, at }) =>
    partyCode === null ? [] : [{ client, clock, length, party: partyCode, at: at.toISOString() }],
  );
}

async function watchedTerms(negotiationId: string): Promise<DraftingSectionView['terms']> {
  const objections = await db().termObjection.findMany({
    where: { negotiationId, liftedAt: null },
    orderBy: { enteredAt: 'asc' },
  });
  return [...Map.groupBy(objections, ({ term }) => term)].map(([term, by]) => ({
    term,
    delegations: [...new Set(by.map(({ delegation }) => delegation))],
  }));
}

async function allParties(locale: Locale): Promise<PartyView[]> {
  const parties = await db().party.findMany({ orderBy: { code: 'asc' } });
  return parties.map((party) => ({ code: party.code, kind: party.kind, name: partyName(party, locale) }));
}
