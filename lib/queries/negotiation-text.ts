import type { Actor } from '../auth/actor.ts';
import { type Course, followedText } from '../commands/follow-acts.ts';
import { loadWorkingDraft, type WorkingDraft } from '../commands/load-working-draft.ts';
import { loadAgreedLanguage } from '../db/agreed-language.ts';
import { db } from '../db/client.ts';
import { loadActs } from '../db/negotiation-acts.ts';
import { loadRevision, loadRevisionTexts } from '../db/revisions.ts';
import { loadSectionActs } from '../db/section-acts.ts';
import type { LabelledDraft } from '../domain/text/paragraph.ts';
import {
  mayActAsDelegation,
  mayChair,
  mayDraft,
  mayRead,
  mayRun,
  type NegotiationSeats,
} from '../policies/negotiation.ts';
import { allows } from '../policies/verdict.ts';
import { negotiationBySlug, seatsOf } from './negotiation.ts';
import { type TextMaterial, textView } from './text/text-view.ts';
import type { NegotiationTextView, RevisionHead, TextBase } from './views/negotiation-text-view.ts';

/** Which text is asked for, and by whom. */
export interface TextQuestion {
  readonly slug: string;
  readonly base: TextBase;
  readonly actor: Actor;
}

/**
 * THE TEXT as one reader sees it: everything its page shows, computed now from what was recorded. Null where there is no
 * such negotiation or revision. Another delegation's private proposals are not even loaded.
 */
export async function negotiationText({ slug, base, actor }: TextQuestion): Promise<NegotiationTextView | null> {
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null || !allows(mayRead(actor))) return null;
  const privateOf = actor.party.kind === 'delegation' ? actor.party.code : null;
  const [working, acts, seats, revisions, agreedLanguage, issued, sectionActs] = await Promise.all([
    loadWorkingDraft(db(), negotiation),
    loadActs(db(), negotiation.id, { privateOf }),
    seatsOf(negotiation),
    revisionHeads(negotiation.id),
    loadAgreedLanguage(db(), negotiation.id),
    loadRevisionTexts(db(), negotiation.id, negotiation.originalLanguage),
    loadSectionActs(db(), negotiation.id),
  ]);
  const shown = await shownTexts({ base, working, negotiation });
  if (shown === null) return null;
  const { id, title, symbol, originalLanguage, illustrative } = negotiation;
  return {
    negotiation: { id, slug, title, symbol, originalLanguage, illustrative },
    base,
    revisions,
    ...textView({
      ...shown,
      working,
      acts,
      followed: followedOf({ base, shown, working, course: { issued, sectionActs } }),
      seats,
      agreedLanguage,
      reader: actor,
    }),
    hasSources: agreedLanguage.passages.length > 0,
    abilities: abilitiesOf(actor, seats),
    reader: { code: actor.party.code, kind: actor.party.kind, name: actor.name },
  };
}

function followedOf({ base, shown, working, course }: FollowedQuestion): TextMaterial['followed'] {
  const now = followedText(working.draft, course);
  if (base.kind === 'workingDraft') return { shown: now, now };
  return { shown: followedText(shown.text, { ...course, below: base.number }), now };
}

interface FollowedQuestion {
  readonly base: TextBase;
  readonly shown: ShownTexts;
  readonly working: WorkingDraft;
  readonly course: Course;
}

interface ShownTexts {
  readonly text: LabelledDraft;
  /** The revision that changes are shown against. */
  readonly before: LabelledDraft | null;
}

interface Asked {
  readonly base: TextBase;
  readonly working: WorkingDraft;
  readonly negotiation: { readonly id: string; readonly originalLanguage: string };
}

async function shownTexts({ base, working, negotiation }: Asked): Promise<ShownTexts | null> {
  if (base.kind === 'workingDraft') return { text: working.draft, before: working.current.draft };
  const language = negotiation.originalLanguage;
  const [revision, before] = await Promise.all([
    loadRevision(db(), negotiation.id, { number: base.number, language }),
    loadRevision(db(), negotiation.id, { number: base.number - 1, language }),
  ]);
  return revision && { text: revision.draft, before: before?.draft ?? null };
}

async function revisionHeads(negotiationId: string): Promise<readonly RevisionHead[]> {
  const revisions = await db().revision.findMany({
    where: { negotiationId },
    orderBy: { number: 'asc' },
    include: { texts: { select: { language: true } } },
  });
  return revisions.map(({ number, symbol, kind, issuedAt, texts }) => ({
    number,
    symbol,
    kind,
    issuedAt: issuedAt.toISOString(),
    languages: texts.map(({ language }) => language),
  }));
}

function abilitiesOf(actor: Actor, seats: NegotiationSeats): NegotiationTextView['abilities'] {
  const asDelegation = allows(mayActAsDelegation(actor));
  return {
    propose: asDelegation,
    takePosition: asDelegation,
    reserve: asDelegation,
    draft: allows(mayDraft(actor, seats)),
    run: allows(mayRun(actor)),
    chair: allows(mayChair(actor, seats)),
  };
}
