/** How the processes on one database tell each other at once what the log will tell them a little later anyway. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '../env.ts';
import { openPostgresWire } from './postgres-wire.ts';
import { openRedisWire } from './redis-wire.ts';

/** A way to all other processes. Messages can be lost: nothing may depend on them but speed. */
export interface Wire {
  /** False when the message was not taken: too long, or the way is closed now. Who is alone makes none. */
  readonly send: (message: () => Uint8Array) => boolean;
  readonly close: () => void;
}

const SEAL_BYTES = 16;

/**
 * Opens the way to the other processes: through Redis where there is one and while it answers, otherwise through
 * Postgres. Every message is sealed with the secret that the processes share, so that nobody else who reaches Redis can
 * put words into a document. `resumed` is called when messages may have been missed.
 */
export function openWire(hear: (message: Uint8Array) => void, resumed: () => void): Wire {
  const unseal = (sealed: Uint8Array) => {
    const message = sealed.subarray(SEAL_BYTES);
    if (sealed.length > SEAL_BYTES && timingSafeEqual(sealed.subarray(0, SEAL_BYTES), sealOf(message))) hear(message);
  };
  const { redisUrl } = env();
  const ways = [
    ...(redisUrl === undefined ? [] : [openRedisWire(redisUrl, unseal, resumed)]),
    openPostgresWire(unseal, resumed),
  ];
  return {
    send: (message) => {
      let sealed: Uint8Array | undefined;
      return ways.some((way) => way.send(() => (sealed ??= seal(message()))));
    },
    close: () => {
      for (const way of ways) way.close();
    },
  };
}

function seal(message: Uint8Array): Uint8Array {
  return Buffer.concat([sealOf(message), message]);
}

function sealOf(message: Uint8Array): Uint8Array {
  return createHmac('sha256', `live words ${env().secret ?? ''}`)
    .update(message)
    .digest()
    .subarray(0, SEAL_BYTES);
}
