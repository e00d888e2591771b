import { setTimeout as pause } from 'node:timers/promises';
import { compareWithDisk, type Finding, wordsOf } from './finding.ts';
import { seeded } from './seeded.ts';
import { openTypist, type Typist } from './typist.ts';
import { openWorld, type Server, type World, type WorldTerms } from './world.ts';

/** How a trial is run. */
export interface Terms extends WorldTerms {
  readonly seed: number;
  /** A short one has fewer clients and shorter outages. */
  readonly short: boolean;
  readonly redisUrl?: string;
}

/** A world with people typing in it, while something happens to it. */
export interface Trial extends Terms {
  readonly world: World;
  readonly random: () => number;
  readonly servers: Server[];
  readonly typists: Typist[];
  readonly broken: string[];
  /** Opens clients that type. */
  readonly people: (count: number) => Promise<void>;
  /** Waits for a time, in milliseconds, during which everybody types. */
  readonly typeFor: (ms: number) => Promise<void>;
  /** Notes the end of a fault: from here recovery is counted. */
  readonly over: () => void;
  /** Says itself how long recovery took, in milliseconds. */
  readonly recovered: (ms: number) => void;
  /** What was found of clients that are closed already. */
  readonly carried: Pick<Finding, 'acknowledged' | 'lost' | 'doubled'>[];
  readonly expect: (holds: boolean, sentence: string) => void;
  /** Notes a figure to be printed. */
  readonly say: (line: string) => void;
}

const PARTIES = ['HND', 'SLV', 'PAN', 'TS-RCM', 'TS-SACM'];
/** After this the trial no longer waits for everybody to be saved. */
const PATIENCE_MS = 60_000;

/** Runs one fault in a world of its own and says what was found. */
export async function runTrial(terms: Terms, fault: (trial: Trial) => Promise<void>): Promise<Finding> {
  const world = await openWorld(terms);
  const random = seeded(terms.seed);
  const typists: Typist[] = [];
  const broken: string[] = [];
  let overAt: number | null = null;
  let said: number | null = null;
  const trial: Trial = {
    ...terms,
    world,
    random,
    servers: [],
    typists,
    broken,
    people: async (count) => {
      for (let index = 0; index < count; index++) {
        const party = PARTIES[index % PARTIES.length] ?? 'HND';
        const typist = await openTypist(world, { party, name: `${terms.seed}.${typists.length}`, random, pace: 60 });
        typists.push(typist);
        typist.typeOn();
      }
      await until(() => typists.every(({ lastAcknowledged }) => lastAcknowledged() > 0), PATIENCE_MS);
    },
    typeFor: async (ms) => await pause(ms),
    over: () => (overAt = performance.now()),
    recovered: (ms) => (said = ms),
    carried: [],
    expect: (holds, sentence) => void (holds || broken.push(sentence)),
    say: (line) => void process.stdout.write(`  ${line}\n`),
  };
  try {
    await fault(trial);
    const recovery = overAt === null ? said : await recoveryOf(typists, overAt);
    return await conclude(trial, recovery);
  } finally {
    for (const typist of typists) typist.close();
    await world.close();
  }
}

async function conclude(trial: Trial, recovery: number | null): Promise<Finding> {
  const { world, typists, broken, carried } = trial;
  for (const { rest } of typists) rest();
  const settled = await until(() => typists.every((typist) => typist.settled()), PATIENCE_MS);
  trial.expect(settled, 'not everybody was saved in the end');
  const { words, ...counts } = await compareWithDisk(world, typists);
  const same = await until(() => typists.every(({ ydoc }) => wordsOf(ydoc) === words), 10_000);
  trial.expect(same, 'not everybody sees what is on disk');
  const visitor = await openTypist(world, { party: 'GTM', name: 'visitor', random: trial.random });
  trial.expect(await until(() => wordsOf(visitor.ydoc) === words, 10_000), 'a newcomer does not see what is on disk');
  visitor.close();
  const sum = (what: 'acknowledged' | 'lost' | 'doubled') =>
    carried.reduce((total, one) => total + one[what], counts[what]);
  return { acknowledged: sum('acknowledged'), lost: sum('lost'), doubled: sum('doubled'), recovery, broken };
}

/** Milliseconds until the last of them was saved again. */
async function recoveryOf(typists: readonly Typist[], overAt: number): Promise<number> {
  await until(() => typists.every(({ lastAcknowledged }) => lastAcknowledged() > overAt), PATIENCE_MS);
  return performance.now() - overAt;
}

/** Waits until something holds; false when it does not within the time. */
export async function until(holds: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (holds()) return true;
    await pause(10);
  }
  return holds();
}
