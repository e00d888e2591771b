import type { Json } from '#lib/domain/record/chain.ts';
import type { Label } from '#lib/domain/text/paragraph.ts';
import { countryAlpha2, countryName } from '#lib/i18n/countries.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { RecordEntryView } from '#lib/queries/views/record-view.ts';

type Payload = RecordEntryView['payload'];

/** What a sentence says where the act names nothing: the branch `none` of its choices. */
const NONE = 'none';

/**
 * Everything that a sentence on an act may name, in the reader's language. Each sentence takes what it needs; what the
 * act did not name is "none". Paragraphs are cited as they were when it was done, where the entry kept that.
 */
export function sentenceValues(entry: RecordEntryView, locale: Locale): Readonly<Record<string, string | number>> {
  const { payload, kind } = entry;
  const label = labelIn(payload) ?? entry.label;
  return {
    kind,
    paragraph: label ? labelText(label, locale) : NONE,
    ...proposalValues(entry, locale),
    ...moveValues(payload, locale),
    ...positionValues(payload, locale),
    ...reservationValues(payload),
    ...textValues(payload),
    ...peopleValues(payload, locale),
  };
}

/** The words that belong to an act, by what they are: a rationale, a note, a reason … Empty ones are left out. */
export function quotesOf({ payload }: RecordEntryView): readonly { readonly of: QuoteKind; readonly text: string }[] {
  const position = fields(payload['to']);
  const words: Record<QuoteKind, Json | undefined> = {
    rationale: payload['rationale'],
    note: payload['note'] ?? position['note'],
    reason: payload['reason'],
    comment: payload['comment'],
    text: 'reservationId' in payload ? payload['text'] : undefined,
  };
  return QUOTE_KINDS.flatMap((of) => {
    const text = words[of];
    return typeof text === 'string' && text.trim() !== '' ? [{ of, text }] : [];
  });
}

const QUOTE_KINDS = ['rationale', 'note', 'reason', 'comment', 'text'] as const;

/** What kind of words an act carries. */
export type QuoteKind = (typeof QUOTE_KINDS)[number];

function proposalValues({ payload, proposalNumber, proposalId }: RecordEntryView, locale: Locale) {
  const target = fields(payload['on']);
  const number = payload['number'] ?? target['number'] ?? proposalNumber;
  const from = fields(payload['takenOverFrom']);
  return {
    proposal: proposalId !== null || target['kind'] === 'proposal' ? cited(number) : NONE,
    owner: country(payload['delegation'] ?? target['delegation'], locale),
    change: word(payload['kind']),
    how: word(payload['how']),
    version: word(payload['version']),
    into: cited(payload['mergedInto'] ?? payload['into'] ?? null),
    takenOver: cited(from['number'] ?? null),
    takenOverFrom: country(from['delegation'], locale),
    file: word(fields(payload['submission'])['name'] ?? payload['file']),
  };
}

/** Where a paragraph was to go; `none` for what is no move. */
function moveValues(payload: Payload, locale: Locale) {
  const to = fields(payload['to']);
  const after = labelIn(to);
  return {
    afterLabel: after ? labelText(after, locale) : NONE,
    toSection: word(to['section']),
  };
}

function positionValues(payload: Payload, locale: Locale) {
  const target = fields(payload['on']);
  const label = labelIn(target);
  return {
    on: word(target['kind']),
    stance: word(fields(payload['to'])['stance']),
    formerStance: word(fields(payload['from'])['stance']),
    ...(label && { paragraph: labelText(label, locale) }),
  };
}

function reservationValues(payload: Payload) {
  return { type: word(payload['type']), scope: word(payload['scope']), term: word(payload['term']) };
}

function textValues(payload: Payload) {
  const present = payload['present'];
  return {
    heading: word(payload['heading']),
    section: word(payload['section']),
    headingTo: word(payload['headingTo']),
    intoHeading: word(payload['intoHeading']),
    afterHeading: word(payload['afterHeading']),
    number: word(payload['number']),
    symbol: word(payload['symbol']),
    sha256: word(payload['sha256']),
    head: word(payload['head']),
    entries: typeof payload['entries'] === 'number' ? payload['entries'] : 0,
    revisionKind: word(payload['kind']),
    present: Array.isArray(present) ? present.length : 0,
  };
}

function peopleValues(payload: Payload, locale: Locale) {
  return {
    name: word(payload['name']),
    partyName: country(payload['party'], locale),
    bloc: word(payload['bloc']),
    year: word(payload['year']),
    seat: word(payload['position']),
    seatFrom: country(payload['from'], locale),
    seatTo: country(payload['to'], locale),
    former: word(payload['from']),
  };
}

function word(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : NONE;
}

function cited(number: Json | undefined): string {
  const given = typeof number === 'object' ? fields(number)['number'] : number;
  return typeof given === 'number' ? `P${given}` : NONE;
}

function country(code: Json | undefined, locale: Locale): string {
  const given = word(code);
  return countryAlpha2(given) === null ? given : countryName(given, locale);
}

function fields(value: Json | undefined): Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : {};
}

function labelIn(value: Payload): Label | null {
  const { code, number, suffix } = fields(value['label']);
  if (typeof code !== 'string' || typeof number !== 'number') return null;
  return { code: code as Label['code'], number, suffix: typeof suffix === 'string' ? suffix : null };
}
