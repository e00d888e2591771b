import { createHash, randomBytes } from 'node:crypto';

/** What an invitation's link ends in: 256 random bits. */
export function newInvitationToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored and looked for instead of a token: a copy of the database opens no door. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
