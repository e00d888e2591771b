import type { Actor } from '../auth/actor.ts';
import { hashToken } from '../auth/invitation-token.ts';
import { db } from '../db/client.ts';
import type { Locale } from '../i18n/locales.ts';
import { mayRun } from '../policies/negotiation.ts';
import { mayAdmit, maySeePeople, maySetSignInRule, maySetTroika, maySuspend } from '../policies/people.ts';
import { allows } from '../policies/verdict.ts';
import { nameIn } from './names.ts';
import { partyName } from './party.ts';
import type {
  AccountView,
  InvitationView,
  OpenInvitation,
  PartyGroup,
  PartyPeople,
  PeopleView,
  TroikaView,
  TroikaYear,
} from './views/people-view.ts';

/** Parties, people and troikas as one reader sees them; `year` chooses the troikas, by default the newest negotiation's. */
export async function people(
  actor: Actor,
  { locale, year }: { locale: Locale; year: number | null },
): Promise<PeopleView> {
  const showsPeople = allows(maySeePeople(actor));
  const [blocs, parties] = await Promise.all([
    db().bloc.findMany({ orderBy: { code: 'asc' } }),
    db().party.findMany({ include: showsPeople ? PERSONS : {} }),
  ]);
  const shown = parties
    .map((party) => partyPeople(actor, party as StoredParty, locale))
    .toSorted(byKindAndName(locale));
  const blocOf = new Map(parties.map(({ code, blocCode }) => [code, blocCode]));
  const groups: PartyGroup[] = [...blocs, null].map((bloc) => ({
    bloc: bloc && { code: bloc.code, name: nameIn(bloc.names, locale) },
    parties: shown.filter(({ party }) => (blocOf.get(party.code) ?? null) === (bloc?.code ?? null)),
  }));
  const signInRules = (showsPeople ? blocs : []).map(({ code, codesRequiredSince }) => {
    return { bloc: code, required: codesRequiredSince !== null, maySet: allows(maySetSignInRule(actor, code)) };
  });
  return { showsPeople, groups, troikas: await troikas(actor, { year, groups }), signInRules };
}

/** The open invitation behind a link; null for one that is wrong, used, revoked or expired alike. */
export async function openInvitation(token: string, locale: Locale): Promise<OpenInvitation | null> {
  const where = { tokenHash: hashToken(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } };
  const invitation = await db().invitation.findFirst({ where, include: { party: true } });
  if (invitation === null) return null;
  const { name, email, party, expiresAt } = invitation;
  const view = { code: party.code, kind: party.kind, name: partyName(party, locale) };
  return { name, email, party: view, expiresAt: expiresAt.toISOString() };
}

const PERSONS = {
  accounts: { orderBy: { createdAt: 'asc' } },
  invitations: { where: { acceptedAt: null, revokedAt: null }, orderBy: { createdAt: 'desc' } },
} as const;

interface StoredParty {
  readonly code: string;
  readonly kind: 'delegation' | 'secretariat' | 'observer';
  readonly blocCode: string | null;
  readonly names: unknown;
  readonly accounts?: readonly StoredAccount[];
  readonly invitations?: readonly { id: string; name: string; email: string; expiresAt: Date }[];
}

interface StoredAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly suspendedAt: Date | null;
  readonly demo: boolean;
  readonly totpSince: Date | null;
}

function partyPeople(actor: Actor, party: StoredParty, locale: Locale): PartyPeople {
  const admits = allows(mayAdmit(actor, party));
  const invitations = (party.invitations ?? []).map(({ id, name, email, expiresAt }): InvitationView => {
    return { id, name, email, expiresAt: expiresAt.toISOString(), expired: expiresAt <= new Date(), mayRevoke: admits };
  });
  return {
    party: { code: party.code, kind: party.kind, name: partyName(party, locale) },
    accounts: (party.accounts ?? []).map((account) => accountView(actor, party, account)),
    invitations,
    mayInvite: admits,
  };
}

function accountView(actor: Actor, party: StoredParty, account: StoredAccount): AccountView {
  const { id, name, email, demo, suspendedAt, totpSince } = account;
  const suspends = allows(maySuspend(actor, { id, party }));
  return {
    id,
    name,
    email,
    demo,
    since: account.createdAt.toISOString(),
    suspendedAt: suspendedAt?.toISOString() ?? null,
    own: id === actor.accountId,
    codes: totpSince !== null,
    mayResetCodes: totpSince !== null && suspends,
    maySuspend: suspendedAt === null && suspends,
    mayReinstate: suspendedAt !== null && allows(mayAdmit(actor, party)),
  };
}

/** A bloc's Secretariat stands before its countries. */
function byKindAndName(locale: Locale): (a: PartyPeople, b: PartyPeople) => number {
  const rank = ({ party }: PartyPeople) => (party.kind === 'secretariat' ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || a.party.name.localeCompare(b.party.name, locale);
}

async function troikas(
  actor: Actor,
  { year, groups }: { year: number | null; groups: readonly PartyGroup[] },
): Promise<TroikaYear> {
  const [seats, negotiations] = await Promise.all([
    db().troikaSeat.findMany({ orderBy: { year: 'asc' } }),
    db().negotiation.findMany({ orderBy: { createdAt: 'desc' } }),
  ]);
  const shown = year ?? negotiations[0]?.troikaYear ?? seats.at(-1)?.year ?? new Date().getUTCFullYear();
  const known = [...seats.map((seat) => seat.year), ...negotiations.map(({ troikaYear }) => troikaYear), shown];
  const years = [...new Set([...known, Math.max(...known) + 1])].toSorted((a, b) => a - b);
  const seated = seats.filter((seat) => seat.year === shown);
  const maySet = allows(mayRun(actor));
  const drafting = negotiations.map(({ id, slug, title, troikaYear }) => {
    return { negotiationId: id, slug, title, year: troikaYear, maySet };
  });
  return { year: shown, years, blocs: groups.flatMap((group) => troika(actor, group, seated)), drafting };
}

function troika(
  actor: Actor,
  { bloc, parties }: PartyGroup,
  seated: readonly { blocCode: string; position: string; delegation: string }[],
): readonly TroikaView[] {
  if (bloc === null) return [];
  const at = (position: string) =>
    seated.find((seat) => seat.blocCode === bloc.code && seat.position === position)?.delegation ?? null;
  const members = parties.filter(({ party }) => party.kind === 'delegation').map(({ party }) => party.code);
  const seats = { past: at('past'), present: at('present'), next: at('next') };
  return [{ ...bloc, seats, members, maySet: allows(maySetTroika(actor, bloc.code)) }];
}
