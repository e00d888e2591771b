import type { Actor } from '../auth/actor.ts';
import type { Transaction } from '../db/client.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { SetTroikaSeat } from '../inputs/people.ts';
import { maySetTroika } from '../policies/people.ts';
import { authorize } from '../policies/verdict.ts';
import { onPeople } from './people-command.ts';

/** Seats a delegation of the bloc in its troika of a year, or empties the seat. Nobody sits in one troika twice. */
export function setTroikaSeat(actor: Actor, input: SetTroikaSeat): Promise<Outcome<void>> {
  return onPeople(actor, async ({ tx, append }) => {
    const { blocCode, year, position, delegation } = input;
    if ((await tx.bloc.count({ where: { code: blocCode } })) === 0) refuse('notFound');
    authorize(maySetTroika(actor, blocCode));
    const seats = await tx.troikaSeat.findMany({ where: { blocCode, year } });
    const before = seats.find((seat) => seat.position === position)?.delegation ?? null;
    if (before === delegation) refuse('seatUnchanged');
    const where = { blocCode_year_position: { blocCode, year, position } };
    if (delegation === null) await tx.troikaSeat.delete({ where });
    else {
      await requireMember(tx, { blocCode, delegation });
      if (seats.some((seat) => seat.delegation === delegation)) refuse('seatedAlready', { country: delegation });
      await tx.troikaSeat.upsert({ where, create: { blocCode, year, position, delegation }, update: { delegation } });
    }
    await append({ kind: 'troika.seatSet', payload: { bloc: blocCode, year, position, from: before, to: delegation } });
  });
}

async function requireMember(tx: Transaction, seat: { blocCode: string; delegation: string }): Promise<void> {
  const where = { code: seat.delegation, blocCode: seat.blocCode, kind: 'delegation' as const };
  if ((await tx.party.count({ where })) === 0) refuse('notAMember', { country: seat.delegation, bloc: seat.blocCode });
}
