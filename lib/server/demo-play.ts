/** npm run demo:play: plays the round of 29 March 2017 on the demo negotiation. It works beside a running Consenso. */
import { seedParties } from '../../prisma/seed/parties.ts';
import { closeDatabase, db } from '../db/client.ts';
import { type PlayedOrNot, playOnce } from '../demo/play-once.ts';
import { ZERO_DRAFT } from '../demo/zero-draft.ts';
import { env } from '../env.ts';
import { OperatorError } from '../operator-error.ts';
import { borrowDatabase } from './database.ts';
import { loadDemoOnce } from './demo.ts';
import { runForOperator } from './for-operator.ts';

const NOT_PLAYED = {
  alreadyPlayed: 'The round has been played already: every act of it is on the record.',
  noDemo: 'There is no demo negotiation in this database, which holds other work.',
  demoOff: 'The demo is off: set DEMO=on to have its accounts and its round.',
} as const;

function sentence(played: PlayedOrNot): string {
  if (!played.played) return NOT_PLAYED[played.because];
  const refused = played.refused.map(
    ({ by, kind, code }) => `\nNot taken by the text as it is now: ${by}, ${kind} (${code}).`,
  );
  return `The round of 29 March 2017 is on the record at /negotiations/${ZERO_DRAFT.slug}: ${played.acts} acts.${refused.join('')}`;
}

async function run(): Promise<string> {
  const giveBack = await borrowDatabase();
  try {
    const { demo, databaseUrl } = env();
    if (!demo || databaseUrl === undefined) throw new OperatorError(NOT_PLAYED.demoOff);
    await seedParties(db());
    await loadDemoOnce(databaseUrl);
    return sentence(await playOnce());
  } finally {
    await closeDatabase();
    await giveBack();
  }
}

await runForOperator(run);
