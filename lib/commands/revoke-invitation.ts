import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { RevokeInvitation } from '../inputs/people.ts';
import { mayAdmit } from '../policies/people.ts';
import { authorize } from '../policies/verdict.ts';
import { onPeople } from './people-command.ts';

/** Ends an invitation that nobody has accepted yet: its link opens nothing any more. */
export function revokeInvitation(actor: Actor, { invitationId }: RevokeInvitation): Promise<Outcome<void>> {
  return onPeople(actor, async ({ tx, now, append }) => {
    const invitation = await tx.invitation.findUnique({ where: { id: invitationId }, include: { party: true } });
    if (invitation === null) refuse('notFound');
    authorize(mayAdmit(actor, invitation.party));
    if (invitation.acceptedAt !== null) refuse('invitationAccepted');
    if (invitation.revokedAt !== null) refuse('invitationRevoked');
    await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: now } });
    await append({
      kind: 'invitation.revoked',
      payload: { invitationId, name: invitation.name, party: invitation.partyCode },
    });
  });
}
