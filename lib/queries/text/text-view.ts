import type { Actor } from '../../auth/actor.ts';
import { type FollowedText, followActs } from '../../commands/follow-acts.ts';
import type { WorkingDraft } from '../../commands/load-working-draft.ts';
import type { AgreedLanguage } from '../../db/agreed-language.ts';
import { judgedProposals } from '../../db/judged-proposals.ts';
import { type NegotiationActs, standingActs, watchedTerms } from '../../db/negotiation-acts.ts';
import { placeIn } from '../../domain/proposals/moves.ts';
import { movedBetween } from '../../domain/revisions/comparison.ts';
import { genealogy } from '../../domain/revisions/genealogy.ts';
import { sectionGenealogy } from '../../domain/revisions/section-genealogy.ts';
import { compareLabels } from '../../domain/text/labels.ts';
import {
  type Content,
  type Label,
  type LabelledDraft,
  type LabelledParagraph,
  type ParagraphId,
  paragraphsOf,
} from '../../domain/text/paragraph.ts';
import type { NegotiationSeats } from '../../policies/negotiation.ts';
import type { NegotiationTextView, ParagraphView } from '../views/negotiation-text-view.ts';
import { formerVersions } from './former-versions.ts';
import { judgements } from './judgements.ts';
import { type Cited, citedIn, groundOf, moveViews, printedOn } from './move-views.ts';
import { isOpen, paragraphViews, viewsOf } from './paragraph-views.ts';
import { type Places, placesOn } from './place-views.ts';
import { type PositionsByTarget, positionViews } from './position-views.ts';
import { progressOf } from './progress.ts';
import type { ProposalSetting } from './proposal-views.ts';
import { reservationView, termObjectionView } from './reservation-views.ts';
import { sectionView, straysAmong } from './section-views.ts';
import { type ShownParagraph, shownText } from './shown-text.ts';
import { linesOf, termsIn } from './words-of.ts';

/** Everything a view is computed from: the text shown and the one before, the working draft, what was done, who reads. */
export interface TextMaterial {
  readonly text: LabelledDraft;
  /** The revision that changes are shown against; null for the zero draft. */
  readonly before: LabelledDraft | null;
  readonly working: WorkingDraft;
  /** As they were done; they are followed onto the paragraphs of the text shown, and of the working draft. */
  readonly acts: NegotiationActs;
  /** The text shown, and the working draft, each with the revisions before it. */
  readonly followed: { readonly shown: FollowedText; readonly now: FollowedText };
  readonly reader: Actor;
  readonly agreedLanguage: AgreedLanguage;
  readonly seats: NegotiationSeats;
}

type ComputedParts = Pick<
  NegotiationTextView,
  'sections' | 'newSections' | 'strays' | 'closed' | 'whole' | 'termObjections' | 'progress'
>;

/** What of the view is computed. It reads nothing more, and writes nothing but what it remembers of words. */
export function textView(material: TextMaterial): ComputedParts {
  const { working, text, before, reader, followed } = material;
  const shown = shownText(text, before);
  const acts = followActs(material.acts, followed.shown);
  const actsNow = followed.now === followed.shown ? acts : followActs(material.acts, followed.now);
  const open = acts.proposals.filter(isOpen);
  const standing = standingActs(actsNow);
  const terms = watchedTerms(standing);
  const places = placesOn(followed.shown);
  const positions = positionViews(acts.positions, places);
  const current = new Map(paragraphsOf(working.draft).map((paragraph) => [paragraph.id, paragraph.content]));
  const currentOf = (id: ParagraphId) => current.get(id);
  const cite = citedIn(text, working.draft, ...(before ? [before] : []));
  const proposals = proposalSetting({
    ...material,
    acts,
    actsNow,
    places,
    positions,
    currentOf,
    cite,
  });
  const paragraphView = paragraphViews({
    acts,
    standing,
    terms,
    positions,
    proposals,
    currentOf,
    hasBefore: before !== null,
    exOf: exFinder(text, before),
    movedFrom: moveFinder(text, before),
    printed: printedOn(text, groundOf(text, acts)),
    linesOf: lineFinder(text),
  });
  const descents = new Map((before ? sectionGenealogy(before, text) : []).map((descent) => [descent.id, descent]));
  const sections = shown.map((section) => sectionView(section, { working, open, proposals, paragraphView, descents }));
  return {
    sections,
    newSections: viewsOf(
      open.filter(({ kind }) => kind === 'newSection'),
      proposals,
    ),
    strays: viewsOf(straysAmong(open, shown), proposals),
    closed: viewsOf(
      acts.proposals.filter((proposal) => !isOpen(proposal)),
      proposals,
    ),
    whole: { positions: positions.whole, reservations: reservationsOnWhole(acts, proposals) },
    termObjections: termObjectionViews(material, terms),
    progress: progressOf(sections, { open, reader, positionsOn: positions.onProposal }),
  };
}

