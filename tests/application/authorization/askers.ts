import { randomUUID } from 'node:crypto';
import { db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { cookieFor } from '../application.ts';
import { MEMBERS, PARTY_OF, ROLES, type Role } from './roles.ts';
import type { ActRow } from './table.ts';

/** The Cookie header of each role; a suspended person still has the session from before. */
export async function cookiesOfRoles(): Promise<Readonly<Record<Role, string>>> {
  const cookies = await Promise.all(ROLES.map(async (role) => [role, await cookieOfRole(role)] as const));
  return Object.fromEntries(cookies) as Record<Role, string>;
}

async function cookieOfRole(role: Role): Promise<string> {
  if (role === 'stranger') return '';
  const partyCode = PARTY_OF[role];
  if (role !== 'suspended') {
    return await cookieFor(await db().account.findUniqueOrThrow({ where: { email: demoEmail(partyCode) } }));
  }
  const account = { email: `${randomUUID()}@example.org`, name: 'Suspended', passwordHash: '', partyCode };
  return await cookieFor(await db().account.create({ data: { ...account, suspendedAt: new Date() } }));
}

/** With which code a role that may not is refused an act. */
export function refusalOf({ no }: ActRow, role: Role): string {
  if (!MEMBERS.includes(role)) return 'signedOut';
  if (typeof no === 'string') return no;
  return no?.[role] ?? no?.others ?? 'not said in the table';
}
