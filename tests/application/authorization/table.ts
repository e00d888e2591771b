/**
 * THE AUTHORIZATION TABLE: who may do what, in which state. `may` names those for whom the act is done; everybody else is
 * refused, and `no` says with which code (one for all, or by role). A stranger and a suspended person are always told
 * `signedOut`. An act in no row is an act that nobody has thought about: authorization.test.ts fails.
 */

import type { EnterProposals } from '#lib/inputs/redline.ts';
import { moving, victimsOfCrimes } from '#tests/factories/proposals.ts';
import {
  CHAIRS,
  DELEGATIONS,
  DRAFTERS,
  MEMBERS,
  OTHER_DELEGATIONS,
  PARTY_OF,
  ROLES,
  type Role,
  SECRETARIATS,
} from './roles.ts';
import type { World } from './world.ts';
import { seen } from './world.ts';

/** One act on something in one state. */
export interface ActRow {
  /** The action's file in lib/actions and its export: `proposal.tableProposal`. */
  readonly act: string;
  /** What it is done on, in which state. */
  readonly on: string;
  readonly may: readonly Role[];
  readonly no?: string | Readonly<Partial<Record<Role | 'others', string>>>;
  /** The action's argument; everybody gets the same one. */
  readonly input: (world: World) => unknown;
}

const NOBODY: readonly Role[] = [];
const DELEGATIONS_ONLY = 'onlyDelegations';
/** Observers and Secretariats take no delegation's part. */
const notDelegations = {
  observer: DELEGATIONS_ONLY,
  secretariat: DELEGATIONS_ONLY,
  otherSecretariat: DELEGATIONS_ONLY,
} as const;

const inNegotiation = (world: World) => ({ negotiationId: world.round.negotiationId });
const proposal =
  (state: keyof World['proposals'], more: object = {}) =>
  (world: World) => ({
    ...inNegotiation(world),
    proposalId: world.proposals[state],
    ...more,
  });
const foreignProposal =
  (more: object = {}) =>
  (world: World) => ({
    ...inNegotiation(world),
    proposalId: world.foreignProposal,
    ...more,
  });
const section =
  (state: keyof World['sections'], more: object = {}) =>
  (world: World) => ({
    ...inNegotiation(world),
    sectionId: world.sections[state],
    ...more,
  });
const paragraph =
  (status: keyof World['paragraphs'], more: object = {}) =>
  (world: World) => ({
    ...inNegotiation(world),
    paragraphId: world.paragraphs[status].id,
    ...more,
  });
const agreeing = (status: keyof World['paragraphs']) => (world: World) => ({
  ...seen(world.round, world.paragraphs[status]),
  present: ['GTM'],
});

const insertion = (world: World) => ({
  ...inNegotiation(world),
  proposalId: null,
  version: 0,
  rationale: '',
  citation: null,
  kind: 'insert',
  sectionId: world.sections.drafting,
  paragraphId: null,
  heading: null,
  proposed: [{ kind: 'text', text: 'Other words.' }],
});
/** A paragraph of the principles to the start of the follow-up. */
const moveToStart = (world: World) => ({
  ...moving(world.round, world.round.paragraph('item 1'), { sectionId: world.round.sections[3] }),
});
const edit = (state: keyof World['proposals']) => (world: World) => ({
  ...insertion(world),
  proposalId: world.proposals[state],
  version: 1,
});
const seenOnce = { version: 1 };
const withoutWords = { resolution: null, reason: 'As agreed in the plenary.' };

