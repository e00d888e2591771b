/**
 * How often somebody may try. Counted for an account together with the address that tries, and for the address alone:
 * never for the account alone, or anybody could lock a country out from anywhere. Counters are in Postgres, so that
 * every process counts alike.
 */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '../db/client.ts';
import { networkOf } from './client-address.ts';

/** Failed attempts within a quarter of an hour, before one has to wait for its end. */
const ALLOWED = {
  /** One account from one address. */
  pair: 10,
  /** One address: a whole conference hall may stand behind it. */
  address: 300,
  /** One-time codes of one account, by somebody who knows its password. */
  code: 10,
  /** The present password of one's own account, from within a session. */
  own: 10,
} as const;

const WINDOW_SECONDS = 15 * 60;

type What = keyof typeof ALLOWED;

const shared: { consensoAttempts?: { pool: Pool; limiters: Record<What, RateLimiterAbstract> } } = globalThis as object;

function limiter(what: What): RateLimiterAbstract {
  const current = pool();
  if (shared.consensoAttempts?.pool !== current) {
    const of = (each: What) =>
      new RateLimiterPostgres({
        storeClient: current,
        storeType: 'pool',
        tableName: 'RateLimit',
        tableCreated: true,
        keyPrefix: each,
        points: ALLOWED[each],
        duration: WINDOW_SECONDS,
      });
    shared.consensoAttempts = {
      pool: current,
      limiters: { pair: of('pair'), address: of('address'), code: of('code'), own: of('own') },
    };
  }
  return shared.consensoAttempts.limiters[what];
}

/** Nobody can read from the table whose account was tried. */
function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}

/** Counts one attempt; the seconds to wait where there were too many, else null. Counted first, so that none slip by at once. */
async function count(what: What, key: string): Promise<number | null> {
  try {
    await limiter(what).consume(key);
    return null;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return Math.max(1, Math.ceil(reason.msBeforeNext / 1_000));
    throw reason;
  }
}

/** Who tries to sign in as whom. The address of an account that does not exist counts like any other. */
export interface SignInAttempt {
  readonly email: string;
  readonly address: string;
}

/** Counts an attempt to sign in; the seconds to wait before it would be looked at, or null. */
export async function countSignIn({ email, address }: SignInAttempt): Promise<number | null> {
  const network = networkOf(address);
  return (await count('address', keyOf(network))) ?? (await count('pair', keyOf(email, network)));
}

/** The attempt succeeded: it was none. */
export async function forgiveSignIn({ email, address }: SignInAttempt): Promise<void> {
  const network = networkOf(address);
  await limiter('pair').delete(keyOf(email, network));
  await limiter('address').reward(keyOf(network));
}

/** Counts a one-time code tried by somebody who knows the account's password. */
export async function countCode(accountId: string): Promise<number | null> {
  return await count('code', keyOf(accountId));
}

/** A right code: the wrong ones before it are forgotten. */
export async function forgiveCodes(accountId: string): Promise<void> {
  await limiter('code').delete(keyOf(accountId));
}

/** Counts a try of one's own present password from within a session. */
export async function countOwnPassword(accountId: string): Promise<number | null> {
  return await count('own', keyOf(accountId));
}
