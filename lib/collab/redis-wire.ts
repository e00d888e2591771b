import { Redis } from 'ioredis';
import { logInfo, logWarning } from '../log.ts';
import { setTrouble } from './troubles.ts';
import type { Wire } from './wire.ts';

const CHANNEL = 'consenso:live';
/** Redis is tried again so often; until it is back, messages go through Postgres. */
const RETRY_MS = 1_000;

/**
 * The way through Redis. Nothing is queued while it is away: a message that is late is worth nothing, since the log has
 * been read meanwhile. `resumed` is called whenever messages may have been missed.
 */
export function openRedisWire(url: string, hear: (message: Uint8Array) => void, resumed: () => void): Wire {
  const options = { maxRetriesPerRequest: 0, enableOfflineQueue: false, retryStrategy: () => RETRY_MS } as const;
  const speaker = new Redis(url, options);
  // A subscription is made anew by itself after each reconnection.
  const listener = new Redis(url, { ...options, enableOfflineQueue: true, maxRetriesPerRequest: null });
  let gone = false;
  const lost = () => {
    if (gone) return;
    gone = true;
    setTrouble('redis', 'the connection', true);
    logWarning('Redis is gone: live words go through Postgres until it is back.');
  };
  const back = () => {
    if (gone) logInfo('Redis is back.');
    gone = false;
    setTrouble('redis', 'the connection', false);
    resumed();
  };
  for (const client of [speaker, listener]) client.on('error', lost);
  listener.on('close', lost);
  listener.on('ready', back);
  listener.on('messageBuffer', (_channel: Buffer, message: Buffer) => hear(message));
  listener.subscribe(CHANNEL).catch(lost);
  return {
    send: (message) => {
      if (speaker.status !== 'ready') return false;
      speaker.publish(CHANNEL, Buffer.from(message())).catch(lost);
      return true;
    },
    close: () => {
      for (const client of [speaker, listener]) {
        client.removeAllListeners();
        client.on('error', () => undefined);
        client.disconnect();
      }
      setTrouble('redis', 'the connection', false);
    },
  };
}