const proposals: readonly ActRow[] = [
  {
    act: 'proposal.saveProposal',
    on: 'a new proposal',
    may: DELEGATIONS,
    no: DELEGATIONS_ONLY,
    input: insertion,
  },
  {
    act: 'proposal.saveProposal',
    on: 'a foreign negotiation’s section',
    may: NOBODY,
    no: { ...notDelegations, others: 'notFound' },
    input: (world) => ({ ...insertion(world), sectionId: world.sections.foreign }),
  },
  {
    act: 'proposal.saveProposal',
    on: 'a new proposal to move a paragraph',
    may: DELEGATIONS,
    no: DELEGATIONS_ONLY,
    input: moveToStart,
  },
  {
    act: 'proposal.saveProposal',
    on: 'a move into a foreign negotiation’s section',
    may: NOBODY,
    no: { ...notDelegations, others: 'notFound' },
    input: (world) => ({ ...moveToStart(world), to: { sectionId: world.sections.foreign, afterId: null } }),
  },
  {
    act: 'proposal.saveProposal',
    on: 'the owner’s private proposal',
    may: ['owner'],
    no: { ...notDelegations, others: 'notFound' },
    input: edit('private'),
  },
  {
    act: 'proposal.saveProposal',
    on: 'the owner’s tabled proposal',
    may: NOBODY,
    no: { ...notDelegations, owner: 'alreadyTabled', others: 'notOwnProposal' },
    input: edit('tabled'),
  },
  {
    act: 'proposal.saveProposal',
    on: 'a new version of the owner’s tabled proposal',
    may: ['owner'],
    no: { ...notDelegations, others: 'notOwnProposal' },
    input: (world) => ({ ...victimsOfCrimes(world.round), revisesId: world.proposals.tabled, rationale: 'Anew.' }),
  },
  ...(['discardProposal', 'tableProposal'] as const).flatMap((act): ActRow[] => [
    {
      act: `proposal.${act}`,
      on: 'the owner’s private proposal',
      may: ['owner'],
      no: 'notFound',
      input: proposal('private', seenOnce),
    },
    {
      act: `proposal.${act}`,
      on: 'the owner’s tabled proposal',
      may: NOBODY,
      no: { ...notDelegations, owner: 'alreadyTabled', others: 'notOwnProposal' },
      input: proposal('tabled', seenOnce),
    },
    {
      act: `proposal.${act}`,
      on: 'a foreign negotiation’s proposal',
      may: NOBODY,
      no: 'notFound',
      input: foreignProposal(seenOnce),
    },
  ]),
  {
    act: 'proposal.withdrawProposal',
    on: 'the owner’s tabled proposal',
    may: ['owner'],
    no: { ...notDelegations, others: 'notOwnProposal' },
    input: proposal('tabled'),
  },
  {
    act: 'proposal.withdrawProposal',
    on: 'the owner’s private proposal',
    may: NOBODY,
    no: { owner: 'notTabled', others: 'notFound' },
    input: proposal('private'),
  },
  {
    act: 'proposal.withdrawProposal',
    on: 'the owner’s incorporated proposal',
    may: NOBODY,
    no: { ...notDelegations, owner: 'proposalClosed', others: 'notOwnProposal' },
    input: proposal('incorporated'),
  },
  {
    act: 'proposal.withdrawProposal',
    on: 'a foreign negotiation’s proposal',
    may: NOBODY,
    no: 'notFound',
    input: foreignProposal(),
  },
  {
    act: 'proposal.takeOverProposal',
    on: 'the owner’s withdrawn proposal',
    may: OTHER_DELEGATIONS,
    no: { ...notDelegations, owner: 'ownProposal' },
    input: proposal('withdrawn', { rationale: '' }),
  },
  {
    act: 'proposal.takeOverProposal',
    on: 'the owner’s tabled proposal',
    may: NOBODY,
    no: { ...notDelegations, owner: 'ownProposal', others: 'notWithdrawn' },
    input: proposal('tabled', { rationale: '' }),
  },
  {
    act: 'proposal.takeOverProposal',
    on: 'the owner’s private proposal',
    may: NOBODY,
    no: { owner: 'ownProposal', others: 'notFound' },
    input: proposal('private', { rationale: '' }),
  },
  {
    act: 'proposal.backProposal',
    on: 'the owner’s tabled proposal',
    may: OTHER_DELEGATIONS,
    no: { ...notDelegations, owner: 'ownProposal' },
    input: proposal('tabled', { backing: 'coSponsor' }),
  },
  {
    act: 'proposal.backProposal',
    on: 'the owner’s private proposal',
    may: NOBODY,
    no: { owner: 'ownProposal', others: 'notFound' },
    input: proposal('private', { backing: 'support' }),
  },
  {
    act: 'proposal.backProposal',
    on: 'a foreign negotiation’s proposal',
    may: NOBODY,
    no: 'notFound',
    input: foreignProposal({ backing: 'support' }),
  },
  {
    act: 'proposal.endBacking',
    on: 'a proposal one does not back',
    may: NOBODY,
    no: { ...notDelegations, others: 'notBacking' },
    input: proposal('tabled'),
  },
];

