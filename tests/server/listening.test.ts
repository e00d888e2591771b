import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { keepListening } from '#lib/db/listening.ts';
import { env } from '#lib/env.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

const WAIT = { timeout: 10_000, interval: 5 };
const doors: Server[] = [];
let wanted = true;

afterEach(() => {
  wanted = false;
  for (const door of doors.splice(0)) door.close();
});

/** A door that ends every connection at its first words, as a balancer does that leads nowhere. */
async function openShutDoor(onKnock: () => void): Promise<string> {
  const door = createServer((socket) => {
    onKnock();
    socket.on('error', () => undefined);
    socket.once('data', () => socket.destroy());
  });
  doors.push(door);
  await once(door.listen(0, '127.0.0.1'), 'listening');
  return `postgresql://nobody:nothing@127.0.0.1:${(door.address() as AddressInfo).port}/nowhere`;
}

test('one connection is sought at a time, however often it is cut while it is made', async () => {
  wanted = true;
  let knocks = 0;
  let losses = 0;
  const address = await openShutDoor(() => (knocks += 1));
  const never = () => Promise.reject(new Error('Nobody is there.'));
  const ear = { ready: never, heard: () => undefined, lost: () => void (losses += 1), wanted: () => wanted };
  keepListening({ connectionString: address }, ear, 5);
  await vi.waitFor(() => expect(losses).toBeGreaterThanOrEqual(8), WAIT);
  wanted = false;
  expect(knocks - losses).toBeLessThanOrEqual(1);
  expect(knocks).toBeGreaterThanOrEqual(losses);
});

test('a connection that is cut is sought again, and what is announced is heard on the next', async () => {
  wanted = true;
  const heard: unknown[] = [];
  const ready: boolean[] = [];
  let lost = 0;
  const ear = {
    ready: async (client: Parameters<Parameters<typeof keepListening>[1]['ready']>[0], again: boolean) => {
      await client.query('LISTEN tried');
      ready.push(again);
      if (again) await client.query(`NOTIFY tried, 'here'`);
      // As an administrator cuts it.
      else client.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    },
    heard: ({ payload }: { payload?: string | undefined }) => void heard.push(payload),
    lost: () => void (lost += 1),
    wanted: () => wanted,
  };
  keepListening({ connectionString: env().databaseUrl ?? '' }, ear, 5);
  await vi.waitFor(() => expect(heard).toEqual(['here']), WAIT);
  expect({ ready, lost }).toEqual({ ready: [false, true], lost: 1 });
});

test('a connection that is no longer wanted when it is ready is ended', async () => {
  wanted = true;
  let lost = 0;
  const ear = {
    ready: () => {
      wanted = false;
      return Promise.resolve();
    },
    heard: () => undefined,
    lost: () => void (lost += 1),
    wanted: () => wanted,
  };
  keepListening({ connectionString: env().databaseUrl ?? '' }, ear, 5);
  await vi.waitFor(() => expect(lost).toBe(1), WAIT);
});