interface ProposalMaterial extends TextMaterial {
  readonly actsNow: NegotiationActs;
  readonly places: Places;
  readonly positions: PositionsByTarget;
  readonly currentOf: (id: ParagraphId) => Content | undefined;
  readonly cite: Cited;
}

function proposalSetting(material: ProposalMaterial): ProposalSetting {
  const { acts, actsNow, places, working, reader, seats, agreedLanguage, positions, currentOf } = material;
  const { text, cite } = material;
  return {
    places,
    reader,
    agreedLanguage,
    seats,
    stored: new Map(acts.proposals.map((proposal) => [proposal.id, proposal])),
    judged: judgedProposals(acts),
    judgements: judgements(actsNow.proposals.filter(isOpen), {
      currentOf,
      hasSection: (id) => working.progress.has(id),
      ground: groundOf(working.draft, actsNow),
    }),
    positionsOn: positions.onProposal,
    moveOf: moveViews(text, cite),
    formerVersionsOf: formerVersions(acts, cite),
  };
}

/** Labels of the text before, of a paragraph renumbered since or come from others. */
function exFinder(text: LabelledDraft, before: LabelledDraft | null): (shown: ShownParagraph) => readonly Label[] {
  if (before === null) return () => [];
  const { origins } = genealogy(before, text);
  const labels = new Map(paragraphsOf(before).map(({ id, label }) => [id, label]));
  return ({ paragraph, inText, former }) => {
    const others = (origins.get(paragraph.id) ?? []).flatMap((id) => labels.get(id) ?? []);
    if (!inText) return [];
    if (others.length > 0) return [...(former ? [former.label] : []), ...others];
    return former && compareLabels(former.label, paragraph.label) !== 0 ? [former.label] : [];
  };
}

/** Where the text before had what was moved since. */
function moveFinder(
  text: LabelledDraft,
  before: LabelledDraft | null,
): (id: ParagraphId) => ParagraphView['movedFrom'] {
  if (before === null) return () => null;
  const moved = movedBetween(before, text);
  const cite = citedIn(before);
  return (id) => (moved.has(id) ? cite(placeIn(before.sections, id)) : null);
}

/** Line numbers run through a section and start anew in the next, as delegates cite them. What was lost has no lines. */
function lineFinder(text: LabelledDraft): (id: ParagraphId) => ParagraphView['lines'] {
  const lines = new Map(text.sections.flatMap(({ paragraphs }) => numbered(paragraphs)));
  return (id) => lines.get(id) ?? { first: 0, starts: [] };
}

function numbered(paragraphs: readonly LabelledParagraph[]): [ParagraphId, ParagraphView['lines']][] {
  let next = 1;
  return paragraphs.map((paragraph) => {
    const starts = linesOf(paragraph);
    const first = next;
    next += starts.length;
    return [paragraph.id, { first, starts }];
  });
}

function reservationsOnWhole(acts: NegotiationActs, setting: ProposalSetting) {
  return acts.reservations
    .filter(({ scope }) => scope !== 'paragraph')
    .map((reservation) => reservationView(reservation, setting));
}

function termObjectionViews({ acts, working, reader }: TextMaterial, terms: readonly string[]) {
  if (acts.termObjections.length === 0) return [];
  const places = paragraphsOf(working.draft).flatMap(({ id, content }) =>
    [...new Set(termsIn(content, terms).map(({ term }) => term))].map((term) => ({ id, term })),
  );
  const byTerm = Map.groupBy(places, ({ term }) => term);
  return acts.termObjections.map((objection) =>
    termObjectionView(objection, { reader, standsIn: (byTerm.get(objection.term) ?? []).map(({ id }) => id) }),
  );
}