const desk: readonly ActRow[] = [
  {
    act: 'desk.incorporateProposal',
    on: 'a tabled proposal',
    may: CHAIRS,
    no: 'onlyChairOrSecretariats',
    input: proposal('tabled', withoutWords),
  },
  {
    act: 'desk.incorporateProposal',
    on: 'a private proposal',
    may: NOBODY,
    no: { owner: 'onlyChairOrSecretariats', others: 'notFound' },
    input: proposal('private', withoutWords),
  },
  {
    act: 'desk.incorporateProposal',
    on: 'a withdrawn proposal',
    may: NOBODY,
    no: {
      chair: 'proposalClosed',
      secretariat: 'proposalClosed',
      otherSecretariat: 'proposalClosed',
      others: 'onlyChairOrSecretariats',
    },
    input: proposal('withdrawn', withoutWords),
  },
  {
    act: 'desk.incorporateProposal',
    on: 'a foreign negotiation’s proposal',
    may: NOBODY,
    no: 'notFound',
    input: foreignProposal(withoutWords),
  },
  {
    act: 'desk.closeProposal',
    on: 'a tabled proposal',
    may: CHAIRS,
    no: 'onlyChairOrSecretariats',
    input: proposal('tabled', { as: 'notRetained', reason: 'No consensus.' }),
  },
  {
    act: 'desk.closeProposal',
    on: 'a private proposal',
    may: NOBODY,
    no: { owner: 'onlyChairOrSecretariats', others: 'notFound' },
    input: proposal('private', { as: 'notRetained', reason: 'No consensus.' }),
  },
  {
    act: 'desk.closeProposal',
    on: 'a foreign negotiation’s proposal',
    may: NOBODY,
    no: 'notFound',
    input: foreignProposal({ as: 'overtaken', reason: 'No consensus.' }),
  },
];

const notChairs = 'onlyChairOrSecretariats';
const chairsTold = (code: string) => ({ chair: code, secretariat: code, otherSecretariat: code, others: notChairs });

const paragraphs: readonly ActRow[] = [
  {
    act: 'paragraph.setAgreedAdReferendum',
    on: 'an open paragraph',
    may: CHAIRS,
    no: notChairs,
    input: agreeing('open'),
  },
  {
    act: 'paragraph.setAgreedAdReferendum',
    on: 'an agreed paragraph',
    may: NOBODY,
    no: chairsTold('alreadyAgreed'),
    input: agreeing('agreed'),
  },
  {
    act: 'paragraph.setAgreedAdReferendum',
    on: 'a foreign negotiation’s paragraph',
    may: NOBODY,
    no: 'notFound',
    input: agreeing('foreign'),
  },
  {
    act: 'paragraph.confirmAgreed',
    on: 'a paragraph agreed ad referendum',
    may: CHAIRS,
    no: notChairs,
    input: agreeing('adReferendum'),
  },
  {
    act: 'paragraph.confirmAgreed',
    on: 'an open paragraph',
    may: NOBODY,
    no: chairsTold('notAdReferendum'),
    input: agreeing('open'),
  },
  {
    act: 'paragraph.deferParagraph',
    on: 'an open paragraph',
    may: CHAIRS,
    no: notChairs,
    input: paragraph('open', { reason: '' }),
  },
  {
    act: 'paragraph.deferParagraph',
    on: 'an agreed paragraph',
    may: NOBODY,
    no: chairsTold('paragraphClosed'),
    input: paragraph('agreed', { reason: '' }),
  },
  {
    act: 'paragraph.requestReopening',
    on: 'an agreed paragraph',
    may: DELEGATIONS,
    no: DELEGATIONS_ONLY,
    input: paragraph('agreed', { reason: 'New instructions.' }),
  },
  {
    act: 'paragraph.requestReopening',
    on: 'an open paragraph',
    may: NOBODY,
    no: { ...notDelegations, others: 'paragraphNotClosed' },
    input: paragraph('open', { reason: 'New instructions.' }),
  },
  {
    act: 'paragraph.reopenParagraph',
    on: 'an agreed paragraph a delegation asked for',
    may: CHAIRS,
    no: notChairs,
    input: paragraph('reopenable', { reason: 'As asked.' }),
  },
  {
    act: 'paragraph.reopenParagraph',
    on: 'an agreed paragraph nobody asked for',
    may: NOBODY,
    no: chairsTold('reopeningNeedsRequest'),
    input: paragraph('agreed', { reason: 'No one asked.' }),
  },
  {
    act: 'paragraph.reopenParagraph',
    on: 'a foreign negotiation’s paragraph',
    may: NOBODY,
    no: 'notFound',
    input: paragraph('foreign', { reason: 'As asked.' }),
  },
];

