import type { Actor } from '../auth/actor.ts';
import type { Outcome } from '../errors.ts';
import type { RenameAccount } from '../inputs/people.ts';
import { command } from './command.ts';

/** Changes the name one's own acts are done under from now on; those on the record keep theirs. */
export function renameAccount(actor: Actor, { name }: RenameAccount): Promise<Outcome<void>> {
  return command(actor, async ({ tx }) => {
    await tx.account.update({ where: { id: actor.accountId }, data: { name } });
  });
}
