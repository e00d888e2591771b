/** npm run build: builds the pages ahead of the first start, as where the program later cannot write to its folder. */
import { settleEnv } from '../env.ts';
import { OperatorError } from '../operator-error.ts';
import { buildPages } from './build.ts';

settleEnv({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
try {
  await buildPages(() => process.stdout.write('Building the pages …\n'), new AbortController().signal);
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