const object = { stance: 'object', note: '' };
const voices: readonly ActRow[] = [
  {
    act: 'position.takePosition',
    on: 'the whole text',
    may: DELEGATIONS,
    no: DELEGATIONS_ONLY,
    input: (world) => ({ ...inNegotiation(world), target: { kind: 'whole' }, ...object }),
  },
  {
    act: 'position.takePosition',
    on: 'another’s tabled proposal',
    may: OTHER_DELEGATIONS,
    no: { ...notDelegations, owner: 'ownProposal' },
    input: (world) => ({
      ...inNegotiation(world),
      target: { kind: 'proposal', proposalId: world.proposals.tabled },
      ...object,
    }),
  },
  {
    act: 'position.takePosition',
    on: 'a private proposal',
    may: NOBODY,
    no: { owner: 'ownProposal', others: 'notFound' },
    input: (world) => ({
      ...inNegotiation(world),
      target: { kind: 'proposal', proposalId: world.proposals.private },
      ...object,
    }),
  },
  {
    act: 'position.takePosition',
    on: 'an agreed paragraph',
    may: NOBODY,
    no: { ...notDelegations, others: 'paragraphClosed' },
    input: (world) => ({
      ...inNegotiation(world),
      target: { kind: 'paragraph', paragraphId: world.paragraphs.agreed.id },
      ...object,
    }),
  },
  {
    act: 'position.takePosition',
    on: 'a foreign negotiation’s paragraph',
    may: NOBODY,
    no: 'notFound',
    input: (world) => ({
      ...inNegotiation(world),
      target: { kind: 'paragraph', paragraphId: world.paragraphs.foreign.id },
      ...object,
    }),
  },
  {
    act: 'reservation.enterReservation',
    on: 'the whole text',
    may: DELEGATIONS,
    no: DELEGATIONS_ONLY,
    input: (world) => ({
      ...inNegotiation(world),
      target: { kind: 'whole' },
      type: 'general',
      text: 'Under study.',
      blocksAdReferendum: true,
    }),
  },
  {
    act: 'reservation.liftReservation',
    on: 'the owner’s reservation',
    may: ['owner'],
    no: { ...notDelegations, others: 'notOwnReservation' },
    input: (world) => ({ ...inNegotiation(world), reservationId: world.reservations.maintained }),
  },
  {
    act: 'reservation.liftReservation',
    on: 'the owner’s lifted reservation',
    may: NOBODY,
    no: { ...notDelegations, owner: 'alreadyLifted', others: 'notOwnReservation' },
    input: (world) => ({ ...inNegotiation(world), reservationId: world.reservations.lifted }),
  },
  {
    act: 'reservation.liftReservation',
    on: 'a foreign negotiation’s reservation',
    may: NOBODY,
    no: 'notFound',
    input: (world) => ({ ...inNegotiation(world), reservationId: world.reservations.foreign }),
  },
  {
    act: 'reservation.placeReservation',
    on: 'the owner’s reservation, whose place is clear',
    may: NOBODY,
    no: { ...notDelegations, owner: 'placeDecided', others: 'notOwnReservation' },
    input: (world) => ({ ...inNegotiation(world), reservationId: world.reservations.maintained, paragraphIds: ['p'] }),
  },
  {
    act: 'reservation.placeReservation',
    on: 'the owner’s lifted reservation',
    may: NOBODY,
    no: { ...notDelegations, owner: 'alreadyLifted', others: 'notOwnReservation' },
    input: (world) => ({ ...inNegotiation(world), reservationId: world.reservations.lifted, paragraphIds: ['p'] }),
  },
  {
    act: 'reservation.placeReservation',
    on: 'a foreign negotiation’s reservation',
    may: NOBODY,
    no: 'notFound',
    input: (world) => ({ ...inNegotiation(world), reservationId: world.reservations.foreign, paragraphIds: ['p'] }),
  },
  {
    act: 'term.objectToTerm',
    on: 'a term',
    may: DELEGATIONS,
    no: DELEGATIONS_ONLY,
    input: (world) => ({ ...inNegotiation(world), term: 'illegal quokka', note: '' }),
  },
  {
    act: 'term.liftTermObjection',
    on: 'the owner’s objection',
    may: ['owner'],
    no: { ...notDelegations, others: 'notOwnTermObjection' },
    input: (world) => ({ ...inNegotiation(world), termObjectionId: world.termObjection }),
  },
];

const sections: readonly ActRow[] = [
  {
    act: 'section.submitSection',
    on: 'a section being drafted',
    may: DRAFTERS,
    no: { observer: 'forbidden', others: 'onlyTroikaOrSecretariats' },
    input: section('drafting'),
  },
  {
    act: 'section.submitSection',
    on: 'an approved section',
    may: NOBODY,
    no: {
      observer: 'forbidden',
      delegation: 'onlyTroikaOrSecretariats',
      owner: 'onlyTroikaOrSecretariats',
      others: 'sectionApproved',
    },
    input: section('approved'),
  },
  {
    act: 'section.submitSection',
    on: 'a foreign negotiation’s section',
    may: NOBODY,
    no: 'notFound',
    input: section('foreign'),
  },
  {
    act: 'section.reclaimSection',
    on: 'a submitted section',
    may: DRAFTERS,
    no: { observer: 'forbidden', others: 'onlyTroikaOrSecretariats' },
    input: section('submitted'),
  },
  {
    act: 'section.approveSection',
    on: 'a submitted section',
    may: SECRETARIATS,
    no: 'onlySecretariats',
    input: (world) => section('submitted', { contentHash: world.submittedHash })(world),
  },
  {
    act: 'section.approveSection',
    on: 'a section being drafted',
    may: NOBODY,
    no: { secretariat: 'sectionNotSubmitted', otherSecretariat: 'sectionNotSubmitted', others: 'onlySecretariats' },
    input: (world) => section('drafting', { contentHash: world.submittedHash })(world),
  },
  {
    act: 'section.returnSection',
    on: 'a submitted section',
    may: SECRETARIATS,
    no: 'onlySecretariats',
    input: section('submitted', { comment: 'Look at PP2 again.' }),
  },
];

