import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What a program writes that does this with the log. */
function written(program: string): Record<string, string>[] {
  const source = `import * as log from ${JSON.stringify(new URL('log.ts', import.meta.url).href)};\n${program}`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
}

test('a line is one JSON object with time, level and sentence', () => {
  const [line] = written(`log.logWarning('A socket failed.', { reason: 'gone', count: 2 })`);
  expect(line).toEqual({ level: 'warning', at: line?.['at'], reason: 'gone', count: 2, message: 'A socket failed.' });
  expect(new Date(line?.['at'] ?? '').getTime()).toBeGreaterThan(0);
});

test('neither passwords nor tokens are written, nor the words a statement failed on', () => {
  const [fields, error] = written(`
    log.logInfo('x', { password: 'hunter2hunter2', token: 'abc.def', cookie: 'c=1' });
    const failed = new Error('Invalid \`prisma.proposal.create()\` invocation: { rationale: "our red line" }');
    failed.name = 'PrismaClientValidationError';
    log.logError('An action failed.', new Error('outer', { cause: failed }));
  `);
  expect(JSON.stringify(fields)).not.toMatch(/hunter2|abc\.def|c=1/);
  expect(error?.['error']).toContain('caused by PrismaClientValidationError: a statement was not understood\n    at ');
  expect(JSON.stringify(error)).not.toContain('red line');
});
