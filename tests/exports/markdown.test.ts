import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { exportMarkdown } from '#lib/exports/markdown/markdown-file.ts';
import { sampleView } from './sample-view.ts';

const markdown = async (text: 'clean' | 'compilation' | 'changes') =>
  strFromU8((await exportMarkdown(sampleView(text))).bytes);

test('headings, labels as typed, marks, footnotes; nothing in the words is markup', async () => {
  const text = await markdown('clean');
  expect(text).toMatch(/^# Common position for the Global Compact\[\^1\]\[\^2\]\n\n/);
  expect(text).toContain('\n\n## Principles\n\n');
  expect(text).toContain('\n\n1\\. **Human rights.** *Commit* to protecting the human rights');
  expect(text).toContain(
    String.raw`Promote orderly \& safe flows \<with\> “regular channels” 👩‍👩‍👧 \*no markup\* \#let x = 1; שלום;`,
  );
  expect(text).toContain('to present\\\nthis common position');
  expect(text).toContain('[the Compact](https://example.org/a?b=1&c="2")');
  expect(text).toContain('\n\n[^3]: **United States**: scrutiny reservation. Attorneys will have to review it.');
});

test('the compilation has brackets with names and the annex, changes have their country', async () => {
  expect(await markdown('compilation')).toContain(String.raw`\[crimes **– GTM, supported by HND, MEX**\]`);
  expect(await markdown('compilation')).toContain('|---|\n| P1 (GTM) | HND |');
  expect(await markdown('changes')).toContain(
    '<del title="GTM">trafficking in persons</del><ins title="GTM">crimes</ins>',
  );
});