/** What the sections are arranged with: one being drafted, and what stands around it. */
const arranging = (more: object = {}) => section('drafting', more);
const arrangements: readonly (Omit<ActRow, 'may' | 'no' | 'on'> & { readonly foreign: ActRow['input'] })[] = [
  {
    act: 'structure.addSection',
    input: (world) => ({ ...inNegotiation(world), after: world.sections.drafting, heading: 'Means' }),
    foreign: (world) => ({ ...inNegotiation(world), after: world.sections.foreign, heading: 'Means' }),
  },
  {
    act: 'structure.moveSection',
    input: arranging({ after: null }),
    foreign: section('foreign', { after: null }),
  },
  {
    act: 'structure.splitSection',
    input: (world) => arranging({ at: world.paragraphs.adReferendum.id, heading: 'Second part' })(world),
    foreign: (world) => section('foreign', { at: world.paragraphs.adReferendum.id, heading: 'Second part' })(world),
  },
  {
    act: 'structure.renameSection',
    input: arranging({ seen: 'Principles and commitments', heading: 'Commitments' }),
    foreign: section('foreign', { seen: 'Principles and commitments', heading: 'Commitments' }),
  },
];

const structure: readonly ActRow[] = [
  ...arrangements.flatMap(({ act, input, foreign }): ActRow[] => [
    { act, on: 'a section being drafted', may: SECRETARIATS, no: 'onlySecretariats', input },
    { act, on: 'a foreign negotiation’s section', may: NOBODY, no: 'notFound', input: foreign },
  ]),
  {
    act: 'structure.joinSections',
    on: 'a section being drafted and an approved one',
    may: NOBODY,
    no: { secretariat: 'sectionApproved', otherSecretariat: 'sectionApproved', others: 'onlySecretariats' },
    input: (world) => section('drafting', { nextId: world.sections.approved })(world),
  },
  {
    act: 'structure.joinSections',
    on: 'two sections being drafted',
    may: SECRETARIATS,
    no: 'onlySecretariats',
    input: (world) => ({
      ...inNegotiation(world),
      sectionId: world.sections.added,
      nextId: world.sections.addedNext,
    }),
  },
  {
    act: 'structure.removeSection',
    on: 'a section with paragraphs that are agreed',
    may: NOBODY,
    no: { secretariat: 'sectionHoldsAgreed', otherSecretariat: 'sectionHoldsAgreed', others: 'onlySecretariats' },
    // Its seven items, and the one that was incorporated.
    input: arranging({ paragraphs: 8 }),
  },
  {
    act: 'structure.removeSection',
    on: 'a section without paragraphs',
    may: SECRETARIATS,
    no: 'onlySecretariats',
    input: section('added', { paragraphs: 0 }),
  },
  {
    act: 'structure.changeChapeau',
    on: 'a section without paragraphs',
    may: SECRETARIATS,
    no: 'onlySecretariats',
    input: section('added', { seen: '', chapeau: 'The Member Countries,', reason: 'As agreed.' }),
  },
  {
    act: 'structure.changeChapeau',
    on: 'a section with paragraphs that are agreed',
    may: NOBODY,
    no: { secretariat: 'chapeauOfAgreed', otherSecretariat: 'chapeauOfAgreed', others: 'onlySecretariats' },
    input: arranging({ seen: '', chapeau: 'The Member Countries,', reason: 'As agreed.' }),
  },
];

