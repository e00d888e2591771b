import * as fc from 'fast-check';
import type { Actor } from '#lib/auth/actor.ts';
import { addSection } from '#lib/commands/add-section.ts';
import { approveRevision } from '#lib/commands/approve-revision.ts';
import { approveSection } from '#lib/commands/approve-section.ts';
import { backProposal } from '#lib/commands/back-proposal.ts';
import { closeProposal } from '#lib/commands/close-proposal.ts';
import { confirmAgreed } from '#lib/commands/confirm-agreed.ts';
import { deferParagraph } from '#lib/commands/defer-paragraph.ts';
import { endBacking } from '#lib/commands/end-backing.ts';
import { enterProposals } from '#lib/commands/enter-proposals.ts';
import { enterReservation } from '#lib/commands/enter-reservation.ts';
import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { joinSections } from '#lib/commands/join-sections.ts';
import { liftReservation } from '#lib/commands/lift-reservation.ts';
import { liftTermObjection } from '#lib/commands/lift-term-objection.ts';
import { loadWorkingDraft } from '#lib/commands/load-working-draft.ts';
import { moveSection } from '#lib/commands/move-section.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { removeSection } from '#lib/commands/remove-section.ts';
import { reopenParagraph } from '#lib/commands/reopen-paragraph.ts';
import { requestReopening } from '#lib/commands/request-reopening.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { setAgreedAdReferendum } from '#lib/commands/set-agreed-ad-referendum.ts';
import { splitSection } from '#lib/commands/split-section.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { tableProposal } from '#lib/commands/table-proposal.ts';
import { takeOverProposal } from '#lib/commands/take-over-proposal.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { sectionHash } from '#lib/domain/revisions/section-hash.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { draftHash } from '#lib/domain/text/draft-hash.ts';
import { type Content, contentOf, paragraphsOf, plainText } from '#lib/domain/text/paragraph.ts';
import type { SaveProposal } from '#lib/inputs/proposal.ts';
import { newProposal } from './proposals.ts';
import { joinWithNext, type Round, splitBefore } from './round.ts';

const COUNTRIES = ['GTM', 'HND', 'MEX', 'USA', 'BRA', 'CHL'] as const;
const KINDS = [
  'replace',
  'replace',
  'replace',
  'delete',
  'insert',
  'newSection',
  'revise',
  'keepPrivate',
  'enter',
  'back',
  'back',
  'endBacking',
  'withdraw',
  'takeOver',
  'close',
  'incorporate',
  'position',
  'position',
  'positionOnProposal',
  'reservation',
  'lift',
  'term',
  'liftTerm',
  'adReferendum',
  'agreed',
  'defer',
  'askReopening',
  'reopen',
  'split',
  'join',
  'addSection',
  'splitSection',
  'joinSections',
  'moveSection',
  'removeSection',
  'issue',
] as const;

/** One act that somebody tries; what it is done on is chosen by the numbers among what there is then. */
export interface RandomAct {
  readonly kind: (typeof KINDS)[number];
  readonly who: (typeof COUNTRIES)[number];
  readonly on: number;
  readonly words: string;
}

/** Any acts of any countries, in any order. */
export const arbitraryActs: fc.Arbitrary<readonly RandomAct[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    who: fc.constantFrom(...COUNTRIES),
    on: fc.nat(1_000),
    words: fc.constantFrom('all migrants', 'niñas y niños, “sin excepción”', 'the 2,000 families (§ 3)', 'x'),
  }),
  { minLength: 25, maxLength: 60 },
);

/** Tries the acts one after another. What the rules do not allow is refused, as it would be for anybody. */
export async function tryActs(round: Round, acts: readonly RandomAct[]): Promise<void> {
  for (const act of acts) await tryAct(round, act, await demoActor(act.who));
}

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

