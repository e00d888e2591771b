import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { LOCALES } from '../i18n/locales.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { EVENT_KINDS } from './events.ts';

test.each(LOCALES)('every kind of act has its sentence and its name in %s', (locale) => {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'record' });
  expect(EVENT_KINDS.filter((kind) => !t.has(`kinds.${kind}`) || !t.has(`kindNames.${kind}`))).toEqual([]);
});
