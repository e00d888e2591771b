import type { PartyView } from './party-view.ts';

/** Who takes part: every party with its people, by bloc, and the troikas of a year. */
export interface PeopleView {
  /** False: the reader sees parties and troikas, but no person. */
  readonly showsPeople: boolean;
  readonly groups: readonly PartyGroup[];
  readonly troikas: TroikaYear;
  /** By conference; empty where the reader sees no person. */
  readonly signInRules: readonly SignInRule[];
}

/** Whether a conference's people need one-time codes at sign-in. */
export interface SignInRule {
  readonly bloc: string;
  readonly required: boolean;
  readonly maySet: boolean;
}

/** The parties of a bloc, its Secretariat first and its countries by name; or with `bloc` null the observers. */
export interface PartyGroup {
  readonly bloc: { readonly code: string; readonly name: string } | null;
  readonly parties: readonly PartyPeople[];
}

/** One party with those who act for it. */
export interface PartyPeople {
  readonly party: PartyView;
  readonly accounts: readonly AccountView[];
  /** Not accepted, not revoked; expired ones among them, newest first. */
  readonly invitations: readonly InvitationView[];
  readonly mayInvite: boolean;
}

/** A person's account. Instants are ISO 8601. */
export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly since: string;
  readonly suspendedAt: string | null;
  readonly demo: boolean;
  /** The reader's own. */
  readonly own: boolean;
  /** Whether one-time codes are set up. */
  readonly codes: boolean;
  readonly mayResetCodes: boolean;
  readonly maySuspend: boolean;
  readonly mayReinstate: boolean;
}

/** A link that waits for its person. */
export interface InvitationView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: string;
  readonly expired: boolean;
  readonly mayRevoke: boolean;
}

/** Both blocs' troikas of one year. */
export interface TroikaYear {
  readonly year: number;
  /** Years one can choose, in order: those with seats, those negotiations name, and the next. */
  readonly years: readonly number[];
  readonly blocs: readonly TroikaView[];
  /** The newest negotiation first. */
  readonly drafting: readonly DraftingYear[];
}

/** Which year's troikas draft in a negotiation. */
export interface DraftingYear {
  readonly negotiationId: string;
  readonly slug: string;
  readonly title: string;
  readonly year: number;
  readonly maySet: boolean;
}

/** One bloc's troika; a null seat is empty. */
export interface TroikaView {
  readonly code: string;
  readonly name: string;
  readonly seats: Readonly<Record<'past' | 'present' | 'next', string | null>>;
  /** Its delegations' codes, by name. */
  readonly members: readonly string[];
  readonly maySet: boolean;
}

/** What an invited person sees before choosing a password; null where the link opens nothing. */
export interface OpenInvitation {
  readonly name: string;
  readonly email: string;
  readonly party: PartyView;
  readonly expiresAt: string;
}
