/** The fault that a peer sends what no browser of ours does. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { COLLABORATION_PATH } from '#lib/editor/live-protocol.ts';
import type { Figures } from '../setup/self-watch.ts';
import type { Fault } from './faults.ts';
import { wordsOf } from './finding.ts';
import {
  damagedFrame,
  hostileNames,
  hostilePresence,
  hostileUpdates,
  isAnswer,
  knock,
  question,
  updateFrame,
} from './malformed-frames.ts';
import { type Trial, until } from './trial.ts';
import { openTypist, type Typist } from './typist.ts';
import type { Server, World } from './world.ts';

const FRAMES = { short: 2_000, full: 100_000 } as const;
/** So many damaged frames come over one connection, and over so many at once. */
const EACH = 10;
const AT_ONCE = 16;
const STALL_MS = 200;
const MEMORY = 50 * 1024 * 1024;
/** What has been answered by nothing until then is not going to be. */
const PATIENCE_MS = 1_000;
const TOO_LARGE = 2 * 1024 * 1024;
const ALMOST_TOO_LARGE = 1_400_000;

/** A peer that is signed in and speaks for itself. */
interface Peer {
  readonly send: (frame: Uint8Array) => void;
  /** Waits for a message, or for the end of the connection. */
  readonly hear: (isMeant?: (message: Uint8Array) => boolean) => Promise<void>;
  readonly leave: () => Promise<void>;
}

interface Manners {
  readonly party?: string;
  readonly origin?: string | null;
}

/** Null where the door stays closed. */
async function come(world: World, { party, origin }: Manners): Promise<Peer | null> {
  const host = `127.0.0.1:${world.door.port}`;
  const headers: Record<string, string> = party === undefined ? {} : { cookie: await world.cookieOf(party) };
  if (origin !== null) headers['origin'] = origin ?? `http://${host}`;
  const socket = new WebSocket(`ws://${host}${COLLABORATION_PATH}`, { headers });
  const ended = new Promise((resolve) => {
    socket.once('close', resolve);
  });
  socket.on('error', () => undefined);
  await Promise.race([once(socket, 'open').catch(() => undefined), ended]);
  if (socket.readyState !== WebSocket.OPEN) return null;
  const isOpen = () => socket.readyState === WebSocket.OPEN;
  return {
    send: (frame) => isOpen() && socket.send(frame),
    hear: async (isMeant = () => true) => {
      while (isOpen()) {
        const [message] = (await Promise.race([once(socket, 'message'), ended.then(() => [null])])) as [Buffer | null];
        if (message === null || isMeant(message)) return;
      }
    },
    leave: async () => {
      socket.terminate();
      await ended;
    },
  };
}

/** Random and damaged frames, bad updates, false presence, strange names and foreign origins. */
export const malformed: Fault = async (trial) => {
  const { world, short } = trial;
  const server = await world.startServer({ HUSHED: 'on' });
  trial.servers.push(server);
  const neighbour = await openTypist(world, { party: 'SLV', name: 'neighbour', random: trial.random });
  const observer = await openTypist(world, { party: 'GTM', name: 'observer', random: trial.random });
  const isUndisturbed = () => observer.settled() && observer.present().includes('SLV');
  trial.expect(await until(isUndisturbed, 10_000), 'nobody was let in');
  const before = wordsOf(observer.ydoc);
  // Once without counting, so that everything that is made only once is there.
  await bother(trial, neighbour, 200);
  const calm = await server.figures();
  const lines = server.lines();
  const begun = performance.now();
  const connections = await bother(trial, neighbour, short ? FRAMES.short : FRAMES.full);
  const seconds = (performance.now() - begun) / 1_000;
  // Whoever is not let in is put out after seconds, and only then forgotten.
  await pause(6_000);
  const after = await server.figures();
  judge(trial, { server, calm, after, lines: server.lines() - lines, connections, seconds });
  trial.expect(observer.settled() && wordsOf(observer.ydoc) === before, 'the document was changed');
  // Those who were there without claiming anything may still be shown for a while, as who they are.
  const shown = observer.present().filter((party) => !['GTM', 'HND'].includes(party));
  trial.expect(shown.join() === 'SLV', `shown as present: ${observer.present().join()}`);
  for (const each of [observer, neighbour]) each.close();
};

interface Bothered {
  readonly server: Server;
  readonly calm: Figures;
  readonly after: Figures;
  readonly lines: number;
  readonly connections: number;
  readonly seconds: number;
}

function judge(trial: Trial, { server, calm, after, lines, connections, seconds }: Bothered): void {
  const grown = after.memory - calm.memory;
  const mega = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  trial.say(
    `${connections} connections in ${seconds.toFixed(0)} s, longest stall ${after.longestStall.toFixed(0)} ms ` +
      `(${after.longestWork.toFixed(0)} ms of own work), ${lines} lines, memory ${mega(calm.memory)} → ${mega(after.memory)} MB ` +
      `(resident ${mega(calm.resident)} → ${mega(after.resident)} MB)`,
  );
  trial.expect(server.child.exitCode === null, 'the process ended');
  trial.expect(after.longestWork <= STALL_MS, `it computed for ${after.longestWork.toFixed(0)} ms without looking up`);
  trial.expect(grown <= MEMORY, `memory grew by ${mega(grown)} MB`);
  trial.expect(lines <= connections, `${lines} lines were written for ${connections} connections`);
}

/** Does all that with so many damaged frames; says over how many connections. */
async function bother(trial: Trial, victim: Typist, frames: number): Promise<number> {
  const { world, random } = trial;
  const name = world.documentName;
  const visits: (() => Promise<void>)[] = [
    ...hostileUpdates().map((update) => () => visit(trial, [updateFrame(name, update)])),
    ...hostilePresence(name, victim.ydoc.clientID).map((frame) => () => visit(trial, [frame])),
    ...hostileNames(name).map((hostile) => () => visit(trial, [knock(hostile)])),
    () => visit(trial, [new Uint8Array(TOO_LARGE)]),
    () => visit(trial, [updateFrame(name, new Uint8Array(ALMOST_TOO_LARGE))]),
    ...['null', 'https://elsewhere.example', '', null].map(
      (origin) => () => stayOutside(trial, { party: 'HND', origin }),
    ),
    () => stayOutside(trial, {}),
  ];
  for (let sent = 0; sent < frames; sent += EACH) {
    // Some may write, some may only read: those are told no on another way.
    const party = sent % (EACH * 4) === 0 ? 'GTM' : 'HND';
    const damaged = Array.from({ length: EACH }, () => damagedFrame(name, random));
    visits.push(() => visit(trial, [...damaged], party));
  }
  const left = visits.values();
  const work = async () => {
    for (const next of left) await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return visits.length;
}

/** Knocks, sends all that once it has been let in or not, and leaves when the server has dealt with it. */
async function visit({ world }: Trial, frames: readonly Uint8Array[], party = 'HND'): Promise<void> {
  const peer = await come(world, { party });
  if (peer === null) throw new Error('A signed-in peer was not taken.');
  peer.send(knock(world.documentName));
  await peer.hear();
  for (const frame of frames) peer.send(frame);
  peer.send(question(world.documentName));
  await Promise.race([peer.hear(isAnswer), pause(PATIENCE_MS)]);
  await peer.leave();
}

async function stayOutside(trial: Trial, manners: Manners): Promise<void> {
  const peer = await come(trial.world, manners);
  trial.expect(peer === null, `a peer came in with ${JSON.stringify(manners)}`);
  await peer?.leave();
}
