/**
 * The kinds of acts on the record. `<noun>.<what happened>`; the interface translates them (`record.kinds.<kind>`).
 * Payloads hold what a reader needs to understand the act later: texts, reasons, old and new values.
 */
export const EVENT_KINDS = [
  'negotiation.opened',
  'negotiation.recreated',
  'proposal.tabled',
  'proposal.entered',
  'proposal.revised',
  'proposal.withdrawn',
  'proposal.coSponsored',
  'proposal.supported',
  'proposal.backingEnded',
  'proposal.incorporated',
  'proposal.notRetained',
  'proposal.merged',
  'proposal.overtaken',
  'position.taken',
  'reservation.entered',
  'reservation.placed',
  'reservation.lifted',
  'term.objected',
  'term.objectionLifted',
  'source.added',
  'source.removed',
  'paragraph.agreedAdReferendum',
  'paragraph.agreed',
  'paragraph.reopeningRequested',
  'paragraph.reopened',
  'paragraph.deferred',
  'section.submitted',
  'section.approved',
  'section.returned',
  'section.reclaimed',
  'section.drafted',
  'section.added',
  'section.removed',
  'section.moved',
  'section.split',
  'section.joined',
  'section.renamed',
  'section.chapeauChanged',
  'revision.approved',
  'revision.issued',
  'account.created',
  'account.suspended',
  'account.reinstated',
  'account.codesReset',
  'signIn.codesRequired',
  'signIn.codesReleased',
  'invitation.made',
  'invitation.revoked',
  'invitation.accepted',
  'troika.seatSet',
  'troika.yearSet',
] as const;

/** One kind of act. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** The book of accounts, invitations and troika seats, which belong to no negotiation. */
export const PEOPLE_BOOK = 'people';
