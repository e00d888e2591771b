/**
 * npm run backup -- FILE: the whole database into one file, beside a running Consenso or without one.
 * npm run restore -- FILE: puts it back into an empty database.
 */
import { Client } from 'pg';
import { backUp } from '../backup/back-up.ts';
import { restore } from '../backup/restore.ts';
import { env } from '../env.ts';
import { OperatorError } from '../operator-error.ts';
import { borrowDatabase } from './database.ts';
import { runForOperator } from './for-operator.ts';

const [act, file, ...more] = process.argv.slice(2);

async function run(): Promise<string> {
  if ((act !== 'backup' && act !== 'restore') || file === undefined || more.length > 0) {
    throw new OperatorError('Usage: npm run backup -- FILE, or npm run restore -- FILE');
  }
  const giveBack = await borrowDatabase();
  const client = new Client({ connectionString: env().databaseUrl });
  try {
    await client.connect();
    const { rows, hash } = act === 'backup' ? await backUp(client, file) : await restore(client, file);
    return `${act === 'backup' ? `${file} holds` : 'Put back:'} ${rows} rows, hash ${hash}.`;
  } finally {
    await client.end();
    await giveBack();
  }
}

await runForOperator(run);
