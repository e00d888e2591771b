'use server';

import { acceptInvitation } from '#lib/commands/accept-invitation.ts';
import { changePassword } from '#lib/commands/change-password.ts';
import { invitePerson } from '#lib/commands/invite-person.ts';
import { reinstateAccount } from '#lib/commands/reinstate-account.ts';
import { renameAccount } from '#lib/commands/rename-account.ts';
import { revokeInvitation } from '#lib/commands/revoke-invitation.ts';
import { setTroikaSeat } from '#lib/commands/set-troika-seat.ts';
import { setTroikaYear } from '#lib/commands/set-troika-year.ts';
import { suspendAccount } from '#lib/commands/suspend-account.ts';
import { done } from '#lib/errors.ts';
import * as inputs from '#lib/inputs/people.ts';
import { door, openDoor } from './door.ts';
import type { ActionResult } from './result.ts';

/** The link's path is told this once, to the inviter alone; it is good on the address the inviter uses. */
export async function invite(
  input: inputs.InvitePerson,
): Promise<ActionResult<{ readonly path: string; readonly expiresAt: string }>> {
  return await door(inputs.InvitePerson, input, async (actor, parsed) => {
    const made = await invitePerson(actor, parsed);
    if (!made.ok) return made;
    const { token, expiresAt } = made.value;
    return done({ path: `/invitation/${token}`, expiresAt: expiresAt.toISOString() });
  });
}

export async function revoke(input: inputs.RevokeInvitation): Promise<ActionResult<void>> {
  return await door(inputs.RevokeInvitation, input, revokeInvitation);
}

/** For a stranger with a link; everybody else's doors ask who is there. */
export async function accept(input: inputs.AcceptInvitation): Promise<ActionResult<{ email: string }>> {
  return await openDoor(inputs.AcceptInvitation, input, acceptInvitation);
}

export async function suspend(input: inputs.SuspendAccount): Promise<ActionResult<void>> {
  return await door(inputs.SuspendAccount, input, suspendAccount);
}

export async function reinstate(input: inputs.ReinstateAccount): Promise<ActionResult<void>> {
  return await door(inputs.ReinstateAccount, input, reinstateAccount);
}

export async function seatTroika(input: inputs.SetTroikaSeat): Promise<ActionResult<void>> {
  return await door(inputs.SetTroikaSeat, input, setTroikaSeat);
}

export async function chooseTroikaYear(input: inputs.SetTroikaYear): Promise<ActionResult<void>> {
  return await door(inputs.SetTroikaYear, input, setTroikaYear);
}

export async function changeOwnPassword(input: inputs.ChangePassword): Promise<ActionResult<void>> {
  return await door(inputs.ChangePassword, input, changePassword);
}

export async function renameOwnAccount(input: inputs.RenameAccount): Promise<ActionResult<void>> {
  return await door(inputs.RenameAccount, input, renameAccount);
}