const people: readonly ActRow[] = [
  {
    act: 'people.invite',
    on: 'a party of the secretariat’s own bloc',
    may: ['secretariat'],
    no: { otherSecretariat: 'otherBlocsParty', others: 'onlySecretariats' },
    input: () => ({ email: 'new@example.org', name: 'New', partyCode: 'CAN' }),
  },
  {
    act: 'people.revoke',
    on: 'an open invitation',
    may: ['secretariat'],
    no: { otherSecretariat: 'otherBlocsParty', others: 'onlySecretariats' },
    input: ({ invitationId }) => ({ invitationId }),
  },
  {
    act: 'people.suspend',
    on: 'an account of the secretariat’s own bloc',
    may: ['secretariat'],
    no: { otherSecretariat: 'otherBlocsParty', others: 'onlySecretariats' },
    input: ({ colleague }) => ({ accountId: colleague, reason: 'Left.' }),
  },
  {
    act: 'people.reinstate',
    on: 'a suspended account of the secretariat’s own bloc',
    may: ['secretariat'],
    no: { otherSecretariat: 'otherBlocsParty', others: 'onlySecretariats' },
    input: ({ suspendedColleague }) => ({ accountId: suspendedColleague }),
  },
  {
    act: 'people.seatTroika',
    on: 'a seat of the secretariat’s own bloc',
    may: ['secretariat'],
    no: { otherSecretariat: 'otherBlocsTroika', others: 'onlySecretariats' },
    input: () => ({ blocCode: 'RCM', year: 2031, position: 'present', delegation: 'CAN' }),
  },
  {
    act: 'people.chooseTroikaYear',
    on: 'a negotiation',
    may: SECRETARIATS,
    no: 'onlySecretariats',
    input: (world) => ({ ...inNegotiation(world), year: 2018 }),
  },
  {
    act: 'people.changeOwnPassword',
    on: 'a demo account',
    may: NOBODY,
    no: 'demoPassword',
    input: () => ({ current: 'consenso-demo', next: 'a password of seven ordinary words' }),
  },
  {
    act: 'people.renameOwnAccount',
    on: 'one’s own account',
    may: MEMBERS,
    input: () => ({ name: 'Another name' }),
  },
];

const sources: readonly ActRow[] = [
  {
    act: 'source.removeSource',
    on: 'a source of agreed language',
    may: SECRETARIATS,
    no: 'onlySecretariats',
    input: (world) => ({ ...inNegotiation(world), sourceId: world.sources.own }),
  },
  {
    act: 'source.removeSource',
    on: 'a foreign negotiation’s source',
    may: NOBODY,
    no: { secretariat: 'notFound', otherSecretariat: 'notFound', others: 'onlySecretariats' },
    input: (world) => ({ ...inNegotiation(world), sourceId: world.sources.foreign }),
  },
];

const account: readonly ActRow[] = [
  {
    act: 'account.endOwnSession',
    on: 'somebody else’s session',
    may: NOBODY,
    no: 'notFound',
    input: ({ session }) => ({ sessionId: session }),
  },
  {
    act: 'account.setUpCodes',
    on: 'a demo account',
    may: NOBODY,
    no: 'demoCodes',
    input: () => ({ password: 'consenso-demo' }),
  },
  {
    act: 'account.confirmOwnCodes',
    on: 'an account that has not begun',
    may: NOBODY,
    no: 'codesNotBegun',
    input: () => ({ code: '123456' }),
  },
  {
    act: 'account.removeOwnCodes',
    on: 'a demo account',
    may: NOBODY,
    no: 'demoCodes',
    input: () => ({ password: 'consenso-demo', code: '123456' }),
  },
  {
    act: 'account.setCodesRule',
    on: 'the secretariat’s own bloc',
    may: ['secretariat'],
    no: { otherSecretariat: 'otherBlocsSignIn', others: 'onlySecretariats' },
    input: () => ({ blocCode: 'RCM', required: true }),
  },
  {
    act: 'account.resetLostCodes',
    on: 'an account of the secretariat’s own bloc that has codes',
    may: ['secretariat'],
    no: { otherSecretariat: 'otherBlocsParty', others: 'onlySecretariats' },
    input: ({ colleague }) => ({ accountId: colleague }),
  },
];

const running: readonly ActRow[] = [
  {
    act: 'draft.openNegotiation',
    on: 'a new draft',
    may: SECRETARIATS,
    no: 'onlySecretariats',
    input: () => ({
      title: 'Another text',
      slug: 'another-text',
      symbol: 'X/1',
      language: 'en',
      troikaYear: 2017,
      keysRequired: 2,
      sections: [
        {
          kind: 'items',
          numbering: 'item',
          heading: 'One',
          chapeau: null,
          paragraphs: [{ heading: null, content: [{ kind: 'text', text: 'Words.' }] }],
        },
      ],
    }),
  },
  {
    act: 'revision.approveRevision',
    on: 'words nobody has read',
    may: NOBODY,
    no: { secretariat: 'sectionsNotApproved', otherSecretariat: 'sectionsNotApproved', others: 'onlySecretariats' },
    input: (world) => ({ ...inNegotiation(world), contentHash: '0'.repeat(64), kind: 'substantive' }),
  },
  {
    act: 'record.verifyRecord',
    on: 'a negotiation’s record',
    may: MEMBERS,
    input: (world) => world.round.slug,
  },
  {
    act: 'record.verifyFormerRecord',
    on: 'a negotiation that was not recreated',
    may: NOBODY,
    no: 'notFound',
    input: (world) => ({ slug: world.round.slug, generation: 1 }),
  },
  {
    act: 'record.verifyPeopleRecord',
    on: 'the book of people',
    may: SECRETARIATS,
    no: 'onlySecretariats',
    input: () => undefined,
  },
];

