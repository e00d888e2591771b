/** One negotiation with something in every state that an act may find, and another one whose ids are foreign to it. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import { hashToken } from '#lib/auth/invitation-token.ts';
import { seal } from '#lib/auth/one-time-codes.ts';
import { beginSession } from '#lib/auth/session-store.ts';
import { addSection } from '#lib/commands/add-section.ts';
import { addSource } from '#lib/commands/add-source.ts';
import { approveSection } from '#lib/commands/approve-section.ts';
import { confirmAgreed } from '#lib/commands/confirm-agreed.ts';
import { deferParagraph } from '#lib/commands/defer-paragraph.ts';
import { enterReservation } from '#lib/commands/enter-reservation.ts';
import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { invitePerson } from '#lib/commands/invite-person.ts';
import { liftReservation } from '#lib/commands/lift-reservation.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { requestReopening } from '#lib/commands/request-reopening.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { setAgreedAdReferendum } from '#lib/commands/set-agreed-ad-referendum.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import type { LabelledParagraph } from '#lib/domain/text/paragraph.ts';
import { newProposal, onTable, replacement, victimsOfCrimes } from '#tests/factories/proposals.ts';
import { demoActors, openRound, type Round } from '#tests/factories/round.ts';

/** Words of a proposal that is private to the owner's delegation: nobody else may ever be sent them. */
export const PRIVATE_WORDS = 'quetzal-only-private-words';

/** What the table's inputs are made of. */
export interface World {
  readonly round: Round;
  readonly foreign: Round;
  /** Ids of the owner's proposals by state. */
  readonly proposals: Readonly<Record<'private' | 'tabled' | 'withdrawn' | 'incorporated', string>>;
  /** A tabled proposal of the owner in the foreign negotiation. */
  readonly foreignProposal: string;
  /** One paragraph in each status; `reopenable` is agreed ad referendum and its reopening was asked for by the owner. */
  readonly paragraphs: Readonly<
    Record<'open' | 'adReferendum' | 'agreed' | 'deferred' | 'reopenable' | 'foreign', LabelledParagraph>
  >;
  /** Two of them were added behind the others and hold nothing. */
  readonly sections: Readonly<
    Record<'drafting' | 'submitted' | 'approved' | 'added' | 'addedNext' | 'foreign', string>
  >;
  /** `sectionHash` of the submitted section. */
  readonly submittedHash: string;
  readonly reservations: Readonly<Record<'maintained' | 'lifted' | 'foreign', string>>;
  readonly termObjection: string;
  /** Tokens of invitations for a person of Canada. */
  readonly invitations: Readonly<Record<'open' | 'revoked' | 'accepted' | 'expired', string>>;
  /** Id of the open invitation. */
  readonly invitationId: string;
  /** A second person of Canada, and one of Chile who is suspended. */
  readonly colleague: string;
  readonly suspendedColleague: string;
  readonly sources: Readonly<Record<'own' | 'foreign', string>>;
  /** A session of the first one, who has one-time codes. */
  readonly session: string;
}

const PRESENT = ['GTM', 'HND'];

/** What an act on a paragraph names: the words that were seen. */
export function seen(round: Round, paragraph: LabelledParagraph) {
  return {
    negotiationId: round.negotiationId,
    paragraphId: paragraph.id,
    contentHash: contentHash(paragraph.content, paragraph.heading),
  };
}

function insertion(round: Round, words: string) {
  return {
    ...newProposal(round),
    kind: 'insert',
    sectionId: round.sections[1],
    paragraphId: null,
    heading: null,
    proposed: [{ kind: 'text', text: words }],
  } as const;
}

async function proposals(round: Round, owner: Actor, secretariat: Actor): Promise<World['proposals']> {
  const { negotiationId } = round;
  const draft = expectDone(await saveProposal(owner, { ...insertion(round, PRIVATE_WORDS), rationale: PRIVATE_WORDS }));
  const tabled = await onTable(owner, victimsOfCrimes(round));
  const withdrawn = await onTable(owner, replacement(round, round.paragraph('item 3'), 'Withdrawn words.'));
  const { proposalId } = withdrawn;
  expectDone(await withdrawProposal(owner, { negotiationId, proposalId }));
  const incorporated = await onTable(owner, insertion(round, 'Incorporated words.'));
  const closing = { negotiationId, proposalId: incorporated.proposalId, resolution: null, reason: '' };
  expectDone(await incorporateProposal(secretariat, closing));
  return {
    private: draft.proposalId,
    tabled: tabled.proposalId,
    withdrawn: proposalId,
    incorporated: incorporated.proposalId,
  };
}

async function paragraphs(round: Round, owner: Actor, chair: Actor): Promise<Omit<World['paragraphs'], 'foreign'>> {
  const { negotiationId } = round;
  const made = {
    open: round.paragraph('item 2'),
    adReferendum: round.paragraph('item 4'),
    agreed: round.paragraph('item 5'),
    deferred: round.paragraph('item 6'),
    reopenable: round.paragraph('item 7'),
  };
  for (const paragraph of [made.adReferendum, made.agreed, made.reopenable]) {
    expectDone(await setAgreedAdReferendum(chair, { ...seen(round, paragraph), present: PRESENT }));
  }
  expectDone(await confirmAgreed(chair, { ...seen(round, made.agreed), present: PRESENT }));
  expectDone(await deferParagraph(chair, { negotiationId, paragraphId: made.deferred.id, reason: '' }));
  const asked = { negotiationId, paragraphId: made.reopenable.id, reason: 'New instructions.' };
  expectDone(await requestReopening(owner, asked));
  return made;
}

