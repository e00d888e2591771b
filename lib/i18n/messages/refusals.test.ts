import { globSync, readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { MESSAGES } from './index.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** Where acts are refused. A code stands there as `refuse('code'`, `refused('code'`, `fault('code'` or `code: 'code'`. */
const FILES = globSync(
  [
    'lib/commands/*.ts',
    'lib/policies/*.ts',
    'lib/inputs/*.ts',
    'lib/domain/proposals/*.ts',
    'lib/domain/text/structure.ts',
  ],
  {
    cwd: ROOT,
  },
).filter((file) => !file.endsWith('.test.ts'));

const CODE = /(?:\brefused?\(\s*|\bfault\(|\bcode: )'([A-Za-z.]+)'/g;

const NOT_REFUSALS = new Set(['custom']);

const codes = new Set(
  FILES.flatMap((file) => [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(CODE)].map(([, code = '']) => code)),
);

test('refusals are found where they are made', () => {
  expect([...codes]).toEqual(expect.arrayContaining(['notFound', 'alreadyTabled', 'tooLong', 'paragraphClosed']));
});

test('every refusal has its sentence', () => {
  const say = createTranslator({ locale: 'en', messages: MESSAGES.en, namespace: 'refusals' });
  const has = (code: string) => say.has(code as Parameters<typeof say.has>[0]);
  expect([...codes].filter((code) => !NOT_REFUSALS.has(code) && !has(code))).toEqual([]);
});
