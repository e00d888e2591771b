import { createTranslator } from 'next-intl';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ROLES } from '#tests/fixtures/actors.ts';
import type { Actor } from '../auth/actor.ts';
import { done, type Outcome, refused } from '../errors.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { words } from '../inputs/words.ts';
import { answer } from './answer.ts';
import { speaker } from './speaker.ts';

const schema = z.strictObject({ note: words(5) });

let lines: string[];
beforeEach(() => {
  lines = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => vi.restoreAllMocks());

function ask(
  input: unknown,
  act: (actor: Actor, input: { note: string }) => Promise<Outcome<string>>,
  { actor = ROLES.delegation, locale = 'en' }: { actor?: Actor | null; locale?: 'en' | 'es' } = {},
) {
  const say = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'refusals' });
  return answer({ schema, input, actor: async () => actor, act }, speaker(say, locale));
}

const echo = async (actor: Actor, { note }: { note: string }) => done(`${actor.party.code}: ${note}`);

describe('a door', () => {
  test('lets the actor act on what came in', async () => {
    expect(await ask({ note: 'yes' }, echo)).toEqual({ ok: true, value: 'GTM: yes' });
  });

  test('tells a stranger to sign in, whatever was sent', async () => {
    const answer = await ask({ nonsense: true }, echo, { actor: null });
    expect(answer).toMatchObject({ ok: false, code: 'signedOut' });
  });

  test('says what is wrong with the input, where, and in the language of the person', async () => {
    const answer = await ask({ note: 'six  six' }, echo, { locale: 'es' });
    expect(answer).toEqual({
      ok: false,
      code: 'tooLong',
      message: 'Demasiado largo: 8 caracteres, y son posibles como máximo 5.',
      field: 'note',
    });
    expect(await ask({ note: 'a', party: 'MEX' }, echo)).toMatchObject({ ok: false, code: 'invalid' });
  });

  test('says why the act was refused', async () => {
    const answer = await ask({ note: '' }, async () => refused('alreadyTakenOver', { delegation: 'MEX' }));
    expect(answer).toMatchObject({
      code: 'alreadyTakenOver',
      message: expect.stringContaining('Mexico has taken over'),
    });
  });

  test('has a sentence even for a refusal that lacks one, and the operator hears of it', async () => {
    const answer = await ask({ note: '' }, async () => refused('neverTranslated'));
    expect(answer).toMatchObject({ code: 'neverTranslated', message: MESSAGES.en.refusals.unknown });
    expect(lines.join('')).toContain('neverTranslated');
  });

  test('hides what was not expected behind an id that stands in the log with the stack', async () => {
    const answer = await ask({ note: '' }, async () => {
      throw new Error('password=hunter2');
    });
    expect(answer).toMatchObject({ ok: false, code: 'unexpected' });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    const line = JSON.parse(lines[0] ?? '') as { id: string; error: string };
    expect(line.error).toContain('Error: password=hunter2\n    at ');
    expect(JSON.stringify(answer)).toContain(line.id);
  });
});
