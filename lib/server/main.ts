/** npm start, and with --dev npm run dev. */
import { setTimeout as pause } from 'node:timers/promises';
import { BadEnvironment, env } from '../env.ts';
import { logError } from '../log.ts';
import { OperatorError } from '../operator-error.ts';
import { OpenThings } from './close.ts';

const [major = 0] = process.versions.node.split('.').map(Number);
const open = new OpenThings();
const ending = new AbortController();

/** How long a start under way may take to notice that it is to end. */
const START_ENDS_WITHIN = 20_000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Closes what is open and ends. A start under way first comes to where it looks at `ending`, so that nothing is opened after. */
async function end(code: number): Promise<never> {
  ending.abort();
  await Promise.race([started, pause(START_ENDS_WITHIN, undefined, { ref: false })]);
  await open.close();
  process.exit(code);
}

async function start(): Promise<void> {
  if (major < 24) {
    throw new OperatorError(
      `Consenso needs Node 24, and this is ${process.version}: run \`npm ci\`, which brings it, then \`npm start\`.`,
    );
  }
  env();
  // Loaded only now, so that a bad environment is told at once.
  const { serve } = await import('./serve.ts');
  const address = await serve({ dev: process.argv.includes('--dev'), open, signal: ending.signal, say });
  const { demo, demoPassword } = env();
  say('');
  say(`Consenso is at ${address}`);
  say(
    demo
      ? `Sign in: choose a country there, or gtm@demo.consenso.example with the password ${demoPassword}`
      : 'Sign in with an account; the first one is made with: npm run account:create',
  );
  say('Ctrl-C ends it and keeps every word.');
}

/** Tells what went wrong, unless it only went wrong because the program was asked to end. */
function tell(error: unknown): void {
  if (ending.signal.aborted) return;
  if (error instanceof OperatorError || error instanceof BadEnvironment) process.stderr.write(`${error.message}\n`);
  else logError('the start', error);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    say('Closing …');
    void end(0);
  });
}
process.on('unhandledRejection', (error) => logError('unhandled rejection', error));
process.on('uncaughtException', (error) => {
  logError('uncaught exception', error);
  void end(1);
});

const started = start().then(
  () => true,
  (error: unknown) => {
    tell(error);
    return false;
  },
);
if (!(await started) && !ending.signal.aborted) await end(1);
