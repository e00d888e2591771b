/**
 * npm run test:faults: what happens to words that were called saved when something breaks.
 *   npm run test:faults                         every fault with three seeds
 *   npm run test:faults -- --seeds 20 kill      one fault with twenty
 *   npm run test:faults -- --seed 7 kill        one seed again
 *   npm run test:faults -- --short              fewer clients, shorter outages, one seed
 *   npm run test:faults -- --without-log kill   shows that it can fail: nothing is written to the log
 */
import { parseArgs } from 'node:util';
import { hasRedis } from '../setup/redis.ts';
import { FAULTS, ON_A_SMALL_DISK } from './faults.ts';
import type { Finding } from './finding.ts';
import { runTrial } from './trial.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string' },
    seed: { type: 'string' },
    short: { type: 'boolean', default: false },
    'without-log': { type: 'boolean', default: false },
  },
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function chosenFaults(): string[] {
  const unknown = positionals.filter((name) => !(name in FAULTS));
  if (unknown.length > 0) {
    say(`There is no fault ${unknown.join(', ')}; there are ${Object.keys(FAULTS).join(', ')}.`);
    process.exit(1);
  }
  const names = positionals.length > 0 ? positionals : Object.keys(FAULTS);
  return hasRedis() ? names : names.filter((name) => name !== 'redis-gone');
}

function chosenSeeds(): number[] {
  if (values.seed !== undefined) return [Number(values.seed)];
  const count = Number(values.seeds ?? (values.short ? 1 : 3));
  return Array.from({ length: count }, (_, index) => index + 1);
}

async function tryOne(name: string, seed: number): Promise<Finding> {
  const fault = FAULTS[name];
  if (!fault) throw new Error(`There is no fault ${name}.`);
  const smallDisk = ON_A_SMALL_DISK.includes(name);
  return await runTrial({ seed, short: values.short, program: 'server-process.ts', smallDisk }, fault).catch(
    (error: unknown) => ({
      acknowledged: 0,
      lost: 0,
      doubled: 0,
      recovery: null,
      broken: [String(error)],
    }),
  );
}

if (values['without-log']) process.env['WITHOUT_LOG'] = 'on';
const total = { acknowledged: 0, lost: 0, doubled: 0, recovery: 0, broken: 0 };
for (const name of chosenFaults()) {
  for (const seed of chosenSeeds()) {
    const { acknowledged, lost, doubled, recovery, broken } = await tryOne(name, seed);
    const told = recovery === null ? '' : `, recovered in ${(recovery / 1000).toFixed(2)} s`;
    say(`${name} (seed ${seed}): ${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled${told}`);
    for (const sentence of broken) say(`  ✗ ${sentence}`);
    total.acknowledged += acknowledged;
    total.lost += lost;
    total.doubled += doubled;
    total.broken += broken.length;
    total.recovery = Math.max(total.recovery, recovery ?? 0);
  }
}
say(
  `${total.acknowledged} acknowledged, ${total.lost} lost, ${total.doubled} doubled, ` +
    `longest recovery ${(total.recovery / 1000).toFixed(2)} s, ${total.broken} promises broken`,
);
process.exit(total.lost + total.doubled + total.broken > 0 ? 1 : 0);
