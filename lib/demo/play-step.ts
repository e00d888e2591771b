import type { Actor } from '../auth/actor.ts';
import { backProposal } from '../commands/back-proposal.ts';
import { enterReservation } from '../commands/enter-reservation.ts';
import { incorporateProposal } from '../commands/incorporate-proposal.ts';
import { type FoundParagraph, findParagraph, loadWorkingDraft } from '../commands/load-working-draft.ts';
import { objectToTerm } from '../commands/object-to-term.ts';
import { saveProposal } from '../commands/save-proposal.ts';
import { setAgreedAdReferendum } from '../commands/set-agreed-ad-referendum.ts';
import { tableProposal } from '../commands/table-proposal.ts';
import { takePosition } from '../commands/take-position.ts';
import { db } from '../db/client.ts';
import { contentHash } from '../domain/text/content.ts';
import { type Content, contentOf, plainText } from '../domain/text/paragraph.ts';
import { type Outcome, refused } from '../errors.ts';
import type { SaveProposal } from '../inputs/proposal.ts';
import { PRESENT, type ProposalRef, type Step, type ZeroLabel } from './round-script.ts';
import type { ZeroDraft } from './zero-paragraphs.ts';

/** Does one act of the round through its command, as the page would, on the text as it is now. */
export async function playStep(actor: Actor, zero: ZeroDraft, step: Step): Promise<Outcome<unknown>> {
  const { negotiationId } = zero;
  switch (step.kind) {
    case 'replace':
    case 'insert':
      return await propose(actor, zero, step);
    case 'position': {
      const { stance, note } = step;
      const target = step.at === 'whole' ? { kind: 'whole' as const } : paragraphTarget(zero, step.at);
      return await takePosition(actor, { negotiationId, target, stance, note });
    }
    case 'term':
      return await objectToTerm(actor, { negotiationId, term: step.term, note: step.note });
    case 'reservation':
      // A scrutiny reservation waits for the capital, which is what "ad referendum" leaves open.
      return await enterReservation(actor, {
        negotiationId,
        target: { kind: 'whole' },
        type: 'scrutiny',
        text: step.text,
        blocksAdReferendum: false,
      });
    case 'adReferendum':
      return await agree(actor, zero, step.at);
    default:
      return await onProposal(actor, zero, step);
  }
}

/** The open or closed proposal that is meant, or null; a private one is not on the table yet. */
export async function proposalOf(zero: ZeroDraft, { by, kind, at }: ProposalRef) {
  return await db().proposal.findFirst({
    where: {
      negotiationId: zero.negotiationId,
      delegation: by,
      kind,
      paragraphId: zero.paragraph(at).id,
      state: { not: 'private' },
    },
    include: { backers: true },
    orderBy: { number: 'asc' },
  });
}

function paragraphTarget(zero: ZeroDraft, at: ZeroLabel) {
  return { kind: 'paragraph' as const, paragraphId: zero.paragraph(at).id };
}

/** The paragraph as it reads in the working draft now, with its section; null once it is gone. */
async function standing(zero: ZeroDraft, at: ZeroLabel) {
  const negotiation = await db().negotiation.findUniqueOrThrow({ where: { id: zero.negotiationId } });
  return findParagraph((await loadWorkingDraft(db(), negotiation)).draft, zero.paragraph(at).id);
}

type Proposing = Extract<Step, { kind: 'replace' | 'insert' }>;

async function propose(actor: Actor, zero: ZeroDraft, step: Proposing): Promise<Outcome<unknown>> {
  const found = await standing(zero, step.at);
  if (found === null) return refused('paragraphDeleted');
  const { negotiationId } = zero;
  const input: NewWords = { negotiationId, proposalId: null, version: 0, rationale: step.rationale, citation: null };
  const proposal = step.kind === 'insert' ? insertion(input, found, step) : replacement(input, found, step);
  if (proposal === null) return refused('wordsChanged');
  const saved = await saveProposal(actor, proposal);
  return saved.ok ? await tableProposal(actor, { negotiationId, ...saved.value }) : saved;
}

type NewWords = Pick<SaveProposal, 'negotiationId' | 'proposalId' | 'version' | 'rationale' | 'citation'>;

function insertion(input: NewWords, { section, paragraph }: FoundParagraph, step: Insertion): SaveProposal {
  const { heading } = step;
  const proposed = opened(step.words);
  return { ...input, kind: 'insert', sectionId: section.id, paragraphId: paragraph.id, heading, proposed };
}

/** Null where the words to be changed no longer stand there. */
function replacement(input: NewWords, { paragraph }: FoundParagraph, step: Replacement): SaveProposal | null {
  const { id: paragraphId, content, heading } = paragraph;
  if (!plainText(content).includes(step.from)) return null;
  const proposed = content.map((inline) =>
    inline.kind === 'text' ? { ...inline, text: inline.text.replace(step.from, step.to) } : inline,
  );
  const base = { kind: 'workingDraft' } as const;
  return { ...input, kind: 'replace', paragraphId, base, baseHash: contentHash(content, heading), proposed };
}

type Insertion = Extract<Step, { kind: 'insert' }>;
type Replacement = Extract<Step, { kind: 'replace' }>;

/** The opening word in italics, as in the other items. */
function opened(words: string): Content {
  const end = words.indexOf(' ');
  return [{ kind: 'text', text: words.slice(0, end), italic: true }, ...contentOf(words.slice(end))];
}

async function agree(actor: Actor, zero: ZeroDraft, at: ZeroLabel): Promise<Outcome<unknown>> {
  const found = await standing(zero, at);
  if (found === null) return refused('paragraphDeleted');
  const { id: paragraphId, content, heading } = found.paragraph;
  const seen = { contentHash: contentHash(content, heading), present: [...PRESENT] };
  return await setAgreedAdReferendum(actor, { negotiationId: zero.negotiationId, paragraphId, ...seen });
}

type OnProposal = Extract<Step, { kind: 'support' | 'incorporate' }>;

async function onProposal(actor: Actor, zero: ZeroDraft, step: OnProposal): Promise<Outcome<unknown>> {
  const proposal = await proposalOf(zero, step.of);
  if (proposal === null) return refused('notFound');
  const target = { negotiationId: zero.negotiationId, proposalId: proposal.id };
  return step.kind === 'support'
    ? await backProposal(actor, { ...target, backing: 'support' })
    : await incorporateProposal(actor, { ...target, resolution: null, reason: step.reason });
}
