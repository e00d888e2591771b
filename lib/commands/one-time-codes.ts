import type { Actor } from '../auth/actor.ts';
import { countCode, countOwnPassword, forgiveCodes } from '../auth/attempts.ts';
import {
  hashRecoveryCode,
  newRecoveryCodes,
  newSecret,
  seal,
  stepOfCode,
  takeCode,
  unseal,
} from '../auth/one-time-codes.ts';
import { passwordMatches } from '../auth/password.ts';
import type { Transaction } from '../db/client.ts';
import { type Outcome, refuse, refused } from '../errors.ts';
import type { BeginCodes, ConfirmCodes, RemoveCodes } from '../inputs/account.ts';
import { command } from './command.ts';

/** What is shown once, to be read by an authenticator. */
export interface BegunCodes {
  readonly secret: string;
  /** `otpauth://…`, as the QR code holds it. */
  readonly address: string;
}

/** Begins to set up one-time codes: from here on a secret waits for its first code. Nothing is asked for at sign-in yet. */
export async function beginCodes(actor: Actor, { password }: BeginCodes): Promise<Outcome<BegunCodes>> {
  const wait = await countOwnPassword(actor.accountId);
  if (wait !== null) return refused('tooManyTries', { minutes: Math.ceil(wait / 60) });
  return await command(actor, async ({ tx }) => {
    const account = await ownAccount(tx, actor, password);
    if (account.totpSince !== null) refuse('codesAlready');
    const made = newSecret(account.email);
    await tx.account.update({ where: { id: account.id }, data: { totpSecret: seal(made.secret), totpStep: null } });
    return made;
  });
}

/** The first code proves that the authenticator works: codes are asked for from now on. Recovery codes are told this once. */
export async function confirmCodes(
  actor: Actor,
  { code }: ConfirmCodes,
): Promise<Outcome<{ readonly recoveryCodes: readonly string[] }>> {
  const wait = await countCode(actor.accountId);
  if (wait !== null) return refused('tooManyTries', { minutes: Math.ceil(wait / 60) });
  const done = await command(actor, async ({ tx, now }) => {
    const account = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } });
    if (account.totpSince !== null) refuse('codesAlready');
    const secret = account.totpSecret === null ? null : unseal(account.totpSecret);
    if (secret === null) refuse('codesNotBegun');
    const step = stepOfCode(secret, code, now);
    if (step === null) refuse('wrongCode', undefined, 'code');
    await tx.account.update({ where: { id: account.id }, data: { totpSince: now, totpStep: step } });
    return { recoveryCodes: await storeRecoveryCodes(tx, account.id) };
  });
  if (done.ok) await forgiveCodes(actor.accountId);
  return done;
}

/** Takes one's own codes away, with the password and a last code. Where they are asked for, they must be set up anew. */
export async function removeCodes(actor: Actor, { password, code }: RemoveCodes): Promise<Outcome<void>> {
  const wait = (await countOwnPassword(actor.accountId)) ?? (await countCode(actor.accountId));
  if (wait !== null) return refused('tooManyTries', { minutes: Math.ceil(wait / 60) });
  return await command(actor, async ({ tx }) => {
    const account = await ownAccount(tx, actor, password);
    if (account.totpSince === null) refuse('codesNotBegun');
    if (!(await takeCode(tx, account.id, code))) refuse('wrongCode', undefined, 'code');
    await forgetCodes(tx, account.id);
  });
}

/** Without secret and recovery codes, as before they were set up. */
export async function forgetCodes(tx: Transaction, accountId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.account.update({ where: { id: accountId }, data: { totpSecret: null, totpSince: null, totpStep: null } });
}

async function ownAccount(tx: Transaction, actor: Actor, password: string) {
  const account = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } });
  if (account.demo) refuse('demoCodes');
  if (!(await passwordMatches(account.passwordHash, password))) refuse('wrongPassword', undefined, 'password');
  return account;
}

async function storeRecoveryCodes(tx: Transaction, accountId: string): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ accountId, codeHash: hashRecoveryCode(code) })) });
  return codes;
}
