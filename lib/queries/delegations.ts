import { db } from '../db/client.ts';
import type { BlocView } from './views/bloc-view.ts';

/** The delegations that negotiate, by conference, in order of code. */
export async function delegationsByBloc(): Promise<readonly BlocView[]> {
  const parties = await db().party.findMany({ where: { kind: 'delegation' }, orderBy: { code: 'asc' } });
  return [...Map.groupBy(parties, ({ blocCode }) => blocCode ?? '')]
    .map(([code, members]) => ({ code, members: members.map((party) => party.code) }))
    .sort((a, b) => a.code.localeCompare(b.code));
}