async function tryAct(round: Round, act: RandomAct, actor: Actor): Promise<unknown> {
  const { negotiationId } = round;
  const negotiation = await db().negotiation.findUniqueOrThrow({ where: { id: negotiationId } });
  const { draft } = await loadWorkingDraft(db(), negotiation);
  const secretariat = await demoActor('TS-RCM');
  const { on, words } = act;
  const proposals = await db().proposal.findMany({ where: { negotiationId, state: { not: 'private' } } });
  const proposal = at(proposals, on);
  const named = proposal && { negotiationId, proposalId: proposal.id };
  const paragraph = at(paragraphsOf(draft), on);
  const section = at(draft.sections, on);
  if (!paragraph || !section) return null;
  const target = { negotiationId, paragraphId: paragraph.id };
  const hash = contentHash(paragraph.content, paragraph.heading);
  const changed: Content = contentOf(`${plainText(paragraph.content).slice(0, -1)}, ${words} ${on};`);
  const onWords = { paragraphId: paragraph.id, base: { kind: 'workingDraft' }, baseHash: hash } as const;
  const replace: SaveProposal = {
    ...newProposal(round),
    ...onWords,
    kind: 'replace',
    proposed: changed,
    rationale: words,
  };
  switch (act.kind) {
    case 'replace':
      return await tabled(actor, replace);
    case 'delete':
      return await tabled(actor, { ...newProposal(round), ...onWords, kind: 'delete' });
    case 'insert': {
      const after = at(section.paragraphs, on)?.id ?? null;
      const place = { sectionId: section.id, paragraphId: on % 3 === 0 ? null : after, heading: null };
      return await tabled(actor, {
        ...newProposal(round),
        ...place,
        kind: 'insert',
        proposed: contentOf(`${words} ${on};`),
      });
    }
    case 'newSection': {
      const place = { sectionId: section.id, heading: words };
      return await tabled(actor, {
        ...newProposal(round),
        ...place,
        kind: 'newSection',
        paragraphs: [contentOf(`${words};`)],
      });
    }
    case 'revise': {
      const own = proposals.find(
        ({ delegation, state, kind }) => delegation === act.who && state === 'tabled' && kind === 'replace',
      );
      const still = own && paragraphsOf(draft).find(({ id }) => id === own.paragraphId);
      if (!own || !still) return null;
      const anew = {
        paragraphId: still.id,
        base: { kind: 'workingDraft' },
        baseHash: contentHash(still.content, still.heading),
      } as const;
      const proposed = contentOf(`${words} anew ${on};`);
      return await tabled(actor, { ...newProposal(round), ...anew, kind: 'replace', proposed, revisesId: own.id });
    }
    case 'keepPrivate':
      return await saveProposal(actor, { ...replace, proposed: contentOf(`A secret of ${act.who}: ${words};`) });
    case 'enter': {
      const { delegation, ...entered } = { ...onWords, delegation: act.who, kind: 'replace' as const };
      const file = { name: 'returned.docx', sha256: 'ab'.repeat(32) };
      const one = {
        ...entered,
        delegation,
        proposed: changed,
        coSponsors: act.who === 'CHL' ? [] : ['CHL'],
        authors: ['A'],
        rationale: '',
      };
      return await enterProposals(secretariat, {
        negotiationId,
        submissionId: crypto.randomUUID(),
        file,
        proposals: [one],
      });
    }
    case 'back':
      return named && (await backProposal(actor, { ...named, backing: on % 2 ? 'support' : 'coSponsor' }));
    case 'endBacking':
      return named && (await endBacking(actor, named));
    case 'withdraw':
      return named && (await withdrawProposal(await demoActor(proposal.delegation), named));
    case 'takeOver':
      return named && (await takeOverProposal(actor, { ...named, rationale: words }));
    case 'close': {
      const into = proposals.find(({ state, id }) => state === 'tabled' && id !== proposal?.id);
      const merged = into && { as: 'merged' as const, intoId: into.id };
      return (
        named && (await closeProposal(secretariat, { ...named, reason: words, ...(merged ?? { as: 'notRetained' }) }))
      );
    }
    case 'incorporate':
      return named && (await incorporateProposal(secretariat, { ...named, resolution: null, reason: '' }));
    case 'position':
      return await takePosition(actor, {
        negotiationId,
        target: on % 5 === 0 ? { kind: 'whole' } : { kind: 'paragraph', paragraphId: paragraph.id },
        stance: at(['support', 'object', 'reserve', 'none', 'canAccept'] as const, on) ?? 'none',
        note: words,
      });
    case 'positionOnProposal':
      return (
        named &&
        (await takePosition(actor, {
          negotiationId,
          target: { kind: 'proposal', proposalId: named.proposalId },
          stance: 'object',
          note: words,
        }))
      );
    case 'reservation':
      return await enterReservation(actor, {
        negotiationId,
        target: on % 2 ? { kind: 'paragraph', paragraphId: paragraph.id } : { kind: 'whole' },
        type: 'scrutiny',
        text: words,
        blocksAdReferendum: on % 3 === 0,
      });
    case 'lift': {
      const own = await db().reservation.findFirst({ where: { negotiationId, delegation: act.who, liftedAt: null } });
      return own && (await liftReservation(actor, { negotiationId, reservationId: own.id }));
    }
    case 'term':
      return await objectToTerm(actor, { negotiationId, term: `term ${on % 4}`, note: words });
    case 'liftTerm': {
      const own = await db().termObjection.findFirst({ where: { negotiationId, delegation: act.who, liftedAt: null } });
      return own && (await liftTermObjection(actor, { negotiationId, termObjectionId: own.id }));
    }
    case 'adReferendum':
      return await setAgreedAdReferendum(secretariat, { ...target, contentHash: hash, present: ['GTM', 'HND'] });
    case 'agreed':
      return await confirmAgreed(secretariat, { ...target, contentHash: hash, present: ['GTM'] });
    case 'defer':
      return await deferParagraph(secretariat, { ...target, reason: words });
    case 'askReopening':
      return await requestReopening(actor, { ...target, reason: words });
    case 'reopen':
      return await reopenParagraph(secretariat, { ...target, reason: words });
    case 'split':
      return (await areOpen(round, 'item 1')) && (await splitBefore(round, 'item 1', SPLIT_AT).catch(() => null));
    case 'join':
      return (await areOpen(round, 'item 2', 'item 3')) && (await joinWithNext(round, 'item 2').catch(() => null));
    case 'addSection':
      return await addSection(secretariat, { negotiationId, after: section.id, heading: words });
    case 'splitSection': {
      const first = at(section.paragraphs.slice(1), on)?.id;
      const cut = first && { negotiationId, sectionId: section.id, at: first, heading: words };
      return cut && (await splitSection(secretariat, cut));
    }
    case 'joinSections': {
      const next = draft.sections[draft.sections.indexOf(section) + 1];
      return next && (await joinSections(secretariat, { negotiationId, sectionId: section.id, nextId: next.id }));
    }
    case 'moveSection':
      return await moveSection(secretariat, { negotiationId, sectionId: section.id, after: null });
    case 'removeSection': {
      const gone = { negotiationId, sectionId: section.id, paragraphs: section.paragraphs.length };
      return await removeSection(secretariat, gone);
    }
    default:
      return await issue(round, secretariat);
  }
}

