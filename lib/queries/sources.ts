import type { Actor } from '../auth/actor.ts';
import { findParagraph, loadWorkingDraft } from '../commands/load-working-draft.ts';
import { type AgreedLanguage, loadAgreedLanguage, type StoredPassage, storedSources } from '../db/agreed-language.ts';
import { db } from '../db/client.ts';
import { type Finding, findWording } from '../domain/sources/find-wording.ts';
import { plainText } from '../domain/text/paragraph.ts';
import { mayRead, mayRun } from '../policies/negotiation.ts';
import { allows } from '../policies/verdict.ts';
import { negotiationBySlug } from './negotiation.ts';
import type { FoundPassage, SourcesView, SourceView, WholeSourceView } from './views/sources-view.ts';

/** The longest wording that is searched for, in UTF-16 code units. */
const WORDING_LIMIT = 5_000;
/** How much of a paragraph is shown before and after the words found. */
const AROUND = 80;

type StoredSource = Awaited<ReturnType<typeof storedSources>>[number];

function sourceView({ id, symbol, title, adoptedOn, language, addedBy, _count }: StoredSource): SourceView {
  return { id, symbol, title, adoptedOn, language, addedBy, paragraphs: _count.passages };
}

function foundPassage({ passage, kind, similarity, inPassage }: Finding<StoredPassage>): FoundPassage {
  const { sourceId, symbol, ordinal, label, heading, text } = passage;
  const before = text.slice(0, inPassage.start);
  const after = text.slice(inPassage.end);
  return {
    sourceId,
    symbol,
    ordinal,
    label,
    heading,
    kind,
    percent: Math.floor(similarity * 100),
    before: before.length > AROUND ? `…${before.slice(before.indexOf(' ', before.length - AROUND) + 1)}` : before,
    words: text.slice(inPassage.start, inPassage.end),
    after: after.length > AROUND ? `${after.slice(0, Math.max(after.lastIndexOf(' ', AROUND), 1))}…` : after,
  };
}

function placesOf(index: AgreedLanguage, wording: string): readonly FoundPassage[] {
  return findWording(index, wording.slice(0, WORDING_LIMIT)).map(foundPassage);
}

/** The stored sources and, for a wording that is asked for, where it stands; null where there is no such negotiation. */
export async function sources(slug: string, actor: Actor, wording: string): Promise<SourcesView | null> {
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null || !allows(mayRead(actor))) return null;
  const stored = await storedSources(db(), negotiation.id);
  const asked = wording.trim();
  const found = asked === '' ? null : placesOf(await loadAgreedLanguage(db(), negotiation.id), asked);
  return {
    negotiation,
    mayKeep: allows(mayRun(actor)),
    sources: stored.map(sourceView),
    search: found && { wording: asked, found },
  };
}

/** One source in full; null for an unknown one, a removed one and one of another negotiation. */
export async function source(slug: string, actor: Actor, sourceId: string): Promise<WholeSourceView | null> {
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null || !allows(mayRead(actor))) return null;
  const stored = (await storedSources(db(), negotiation.id)).find(({ id }) => id === sourceId);
  if (stored === undefined) return null;
  const passages = await db().sourcePassage.findMany({ where: { sourceId }, orderBy: { ordinal: 'asc' } });
  return {
    negotiation,
    source: sourceView(stored),
    passages: passages.map(({ ordinal, label, heading, text }) => ({ ordinal, label, heading, text })),
  };
}

/** Where a paragraph's words of the working draft stand in the stored sources; null where there is no such paragraph. */
export async function agreedLanguageOf(
  slug: string,
  actor: Actor,
  paragraphId: string,
): Promise<readonly FoundPassage[] | null> {
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null || !allows(mayRead(actor))) return null;
  const working = await loadWorkingDraft(db(), negotiation);
  const found = findParagraph(working.draft, paragraphId);
  if (!found) return null;
  return placesOf(await loadAgreedLanguage(db(), negotiation.id), plainText(found.paragraph.content));
}
