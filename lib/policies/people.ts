import type { Actor } from '../auth/actor.ts';
import { isSecretariat } from './negotiation.ts';
import type { PolicyVerdict } from './verdict.ts';

/** A party as people's policies judge it; `blocCode` is null for an observer body. */
export interface JudgedParty {
  readonly kind: 'delegation' | 'secretariat' | 'observer';
  readonly blocCode: string | null;
}

/** Accounts, invitations and troika seats are seen by the Technical Secretariats alone: they hold addresses of persons. */
export function maySeePeople(actor: Actor): PolicyVerdict {
  return isSecretariat(actor) ? null : { code: 'onlySecretariats' };
}

/**
 * Inviting for a party, revoking its invitations, suspending and reinstating its accounts: a Secretariat for the
 * parties of its own bloc, itself included, and for observers, who belong to no bloc.
 */
export function mayAdmit(actor: Actor, party: JudgedParty): PolicyVerdict {
  if (!isSecretariat(actor)) return { code: 'onlySecretariats' };
  const own = party.kind === 'observer' || party.blocCode === actor.party.bloc;
  return own ? null : { code: 'otherBlocsParty' };
}

/** As `mayAdmit`, but never oneself: the last person of a Secretariat would lock everybody out. */
export function maySuspend(actor: Actor, account: { readonly id: string; readonly party: JudgedParty }): PolicyVerdict {
  const admitted = mayAdmit(actor, account.party);
  if (admitted !== null) return admitted;
  return account.id === actor.accountId ? { code: 'notYourself' } : null;
}

/** Whether the people of a bloc need one-time codes is for its own Secretariat to say. */
export function maySetSignInRule(actor: Actor, blocCode: string): PolicyVerdict {
  if (!isSecretariat(actor)) return { code: 'onlySecretariats' };
  return blocCode === actor.party.bloc ? null : { code: 'otherBlocsSignIn' };
}

/** A bloc's troika seats are set by its own Secretariat. */
export function maySetTroika(actor: Actor, blocCode: string): PolicyVerdict {
  if (!isSecretariat(actor)) return { code: 'onlySecretariats' };
  return blocCode === actor.party.bloc ? null : { code: 'otherBlocsTroika' };
}
