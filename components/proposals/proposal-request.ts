import type { Composing } from '#components/text/text-context.tsx';
import type { Content } from '#lib/domain/text/paragraph.ts';
import { inFavour } from '#lib/domain/text/rebase.ts';
import type { SaveProposal } from '#lib/inputs/proposal.ts';
import type { ParagraphView, ProposalView, TextBase } from '#lib/queries/views/negotiation-text-view.ts';
import type { ProposalWords } from './kept-words.ts';
import type { SavedDraft } from './use-kept-draft.ts';

/** The words a change is made on, as they were when the writing began. */
export interface FrozenWords {
  readonly content: Content;
  readonly hash: string;
}

/** What is needed to keep what a delegate has written. */
export interface RequestParts {
  readonly negotiationId: string;
  readonly composing: Composing;
  /** The text on the screen. */
  readonly base: TextBase;
  /** Null for what is new. */
  readonly frozen: FrozenWords | null;
  /** The section that something new is to stand in. */
  readonly sectionId: string;
  readonly words: ProposalWords;
  readonly saved: SavedDraft | null;
}

/** What is sent to keep a private proposal. */
export function saveRequest({
  negotiationId,
  composing,
  base,
  frozen,
  sectionId,
  words,
  saved,
}: RequestParts): SaveProposal {
  const { rationale, citation, heading, proposed } = words;
  const common = {
    negotiationId,
    proposalId: saved?.proposalId ?? null,
    version: saved?.version ?? 0,
    rationale,
    citation: citation && citation.symbol.trim() !== '' ? citation : null,
    ...revisesOf(composing),
  };
  if (composing.kind === 'newSection')
    return {
      ...common,
      kind: 'newSection',
      sectionId: composing.sectionId || null,
      heading,
      paragraphs: [...words.paragraphs],
    };
  const { paragraphId } = composing;
  if (composing.kind === 'insert')
    return {
      ...common,
      kind: 'insert',
      sectionId,
      paragraphId: paragraphId || null,
      heading: heading || null,
      proposed,
    };
  const onWords = { paragraphId, base, baseHash: frozen?.hash ?? '' };
  if (composing.kind === 'move')
    return {
      ...common,
      ...onWords,
      kind: 'move',
      to: words.to ?? { sectionId, afterId: null },
    };
  return composing.kind === 'delete'
    ? { ...common, ...onWords, kind: 'delete' }
    : { ...common, ...onWords, kind: 'replace', proposed };
}

function revisesOf({ revises, draft }: Composing): { readonly revisesId?: string } {
  const revisesId = draft?.revises?.id ?? revises?.id;
  return revisesId === undefined ? {} : { revisesId };
}

/**
 * What stands in the composer when it opens: the private proposal's words, as they read on the paragraph if that was split
 * or joined since, else the paragraph's own, else nothing. A new version begins with today's words as they would read if the version on the table had its way.
 */
export function initialWords(composing: Composing, paragraph: ParagraphView | null): ProposalWords {
  const draft = composing.draft ?? composing.revises ?? null;
  const citation = draft?.citation ?? null;
  const own = composing.kind === 'replace' && paragraph ? paragraph.content : [];
  return {
    proposed: draftedWords(composing, paragraph) ?? revisedWords(composing, paragraph) ?? own,
    paragraphs: draft?.proposedParagraphs ?? [],
    heading: draft?.heading ?? '',
    rationale: draft?.rationale ?? '',
    to: draft?.move?.to ?? null,
    citation: citation && {
      symbol: citation.symbol,
      paragraph: citation.paragraph,
      quote: citation.quote,
    },
  };
}

function draftedWords({ kind, draft }: Composing, paragraph: ParagraphView | null): Content | undefined {
  if (!draft?.place || kind !== 'replace' || paragraph === null) return draft?.proposed;
  return wordsToday(draft, paragraph);
}

function revisedWords({ kind, revises }: Composing, paragraph: ParagraphView | null): Content | undefined {
  if (revises === undefined || kind !== 'replace' || paragraph === null) return revises?.proposed;
  return wordsToday(revises, paragraph);
}

/** The paragraph's words as they would read if the proposal, or what of it lies there, had its way. */
function wordsToday({ place, base, proposed }: ProposalView, { id, content: current }: ParagraphView): Content {
  const part = place?.among?.find(({ paragraphId }) => paragraphId === id);
  if (part) return part.change ? inFavour({ ...part.change, current }) : current;
  return inFavour({ base, current, proposed });
}

/**
 * The words a change is made on: those a private proposal froze, else today's on the screen. One whose paragraph was split
 * or joined since is on today's words too: what it froze stands nowhere as it was.
 */
export function frozenWords(draft: ProposalView | null, paragraph: ParagraphView | null): FrozenWords | null {
  if (draft?.baseHash && draft.place === null) return { content: draft.base, hash: draft.baseHash };
  return paragraph && { content: paragraph.content, hash: paragraph.contentHash };
}
