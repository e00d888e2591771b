/**
 * npm test: everything that is checked, in the order in which it fails cheapest. A line for each step with its seconds; it
 * stops at the first that fails and shows what that step said. The last line is always `N passed, N failed`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleEnv } from '../../lib/env.ts';
import { requireChromium } from './chromium.ts';

interface Step {
  name: string;
  command: readonly string[];
  /** The runner that writes a report of its tests, for the sum at the end. */
  report?: 'vitest' | 'playwright';
}

interface Count {
  passed: number;
  failed: number;
}

const root = new URL('../../', import.meta.url).pathname;
const reports = mkdtempSync(join(tmpdir(), 'consenso-reports-'));
const vitest = ['vitest', 'run', '--config', '.config/vitest.ts', '--reporter', 'default', '--reporter', 'json'];

const steps: readonly Step[] = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  {
    name: 'circles',
    command: [
      'dpdm',
      '--no-warning',
      '--no-tree',
      '--transform',
      '--exit-code',
      'circular:1',
      'app/**/*.{ts,tsx}',
      'lib/**/*.ts',
    ],
  },
  { name: 'unit', command: [...vitest, '--project', 'unit'], report: 'vitest' },
  { name: 'integration', command: [...vitest, '--project', 'integration'], report: 'vitest' },
  // The short form of four faults; all of them, with many seeds: npm run test:faults.
  {
    name: 'faults',
    command: ['node', 'tests/faults/run.ts', '--short', 'kill', 'postgres-killed', 'one-of-two', 'malformed'],
  },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'application', command: [...vitest, '--project', 'application'], report: 'vitest' },
  {
    name: 'end to end',
    command: ['playwright', 'test', '--config', '.config/playwright.ts'],
    report: 'playwright',
  },
];

let running: ChildProcess | undefined;
const total: Count = { passed: 0, failed: 0 };

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function reportFile(step: Step): string {
  // Playwright's own configuration says where it writes.
  return step.report === 'playwright' ? join(root, 'test-results/report.json') : join(reports, `${step.name}.json`);
}

function run(step: Step): Promise<{ code: number; said: string }> {
  const [program = '', ...words] = step.command;
  const file = reportFile(step);
  const child = spawn(program, step.report === 'vitest' ? [...words, `--outputFile.json=${file}`] : words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, said: said + String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/** What the step's report counts; a step that fails without a failed test counts as one itself. */
function count(step: Step, code: number): Count {
  const counted = step.report ? countReport(step) : { passed: 0, failed: 0 };
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function countReport(step: Step): Count {
  try {
    const report = JSON.parse(readFileSync(reportFile(step), 'utf8')) as {
      numPassedTests?: number;
      numFailedTests?: number;
      stats?: { expected: number; unexpected: number; flaky: number };
    };
    const { numPassedTests = 0, numFailedTests = 0, stats = { expected: 0, unexpected: 0, flaky: 0 } } = report;
    return { passed: numPassedTests + stats.expected, failed: numFailedTests + stats.unexpected + stats.flaky };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

async function runStep(step: Step): Promise<boolean> {
  const begun = performance.now();
  const { code, said } = await run(step);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const { passed, failed } = count(step, code);
  total.passed += passed;
  total.failed += failed;
  say(
    `${code === 0 ? '✓' : '✗'} ${step.name.padEnd(12)} ${seconds.padStart(6)} s${step.report ? `  ${passed} passed, ${failed} failed` : ''}`,
  );
  if (code !== 0) say(said.trim());
  return code === 0;
}

async function runAll(): Promise<boolean> {
  try {
    requireChromium();
  } catch (error) {
    say((error as Error).message);
    total.failed = 1;
    return false;
  }
  for (const step of steps) if (!(await runStep(step))) return false;
  return true;
}

// The step under way ends itself and what it started; then this program comes to its last line.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => running?.kill(signal));

settleEnv({ NEXT_TELEMETRY_DISABLED: '1' });
const passed = await runAll();
rmSync(reports, { recursive: true, force: true });
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = passed ? 0 : 1;
