/**
 * npm run bench: every benchmark in turn; each prints figures beside a baseline of the same run. Names choose some of them,
 * `--short` a shorter form where there is one.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BENCHMARKS = [
  'text-engine',
  'agreed-language',
  'exports',
  'import-redline',
  'collab',
  'two-processes',
  'long-section',
  'open-text',
  'sessions',
];

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !BENCHMARKS.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}; there are ${BENCHMARKS.join(', ')}.\n`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : BENCHMARKS) {
  process.stdout.write(`\n— ${name} —\n`);
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, [script, ...flags], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