/** Acts through the usual door. */
/** A proposal of the owner's as it was read from a file. */
const entered =
  (section: 'drafting' | 'foreign') =>
  (world: World): EnterProposals => ({
    negotiationId: world.round.negotiationId,
    submissionId: '7b0c1f8e-5a31-4a8e-9a57-0d1f5f3b6c01',
    file: { name: 'comments.docx', sha256: 'ab'.repeat(32) },
    proposals: [
      {
        kind: 'insert',
        delegation: PARTY_OF.owner,
        coSponsors: [],
        authors: ['Ana'],
        rationale: '',
        sectionId: world.sections[section],
        paragraphId: null,
        heading: null,
        proposed: [{ kind: 'text', text: 'Words from a file.' }],
      },
    ],
  });

const files: readonly ActRow[] = [
  {
    act: 'redline.enterProposals',
    on: 'the owner’s marked-up file',
    may: ['owner', ...SECRETARIATS],
    no: { observer: DELEGATIONS_ONLY, others: 'onlyOwnSubmission' },
    input: entered('drafting'),
  },
  {
    act: 'redline.enterProposals',
    on: 'a foreign negotiation’s section',
    may: NOBODY,
    no: {
      observer: DELEGATIONS_ONLY,
      owner: 'notFound',
      secretariat: 'notFound',
      otherSecretariat: 'notFound',
      others: 'onlyOwnSubmission',
    },
    input: entered('foreign'),
  },
];

export const ACTS: readonly ActRow[] = [
  ...files,
  ...proposals,
  ...desk,
  ...paragraphs,
  ...voices,
  ...sections,
  ...structure,
  ...people,
  ...account,
  ...sources,
  ...running,
];

/** Actions that are no rows above, each with the reason and the place where it is tried. */
export const OTHER_ACTIONS: Readonly<Record<string, string>> = {
  'people.accept': 'the link gives the right: tried in acts.test.ts with every kind of link',
  'source.addSource': 'takes a form with a file: tried in acts.test.ts',
  'preferences.chooseLanguage': 'for everybody, on one’s own browser and account alone',
  'preferences.chooseTheme': 'for everybody, on one’s own browser alone',
  'preferences.adoptAccountLanguage': 'for everybody, on one’s own browser alone',
  'account.signOutEverywhere': 'ends one’s own sessions alone: tests/application/sign-in.test.ts',
  'demo.playDemo': 'for everybody who is signed in, only where the demo is on: tests/commands/play-round.test.ts',
};

/** A page, who is shown it; all others are sent to sign in (strangers, the suspended) or told that there is nothing. */
export interface PageRow {
  readonly page: string;
  readonly path: (world: World) => string;
  readonly shown: readonly Role[];
}

const at = (rest: string) => (world: World) => `/negotiations/${world.round.slug}${rest}`;

/** What everybody is sent on to, or is shown without signing in. */
export const OPEN_PAGES: Readonly<Record<string, string>> = {
  '/': 'sends everybody to the negotiations',
  '/sign-in': 'where one signs in',
  '/invitation/[token]': 'the link gives the right',
};

