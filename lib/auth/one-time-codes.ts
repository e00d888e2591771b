/** Time-based one-time passwords (RFC 6238) and the recovery codes that stand in for a lost telephone. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Transaction } from '../db/client.ts';
import { env } from '../env.ts';

const ISSUER = 'Consenso';
const PERIOD = 30;
/** Steps before and after the present one that are taken too, for clocks that are not quite right. */
const TOLERANCE = 1;
const RECOVERY_CODES = 10;

/** A new secret, and the address that authenticator applications read from the QR code. */
export function newSecret(email: string): { readonly secret: string; readonly address: string } {
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, address: totpOf(secret.base32, email).toString() };
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret });
}

/** The time step a code is of, or null where it is wrong. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now.getTime();
  const delta = totpOf(secret, '').validate({ token, timestamp, window: TOLERANCE });
  return delta === null ? null : Math.floor(timestamp / 1_000 / PERIOD) + delta;
}

/** The secret as stored: a copy of the database alone makes no codes. */
export function seal(secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), iv);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The secret again; null where it was sealed with another key, as after a change of NEXTAUTH_SECRET. */
export function unseal(stored: string): string | null {
  try {
    const bytes = Buffer.from(stored, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function sealingKey(): Buffer {
  const { secret } = env();
  if (secret === undefined) throw new Error('The session secret is not settled.');
  return Buffer.from(hkdfSync('sha256', secret, '', 'consenso one-time codes', 32));
}

// Without letters and figures that are taken for each other.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** New recovery codes, to be shown once: `xxxxx-xxxxx`, about 50 bits each. */
export function newRecoveryCodes(): readonly string[] {
  const part = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: RECOVERY_CODES }, () => `${part()}-${part()}`);
}

/** What is stored of a recovery code, however it is typed. */
export function hashRecoveryCode(code: string): string {
  return createHash('sha256')
    .update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest('hex');
}

/**
 * Takes a one-time or a recovery code of an account, once: true where it was right and not used before. Two at the same
 * moment cannot both be taken.
 */
export async function takeCode(tx: Transaction, accountId: string, code: string): Promise<boolean> {
  const account = await tx.account.findUnique({ where: { id: accountId } });
  const secret = account?.totpSecret ? unseal(account.totpSecret) : null;
  const step = secret === null ? null : stepOfCode(secret, code, new Date());
  if (step !== null) {
    const unused = { id: accountId, OR: [{ totpStep: null }, { totpStep: { lt: step } }] };
    return (await tx.account.updateMany({ where: unused, data: { totpStep: step } })).count === 1;
  }
  const where = { accountId, codeHash: hashRecoveryCode(code), usedAt: null };
  return (await tx.recoveryCode.updateMany({ where, data: { usedAt: new Date() } })).count === 1;
}

/**
 * Whether the Secretariat of the account's conference asks for one-time codes and the account has none. An observer
 * belongs to no conference: any Secretariat's rule holds. Demo accounts, whose password everybody is told, have no codes.
 */
export async function lacksCodes(tx: Transaction, accountId: string): Promise<boolean> {
  const account = await tx.account.findUnique({ where: { id: accountId }, include: { party: true } });
  if (account === null || account.totpSince !== null || account.demo) return false;
  const { blocCode } = account.party;
  const required = { codesRequiredSince: { not: null }, ...(blocCode !== null && { code: blocCode }) };
  return (await tx.bloc.count({ where: required })) > 0;
}
