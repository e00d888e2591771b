/** The faults, each by its name. */
import { setTimeout as pause } from 'node:timers/promises';
import { suspendAccount } from '#lib/commands/suspend-account.ts';
import { db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { startRedis } from '../setup/redis.ts';
import { compareWithDisk, wordsOf } from './finding.ts';
import { malformed } from './malformed.ts';
import { type Trial, until } from './trial.ts';
import { openTypist, type Typist } from './typist.ts';

/** What happens to a world in which people type. */
export type Fault = (trial: Trial) => Promise<void>;

async function serve(trial: Trial, count: number, environment: Record<string, string> = {}): Promise<void> {
  for (let index = 0; index < count; index++) trial.servers.push(await trial.world.startServer(environment));
}

/** `kill -9` under typing clients; with every second seed their windows are closed in the same moment. */
const kill: Fault = async (trial) => {
  const { world, servers, random, typists, short, seed } = trial;
  await serve(trial, 1);
  await trial.people(short ? 8 : 20);
  await trial.typeFor(500 + random() * (short ? 1_000 : 3_000));
  const [server] = servers;
  if (server) await world.stopServer(server, 'SIGKILL');
  const closed = seed % 2 === 0;
  if (closed) for (const typist of typists) typist.close();
  trial.expect(
    typists.some(({ acts }) => acts.some(({ acknowledged }) => acknowledged)),
    'nobody had typed',
  );
  await serve(trial, 1);
  if (closed) return await replaceClosed(trial);
  trial.over();
};

/** What the closed windows were told stays to be looked for; others come in their place. */
async function replaceClosed(trial: Trial): Promise<void> {
  const { lost, doubled, acknowledged } = await compareWithDisk(trial.world, trial.typists);
  trial.carried.push({ lost, doubled, acknowledged });
  trial.typists.length = 0;
  trial.over();
  await trial.people(2);
}

/**
 * `kill -9` of the whole application with the embedded Postgres, with every second seed of that too, as a machine that
 * fails; then it is started again.
 */
const applicationKilled: Fault = async (trial) => {
  const { world, random, short, seed } = trial;
  const application = await world.startApplication();
  await trial.people(short ? 5 : 20);
  await trial.typeFor(500 + random() * 2_000);
  await world.stopServer(application, 'SIGKILL');
  if (seed % 2 === 0) await world.postgres.kill();
  const asked = performance.now();
  await world.startApplication();
  const took = performance.now() - asked;
  trial.say(`ready again after ${(took / 1_000).toFixed(1)} s`);
  trial.expect(took < 10_000, 'it was not ready within 10 s');
  trial.over();
};

/** Postgres is killed, and started again after a while. */
const postgresKilled: Fault = async (trial) => {
  const { world, random, typists, short } = trial;
  await serve(trial, 1);
  await trial.people(short ? 5 : 20);
  await trial.typeFor(500 + random() * 1_500);
  await world.postgres.kill();
  await pause(1_000);
  const since = performance.now();
  await pause(short ? 2_000 : 30_000);
  trial.expect(
    typists.every(({ lastAcknowledged }) => lastAcknowledged() < since),
    'something was called saved without Postgres',
  );
  await world.postgres.start();
  trial.over();
};

/** Postgres stands still, with its connections open, and goes on after a while. */
const postgresFrozen: Fault = async (trial) => {
  const { world, random, typists, short } = trial;
  await serve(trial, 1);
  await trial.people(short ? 5 : 20);
  await trial.typeFor(500 + random() * 1_500);
  world.postgres.freeze();
  await pause(1_000);
  const since = performance.now();
  await pause(short ? 2_000 : 30_000);
  trial.expect(
    typists.every(({ lastAcknowledged }) => lastAcknowledged() < since),
    'something was called saved without Postgres',
  );
  world.postgres.thaw();
  trial.over();
};

/** The server is asked to end while its database is gone. */
const endWithoutDatabase: Fault = async (trial) => {
  const { world, servers, short } = trial;
  await serve(trial, 1);
  await trial.people(short ? 3 : 10);
  await trial.typeFor(700);
  await world.postgres.kill();
  await pause(300);
  const asked = performance.now();
  const [server] = servers;
  server?.child.kill('SIGTERM');
  await Promise.race([server?.ended, pause(20_000)]);
  trial.expect(performance.now() - asked < 15_000, 'it did not end within 15 s');
  if (server && server.child.exitCode === null) await world.stopServer(server, 'SIGKILL');
  await world.postgres.start();
  await serve(trial, 1);
  trial.over();
};

/** Two servers on a Postgres that takes 800 ms for each write. */
const slowStore: Fault = async (trial) => {
  const { world, short } = trial;
  await serve(trial, 2, trial.redisUrl ? { REDIS_URL: trial.redisUrl } : {});
  await trial.people(short ? 4 : 8);
  await world.postgres.ask(`
    CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.8); RETURN NULL; END $$;
    CREATE TRIGGER slow AFTER INSERT ON "SectionUpdate" FOR EACH STATEMENT EXECUTE FUNCTION slow()`);
  await trial.typeFor(short ? 4_000 : 20_000);
  await world.postgres.ask('DROP TRIGGER slow ON "SectionUpdate"');
  trial.over();
};

/** Redis is gone for a minute under two servers. */
const redisGone: Fault = async (trial) => {
  const { typists, short } = trial;
  const redis = await startRedis();
  await serve(trial, 2, { REDIS_URL: redis.url });
  await trial.people(short ? 4 : 10);
  await trial.typeFor(500);
  await redis.stop();
  await trial.typeFor(short ? 3_000 : 60_000);
  for (const { rest } of typists) rest();
  await redis.start();
  const back = performance.now();
  const converged = await until(
    () => typists.every((typist) => typist.settled()) && new Set(typists.map(({ ydoc }) => wordsOf(ydoc))).size === 1,
    5_000,
  );
  trial.expect(converged, 'not converged within 5 s of its return');
  trial.recovered(performance.now() - back);
  await redis.stop();
};

const AWAY_MS = { short: 3_000, first: 600_000, others: 60_000 } as const;
/** Of more than that each word would be looked for on disk for minutes. */
const TYPING_MS = 30_000;

/** While a client is cut off, for ten minutes with the first seed: everybody types, rests, and types again at the end. */
async function whileAway({ short, seed }: Trial, all: readonly Typist[]): Promise<void> {
  const away = short ? AWAY_MS.short : seed === 1 ? AWAY_MS.first : AWAY_MS.others;
  if (away <= TYPING_MS) return await pause(away);
  await pause(TYPING_MS);
  for (const { rest } of all) rest();
  await pause(away - TYPING_MS - 2_000);
  for (const { typeOn } of all) typeOn();
  await pause(2_000);
}

/** A client that was cut off and typed on, with its rights kept: its words come in. */
const cutOff: Fault = async (trial) => {
  const { typists } = trial;
  await serve(trial, 1);
  await trial.people(3);
  typists[0]?.disconnect();
  await whileAway(trial, typists);
  typists[0]?.connect();
  trial.over();
};

/** A client that was cut off, typed on and lost its rights meanwhile: nothing of it comes in any more. */
const cutOffAndSuspended: Fault = async (trial) => {
  const { world, random } = trial;
  await serve(trial, 1);
  await trial.people(2);
  const suspended = await openTypist(world, { party: 'PAN', name: 'suspended', random });
  trial.expect(await until(() => suspended.settled(), 5_000), 'it did not come in');
  suspended.disconnect();
  suspended.typeOn();
  const { id } = await db().account.findUniqueOrThrow({ where: { email: demoEmail('PAN') } });
  expectDone(await suspendAccount(await demoActor('TS-RCM'), { accountId: id, reason: 'Left the delegation' }));
  await whileAway(trial, [...trial.typists, suspended]);
  suspended.connect();
  await trial.typeFor(2_000);
  suspended.rest();
  const own = suspended.acts.filter(({ acknowledged }) => acknowledged);
  trial.expect(own.length === 0 && suspended.acts.length > 0, 'something of a suspended person was called saved');
  trial.expect((await db().sectionUpdate.count({ where: { accountId: id } })) === 0, 'it is in the log');
  trial.expect(wordsOf(suspended.ydoc).includes('‹suspended'), 'its words are gone from its own window');
  suspended.close();
};

/** Two servers are restarted one after the other, under typing clients. */
const rollingRestart: Fault = async (trial) => {
  const { world, servers, short } = trial;
  await serve(trial, 2);
  await trial.people(short ? 5 : 20);
  const before = [...servers];
  for (const server of before) {
    await trial.typeFor(short ? 500 : 2_000);
    await world.stopServer(server, 'SIGTERM');
    await serve(trial, 1);
  }
  trial.over();
};

/** One of two servers is killed: its clients go on at the other. */
const oneOfTwo: Fault = async (trial) => {
  const { world, servers, random, short } = trial;
  await serve(trial, 2);
  await trial.people(short ? 6 : 20);
  await trial.typeFor(500 + random() * 1_000);
  const server = servers[Math.floor(random() * servers.length)];
  if (server) await world.stopServer(server, 'SIGKILL');
  trial.over();
};

/** A client of an older schema is not let in, and types for itself. */
const oldSchema: Fault = async (trial) => {
  const { world, random } = trial;
  await serve(trial, 1);
  await trial.people(2);
  const old = await openTypist(world, { party: 'HND', name: 'old', random, token: 'schema:0' });
  old.typeOn();
  trial.expect(await until(() => old.refusals.includes('outdated'), 5_000), 'an old client was not told');
  await trial.typeFor(500);
  trial.expect(wordsOf(old.ydoc) === '', 'an old client was given the text');
  old.close();
};

/** How long nobody was told that anything is saved, in milliseconds. */
const sinceSaved = ({ typists }: Trial) =>
  performance.now() - Math.max(...typists.map(({ lastAcknowledged }) => lastAcknowledged()));

/**
 * The disk of Postgres is full for a while. What fits into pages that it has already is still saved, and truly so; then
 * nothing is, and Postgres may end itself.
 */
const diskFull: Fault = async (trial) => {
  const { world, short } = trial;
  await serve(trial, 1);
  await trial.people(short ? 4 : 10);
  await trial.typeFor(500);
  if (world.disk === null) return await writesRefused(trial);
  world.disk.fill();
  trial.expect(await until(() => sinceSaved(trial) > 2_000, 60_000), 'saving went on and on with a full disk');
  await pause(short ? 1_000 : 10_000);
  world.disk.free();
  await world.postgres.start();
  trial.over();
};

/** As far as a full disk can be played where there is none of our own: Postgres refuses every write. */
async function writesRefused(trial: Trial): Promise<void> {
  const { world, typists, short } = trial;
  trial.say('no disk of its own can be mounted here: Postgres is made to refuse every write');
  await world.postgres.ask(`
    CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
    CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON "SectionUpdate" FOR EACH STATEMENT EXECUTE FUNCTION full_disk()`);
  await pause(1_000);
  const since = performance.now();
  await pause(short ? 2_000 : 10_000);
  trial.expect(
    typists.every(({ lastAcknowledged }) => lastAcknowledged() < since),
    'something was called saved on a full disk',
  );
  await world.postgres.ask('DROP TRIGGER full_disk ON "SectionUpdate"');
  trial.over();
}

/** Every hook of the server throws now and then, one after the other. */
const throwingHooks: Fault = async (trial) => {
  const { servers, short } = trial;
  await serve(trial, 1, { THROWING_HOOKS: 'on' });
  await trial.people(short ? 3 : 8);
  await trial.typeFor(short ? 3_000 : 15_000);
  trial.expect(
    servers.every(({ child }) => child.exitCode === null),
    'a hook that threw ended the process',
  );
  for (const { child } of servers) child.kill('SIGUSR2');
  trial.over();
};

/** In the order in which they are tried. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  kill,
  'application-killed': applicationKilled,
  'postgres-killed': postgresKilled,
  'postgres-frozen': postgresFrozen,
  'end-without-database': endWithoutDatabase,
  'slow-store': slowStore,
  'redis-gone': redisGone,
  'cut-off': cutOff,
  'cut-off-and-suspended': cutOffAndSuspended,
  'rolling-restart': rollingRestart,
  'one-of-two': oneOfTwo,
  'old-schema': oldSchema,
  'disk-full': diskFull,
  'throwing-hooks': throwingHooks,
  malformed,
};

/** Those whose Postgres has a disk of its own, where that can be. */
export const ON_A_SMALL_DISK: readonly string[] = ['disk-full'];
