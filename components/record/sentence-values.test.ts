import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import type { Json } from '#lib/domain/record/chain.ts';
import { LOCALES } from '#lib/i18n/locales.ts';
import { MESSAGES } from '#lib/i18n/messages/index.ts';
import type { RecordEntryView } from '#lib/queries/views/record-view.ts';
import { quotesOf, sentenceValues } from './sentence-values.ts';

const ITEM5 = { code: 'item', number: 5, suffix: null } as const;
const PROPOSAL = { number: 3, delegation: 'GTM', kind: 'delete', label: { ...ITEM5 } };

function entry(kind: string, payload: { readonly [key: string]: Json }, about: Partial<RecordEntryView> = {}) {
  return {
    seq: 1,
    kind,
    at: '2017-03-29T15:00:00.000Z',
    party: { code: 'GTM', kind: 'delegation', name: 'Guatemala' },
    accountName: 'Delegate of Guatemala',
    paragraphId: null,
    label: null,
    proposalId: kind.startsWith('proposal.') ? 'p3' : null,
    proposalNumber: 3,
    payload,
    previousHash: '',
    hash: '',
    ...about,
  } satisfies RecordEntryView;
}

function sentence(one: RecordEntryView, locale: 'en' | 'es' = 'en'): string {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'record' });
  const key = `kinds.${one.kind}` as 'kinds.term.objected';
  return t.markup(key, {
    ...sentenceValues(one, locale),
    who: () => one.party.name,
    par: (text: string) => text,
  });
}

describe('an act in a sentence', () => {
  test.each([
    ['proposal.tabled', { ...PROPOSAL, takenOverFrom: null }, 'Guatemala tabled P3: to delete Item 5.'],
    [
      'proposal.tabled',
      { ...PROPOSAL, kind: 'insert', label: null, section: 'Follow-up' },
      'Guatemala tabled P3: a new paragraph at the start of “Follow-up”.',
    ],
    [
      'proposal.tabled',
      { ...PROPOSAL, kind: 'replace', takenOverFrom: { number: 1, delegation: 'MEX' } },
      'Guatemala took over P1 of Mexico as P3: new wording for Item 5.',
    ],
    [
      'proposal.revised',
      { ...PROPOSAL, version: 2 },
      'Guatemala tabled version 2 of P3 on Item 5 in the place of the words before.',
    ],
    ['proposal.withdrawn', PROPOSAL, 'Guatemala withdrew P3 on Item 5.'],
    [
      'proposal.incorporated',
      { ...PROPOSAL, how: 'resolved' },
      'Guatemala incorporated P3 of Guatemala in Item 5, in words that resolve a conflict.',
    ],
    [
      'position.taken',
      {
        on: { kind: 'proposal', number: 3, delegation: 'GTM' },
        from: { stance: 'canAccept', note: '' },
        to: { stance: 'object', note: 'no' },
      },
      'Guatemala objects to P3 of Guatemala (before: can accept).',
    ],
    [
      'position.taken',
      { on: { kind: 'paragraph', label: { ...ITEM5 } }, from: null, to: { stance: 'awaitingInstructions', note: '' } },
      'Guatemala awaits instructions on Item 5.',
    ],
    [
      'position.taken',
      { on: { kind: 'whole' }, from: { stance: 'support', note: '' }, to: { stance: 'none', note: '' } },
      'Guatemala takes back its position on the text as a whole (before: support).',
    ],
    [
      'reservation.entered',
      { reservationId: 'r', scope: 'whole', label: null, term: null, type: 'scrutiny', text: 'attorneys' },
      'Guatemala entered a scrutiny reservation on the whole text.',
    ],
    [
      'reservation.placed',
      { reservationId: 'r', scope: 'paragraph', label: { ...ITEM5, suffix: 'bis' }, type: 'wording', text: '' },
      'Guatemala says that its reservation on wording is on Item 5 bis, since its paragraph was split or joined.',
    ],
    [
      'paragraph.agreedAdReferendum',
      { label: { ...ITEM5, suffix: 'bis' }, present: ['GTM', 'MEX'] },
      'Guatemala set Item 5 bis agreed ad referendum, with 2 delegations present.',
    ],
    [
      'troika.seatSet',
      { bloc: 'RCM', year: 2017, position: 'next', from: null, to: 'PAN' },
      'Guatemala set the RCM troika of 2017, next: Panama.',
    ],
    ['troika.yearSet', { year: 2018, from: 2017 }, 'Guatemala lets the troikas of 2018 draft (before: those of 2017).'],
  ])('%s', (kind, payload, expected) => {
    expect(sentence(entry(kind, payload as { readonly [key: string]: Json }))).toBe(expected);
  });

  test('cites the paragraph as it was, or else as it is today', () => {
    expect(sentence(entry('proposal.withdrawn', PROPOSAL, { label: { ...ITEM5, number: 6 } }))).toContain('Item 5');
    const bare = { number: 3, delegation: 'GTM' };
    expect(sentence(entry('proposal.withdrawn', bare, { label: { ...ITEM5, number: 6 } }), 'es')).toContain('Punto 6');
  });

  test.each(LOCALES)('no sentence fails in %s, however little the payload holds', (locale) => {
    const sentences = Object.entries(MESSAGES.en.record.kinds).flatMap(([noun, happenings]) =>
      Object.keys(happenings).map((happened) => sentence(entry(`${noun}.${happened}`, {}), locale)),
    );
    expect(sentences.filter((one) => /record\.|undefined/.test(one))).toEqual([]);
  });
});

test('the words that go with an act are quoted by what they are', () => {
  expect(quotesOf(entry('proposal.tabled', { rationale: 'a claim', reason: '' }))).toEqual([
    { of: 'rationale', text: 'a claim' },
  ]);
  expect(quotesOf(entry('position.taken', { to: { stance: 'object', note: 'no' } }))).toEqual([
    { of: 'note', text: 'no' },
  ]);
  expect(quotesOf(entry('paragraph.agreed', { text: 'the words' }))).toEqual([]);
  expect(quotesOf(entry('reservation.entered', { reservationId: 'r', text: 'attorneys' }))).toEqual([
    { of: 'text', text: 'attorneys' },
  ]);
});