async function sections(round: Round, troika: Actor, secretariat: Actor) {
  const { negotiationId } = round;
  const [submitted, drafting, approved] = round.sections;
  const { contentHash: submittedHash } = expectDone(
    await submitSection(troika, { negotiationId, sectionId: submitted }),
  );
  const { contentHash: approvedHash } = expectDone(await submitSection(troika, { negotiationId, sectionId: approved }));
  const read = { negotiationId, sectionId: approved, contentHash: approvedHash };
  expectDone(await approveSection(secretariat, read));
  const add = { negotiationId, after: round.sections[3], heading: 'Added' };
  const { sectionId: addedNext } = expectDone(await addSection(secretariat, add));
  const { sectionId: added } = expectDone(await addSection(secretariat, add));
  return { sections: { drafting, submitted, approved, added, addedNext }, submittedHash };
}

async function reserve(round: Round, owner: Actor, text: string): Promise<string> {
  const input = {
    negotiationId: round.negotiationId,
    target: { kind: 'paragraph', paragraphId: round.paragraph('item 9').id },
    type: 'general',
    text,
    blocksAdReferendum: false,
  } as const;
  return expectDone(await enterReservation(owner, input)).reservationId;
}

async function invitations() {
  const day = 24 * 60 * 60 * 1000;
  const later = new Date(Date.now() + day);
  const make = async (more: { expiresAt?: Date; acceptedAt?: Date; revokedAt?: Date }) => {
    const token = randomUUID();
    const who = { email: `${token}@example.org`, name: 'Invited', partyCode: 'CAN', invitedBy: 'nobody' };
    const data = { tokenHash: hashToken(token), expiresAt: later, ...who, ...more };
    return { token, ...(await db().invitation.create({ data })) };
  };
  const open = await make({});
  const revoked = await make({ revokedAt: new Date() });
  const accepted = await make({ acceptedAt: new Date() });
  const expired = await make({ expiresAt: new Date(Date.now() - day) });
  return {
    invitations: { open: open.token, revoked: revoked.token, accepted: accepted.token, expired: expired.token },
    invitationId: open.id,
  };
}

async function colleague(partyCode: string, suspendedAt: Date | null): Promise<string> {
  const id = randomUUID();
  const data = { id, email: `${id}@example.org`, name: 'Colleague', passwordHash: '', partyCode, suspendedAt };
  await db().account.create({ data });
  return id;
}

async function colleagueWithCodes() {
  const id = await colleague('CAN', null);
  await db().account.update({ where: { id }, data: { totpSecret: seal('JBSWY3DPEHPK3PXP'), totpSince: new Date() } });
  return { colleague: id, session: await beginSession(id, 'password', { agent: '', address: '' }) };
}

async function source(round: Round, secretariat: Actor): Promise<string> {
  const about = {
    symbol: 'A/RES/71/1',
    title: 'New York Declaration',
    adoptedOn: '2016-09-19',
    language: 'en',
  } as const;
  const passages = [{ label: '1', heading: '', text: 'We are determined to save lives.' }];
  const { negotiationId } = round;
  return expectDone(await addSource(secretariat, { negotiationId, ...about, passages })).sourceId;
}

/** Builds it with the same commands that people use. */
export async function buildWorld(): Promise<World> {
  const [owner, chair, troika, secretariat] = await demoActors('GTM', 'SLV', 'HND', 'TS-RCM');
  const round = await openRound();
  const foreign = await openRound();
  const { negotiationId } = round;
  const maintained = await reserve(round, owner, 'Under study.');
  const lifted = await reserve(round, owner, 'To be lifted.');
  expectDone(await liftReservation(owner, { negotiationId, reservationId: lifted }));
  const made = await proposals(round, owner, secretariat);
  const foreignProposal = (await onTable(owner, victimsOfCrimes(foreign))).proposalId;
  const inStatus = await paragraphs(round, owner, chair);
  // So that the book of people has a page.
  const invited = { email: `${randomUUID()}@example.org`, name: 'Invited', partyCode: 'CAN' };
  expectDone(await invitePerson(secretariat, invited));
  const term = { negotiationId, term: 'irregular labyrinth', note: '' };
  return {
    round,
    foreign,
    proposals: made,
    foreignProposal,
    paragraphs: { ...inStatus, foreign: foreign.paragraph('item 2') },
    ...(await sections(round, troika, secretariat).then(({ sections: own, submittedHash }) => ({
      sections: { ...own, foreign: foreign.sections[1] },
      submittedHash,
    }))),
    reservations: { maintained, lifted, foreign: await reserve(foreign, owner, 'Elsewhere.') },
    sources: { own: await source(round, secretariat), foreign: await source(foreign, secretariat) },
    termObjection: expectDone(await objectToTerm(owner, term)).termObjectionId,
    ...(await invitations()),
    ...(await colleagueWithCodes()),
    suspendedColleague: await colleague('CAN', new Date()),
  };
}
