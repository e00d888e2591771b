import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAllowedLink } from './schema.ts';

test.each([
  ['https://undocs.org/A/RES/71/1', true],
  ['http://example.org/?a=1#b', true],
  ['mailto:ana@example.org', true],
  ['HTTPS://EXAMPLE.ORG', true],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,<script>alert(1)</script>', false],
  ['vbscript:x', false],
  ['file:///etc/passwd', false],
  ['blob:https://example.org/1', false],
  ['//example.org', false],
  ['/people', false],
  ['https:example.org', false],
  ['https://', false],
  [`https://example.org/${'a'.repeat(2_000)}`, false],
  ['', false],
])('a link to %j may stand in a text: %s', (href, allowed) => {
  expect(isAllowedLink(href)).toBe(allowed);
});

test('nothing stored is ever made into HTML on a page', () => {
  const root = new URL('../../', import.meta.url).pathname;
  const sinks = /dangerouslySetInnerHTML|\.innerHTML\s*=[^=]|\.outerHTML\s*=|insertAdjacentHTML|document\.write|srcDoc/;
  const found = globSync('{app,components,lib/editor}/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts') && sinks.test(readFileSync(root + file, 'utf8')),
  );
  expect(found).toEqual([]);
});
