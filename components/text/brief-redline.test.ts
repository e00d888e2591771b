import { expect, test } from 'vitest';
import { difference } from '#lib/domain/text/difference.ts';
import { contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { briefRedline } from './brief-redline.ts';

const long =
  'to protecting the human rights of all migrants regardless of their migration status, with particular attention';

function brief(before: string, after: string): string {
  return briefRedline(difference(contentOf(before), contentOf(after)))
    .map(({ kind, content }) => ({ same: '', deleted: '-', inserted: '+' })[kind] + plainText(content))
    .join('|');
}

test('what changes stands whole, with a few words beside it', () => {
  expect(brief(`${long} among victims ${long}`, `${long} among survivors ${long}`)).toBe(
    '… status, with particular attention among |-victims|+survivors| to protecting the human rights of all migrants …',
  );
});

test('between two changes both sides keep their words', () => {
  expect(brief(`aye ${long} ${long} nay`, `yes ${long} ${long} no`)).toBe(
    '-aye|+yes| to protecting the human rights of all migrants … migration status, with particular attention |-nay|+no',
  );
});

test('short stretches and redlines without changes are left alone', () => {
  expect(brief('the rights of migrants', 'the rights of all migrants')).toBe('the rights of|+ all| migrants');
  expect(brief(long, long)).toBe(long);
});