const SPLIT_AT = 'with particular attention';

/** The tests' typing goes past the guard that keeps agreed words from changing: it must not be tried on them. */
async function areOpen(round: Round, ...labels: string[]): Promise<boolean> {
  const paragraphId = { in: labels.map((label) => round.paragraph(label).id) };
  return (await db().paragraphMark.count({ where: { negotiationId: round.negotiationId, paragraphId } })) === 0;
}

async function tabled(actor: Actor, input: SaveProposal): Promise<unknown> {
  const saved = await saveProposal(actor, input);
  if (!saved.ok) return saved;
  return await tableProposal(actor, { negotiationId: input.negotiationId, ...saved.value });
}

/** Approves every section and turns the one key there is. */
async function issue({ negotiationId }: Round, secretariat: Actor): Promise<unknown> {
  const negotiation = await db().negotiation.findUniqueOrThrow({ where: { id: negotiationId } });
  const { draft } = await loadWorkingDraft(db(), negotiation);
  for (const section of draft.sections) {
    const target = { negotiationId, sectionId: section.id };
    await submitSection(secretariat, target);
    await approveSection(secretariat, { ...target, contentHash: sectionHash(section, draft.language) });
  }
  return await approveRevision(secretariat, { negotiationId, contentHash: draftHash(draft), kind: 'substantive' });
}
