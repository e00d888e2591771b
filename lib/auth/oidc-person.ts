/** Who somebody is that an organisation's own sign-in (OpenID Connect) vouches for. */
import { z } from 'zod';
import { joinByIdentity } from '../commands/join-by-identity.ts';
import { db } from '../db/client.ts';

const Claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().trim().toLowerCase().max(320).optional(),
  email_verified: z.boolean().optional(),
  name: z.string().trim().min(1).max(200).optional(),
});

/** An account as sign-in needs it. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionVersion: number;
}

/**
 * The account of a person the provider names, or null. Bound to the provider's own subject the first time, found then by
 * an address that the provider has verified: an account of that address, or an open invitation, which is accepted with
 * it. Nobody comes in whom no Secretariat has invited; a suspended person stays out.
 */
export async function personOfClaims(issuer: string, claims: unknown): Promise<KnownPerson | null> {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return null;
  const { sub, email, email_verified, name } = parsed.data;
  const identity = `${issuer} ${sub}`;
  const bound = await db().account.findUnique({ where: { identity } });
  if (bound !== null) return bound.suspendedAt === null ? bound : null;
  if (email === undefined || email_verified !== true) return null;
  const unbound = { email, identity: null, demo: false, suspendedAt: null };
  const { count } = await db().account.updateMany({ where: unbound, data: { identity } });
  if (count === 1) return await db().account.findUnique({ where: { identity } });
  return await joinByIdentity({ email, identity, ...(name !== undefined && { name }) });
}