export const PAGES: readonly PageRow[] = [
  { page: '/account', path: () => '/account', shown: MEMBERS },
  { page: '/my-delegation', path: () => '/my-delegation', shown: MEMBERS },
  { page: '/negotiations', path: () => '/negotiations', shown: MEMBERS },
  { page: '/negotiations/new', path: () => '/negotiations/new', shown: MEMBERS },
  { page: '/negotiations/[slug]', path: at(''), shown: MEMBERS },
  { page: '/negotiations/[slug]', path: at('?reading=changes&base=0'), shown: MEMBERS },
  { page: '/negotiations/[slug]/consensus', path: at('/consensus'), shown: MEMBERS },
  { page: '/negotiations/[slug]/desk', path: at('/desk'), shown: CHAIRS },
  { page: '/negotiations/[slug]/drafting', path: at('/drafting'), shown: MEMBERS },
  {
    page: '/negotiations/[slug]/drafting/[section]',
    path: (world) => at(`/drafting/${world.sections.drafting}`)(world),
    shown: MEMBERS,
  },
  {
    page: '/negotiations/[slug]/drafting/[section]',
    path: (world) => at(`/drafting/${world.sections.foreign}`)(world),
    shown: NOBODY,
  },
  { page: '/negotiations/[slug]/import', path: at('/import'), shown: MEMBERS },
  { page: '/negotiations/[slug]/record', path: at('/record'), shown: MEMBERS },
  { page: '/negotiations/[slug]/record/[seq]', path: at('/record/1'), shown: MEMBERS },
  // One that was recreated has such pages: tests/e2e/recreated.spec.ts.
  { page: '/negotiations/[slug]/record/former/[generation]', path: at('/record/former/1'), shown: NOBODY },
  { page: '/negotiations/[slug]/record/former/[generation]/[seq]', path: at('/record/former/1/1'), shown: NOBODY },
  { page: '/negotiations/[slug]/reservations', path: at('/reservations'), shown: MEMBERS },
  { page: '/negotiations/[slug]/revisions', path: at('/revisions'), shown: MEMBERS },
  { page: '/negotiations/[slug]/revisions/compare', path: at('/revisions/compare'), shown: MEMBERS },
  { page: '/negotiations/[slug]/sources', path: at('/sources'), shown: MEMBERS },
  {
    page: '/negotiations/[slug]/sources/[source]',
    path: (world) => at(`/sources/${world.sources.own}`)(world),
    shown: MEMBERS,
  },
  {
    page: '/negotiations/[slug]/sources/[source]',
    path: (world) => at(`/sources/${world.sources.foreign}`)(world),
    shown: NOBODY,
  },
  { page: '/negotiations/[slug]/structure', path: at('/structure'), shown: MEMBERS },
  { page: '/people', path: () => '/people', shown: MEMBERS },
  { page: '/people/record', path: () => '/people/record', shown: SECRETARIATS },
  { page: '/people/record/[seq]', path: () => '/people/record/1', shown: SECRETARIATS },
];

/** A route and method; `status` by role, `others` for the rest. Every address below it is tried. */
export interface RouteRow {
  readonly route: string;
  readonly paths: (world: World) => readonly string[];
  readonly answers: readonly Role[];
  /** What all others are answered. */
  readonly no: number;
}

export const ROUTES: readonly RouteRow[] = [
  { route: 'GET /api/health', paths: () => ['/api/health'], answers: ROLES, no: 0 },
  // Without METRICS_TOKEN; with one: tests/application/metrics.test.ts.
  { route: 'GET /api/metrics', paths: () => ['/api/metrics'], answers: NOBODY, no: 404 },
  {
    route: 'GET /api/schemas/consenso-1.json',
    paths: () => ['/api/schemas/consenso-1.json'],
    answers: ROLES,
    no: 0,
  },
  { route: 'GET /flags/[code]', paths: () => ['/flags/gt'], answers: ROLES, no: 0 },
  {
    route: 'GET /api/negotiations/[slug]/live',
    paths: ({ round }) => [`/api/negotiations/${round.slug}/live?seen=0`],
    answers: MEMBERS,
    no: 401,
  },
  {
    route: 'GET /api/negotiations/[slug]/agreed-language',
    paths: ({ round, paragraphs: { open } }) => [
      `/api/negotiations/${round.slug}/agreed-language?paragraph=${open.id}`,
    ],
    answers: MEMBERS,
    no: 401,
  },
  {
    route: 'GET /api/negotiations/[slug]/record',
    paths: ({ round }) => [`/api/negotiations/${round.slug}/record`],
    answers: MEMBERS,
    no: 401,
  },
  {
    route: 'GET /api/negotiations/[slug]/export/[format]',
    paths: ({ round }) =>
      ['docx?text=compilation', 'pdf?revision=0', 'html?text=compilation', 'json?text=compilation'].map(
        (file) => `/api/negotiations/${round.slug}/export/${file}`,
      ),
    answers: MEMBERS,
    no: 401,
  },
];

/** Routes that are no rows above, with the reason and the place where they are tried. */
export const OTHER_ROUTES: Readonly<Record<string, string>> = {
  'GET /api/auth/[...nextauth]': 'signing in and out: tests/application/sign-in.test.ts',
  'POST /api/imports/[what]': 'takes a form with a file: tried in imports.test.ts',
  'POST /api/auth/[...nextauth]': 'signing in and out: tests/application/sign-in.test.ts',
};

/** Each kind of message a socket may carry: who changes anything by it, on a section being drafted. */
export const MESSAGES: Readonly<Record<string, { readonly changes: readonly Role[] }>> = {
  Sync: { changes: DRAFTERS },
  SyncReply: { changes: DRAFTERS },
  Awareness: { changes: NOBODY },
  Auth: { changes: NOBODY },
  QueryAwareness: { changes: NOBODY },
  Stateless: { changes: NOBODY },
  BroadcastStateless: { changes: NOBODY },
  CLOSE: { changes: NOBODY },
  SyncStatus: { changes: NOBODY },
  Ping: { changes: NOBODY },
  Pong: { changes: NOBODY },
};
