import { expect, test } from 'vitest';
import { environmentOfReaders } from '#lib/env.ts';
import { runApart } from '#lib/jobs/run-apart.ts';
import { sampleView } from '#tests/exports/sample-view.ts';

const view = sampleView('clean');
const job = { kind: 'export', wanted: { view, format: 'json', preview: false } } as const;

test('work that needs more memory than a file may take is stopped, and the next is done', async () => {
  const [delegation] = view.delegations;
  if (delegation === undefined) throw new Error('Somebody negotiates the sample.');
  const delegations = Array.from({ length: 600_000 }, () => ({
    ...delegation,
    names: [delegation.code, delegation.code],
  }));
  const huge = { ...view, delegations, title: 'à '.repeat(20_000_000) };
  await expect(runApart({ ...job, wanted: { ...job.wanted, view: huge } })).rejects.toMatchObject({ stop: 'tooMuch' });
  expect((await runApart(job)).bytes.length).toBeGreaterThan(1_000);
});

test('work that nobody waits for is not begun', async () => {
  await expect(runApart(job, { signal: AbortSignal.abort() })).rejects.toMatchObject({ stop: 'givenUp' });
});

test('who reads the files of others is given no secret', () => {
  process.env['NEXTAUTH_SECRET'] = 'a secret that stays with the application';
  expect(Object.keys(environmentOfReaders()).toSorted()).toEqual(['HOME', 'LANG', 'NODE_ENV', 'PATH', 'TMPDIR']);
});
