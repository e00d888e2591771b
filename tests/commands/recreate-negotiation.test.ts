import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { recreateNegotiation } from '#lib/commands/recreate-negotiation.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { chainedEntry } from '#lib/db/former-books.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { entryHash, GENESIS_HASH } from '#lib/domain/record/chain.ts';
import { draftHash } from '#lib/domain/text/draft-hash.ts';
import type { Draft } from '#lib/domain/text/paragraph.ts';
import { exportJson } from '#lib/exports/json/json-file.ts';
import { JsonFile } from '#lib/exports/json/json-shape.ts';
import type { WholeNegotiation } from '#lib/exports/json/whole-shape.ts';
import { readDraft } from '#lib/imports/read-draft.ts';
import { type ReadWhole, readWhole } from '#lib/imports/whole/read-whole.ts';
import { exportView } from '#lib/queries/export-view.ts';
import { recognise, verifyAgainst } from '#lib/record/verify-file.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { onTable, victimsOfCrimes } from '../factories/proposals.ts';
import { arbitraryActs, tryActs } from '../factories/random-acts.ts';
import { codeOf, codesOf, demoActors, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();
beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});

async function fileOf(slug: string): Promise<Uint8Array> {
  const view = await exportView({ slug, text: 'clean', revision: null, whole: true });
  if (view === null) throw new Error('the negotiation is not there');
  return (await exportJson(view)).bytes;
}
const parsed = (bytes: Uint8Array): JsonFile => JsonFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
const bytesOf = (file: unknown) => new TextEncoder().encode(JSON.stringify(file));

function sound(bytes: Uint8Array): ReadWhole {
  const read = readWhole(bytes);
  if (read.kind === 'unread') throw new Error(`${read.code} ${JSON.stringify(read.values)}`);
  return read;
}

let made = 0;
async function recreated(bytes: Uint8Array): Promise<string> {
  made += 1;
  const slug = `again-${made}`;
  expectDone(
    await recreateNegotiation(await demoActor('TS-SACM'), { slug, fileName: 'round.json', read: sound(bytes) }),
  );
  return slug;
}

/** A file's whole with its ids named in the order in which they stand, and the records that it had before as they were. */
function comparable({ whole }: JsonFile, generations: number) {
  const names = new Map<string, string>();
  const { sections, proposals, records, ...rest } = whole ?? fail();
  for (const [index, { id }] of [...sections, ...proposals].entries()) names.set(id, `id ${index}`);
  // One that was removed or joined since stands in no text any more.
  const places = proposals.flatMap((one) => [one, ...one.formerVersions].flatMap(({ sectionId }) => sectionId ?? []));
  const issued = rest.revisions.flatMap(({ texts }) => texts.flatMap(({ content }) => content.sections));
  for (const id of [...issued.map(({ id }) => id), ...places, ...proposals.flatMap(({ createdId }) => createdId ?? [])])
    if (!names.has(id)) names.set(id, `gone ${names.size}`);
  const named = JSON.parse(JSON.stringify({ sections, proposals, ...rest }), (key, part: unknown) => {
    // The hash of a text counts its sections' ids.
    if (key === 'contentHash' && typeof part === 'string' && part.length === 64) return null;
    return typeof part === 'string' ? (names.get(part) ?? part) : part;
  }) as unknown;
  return { named, records: records.slice(generations).map(({ entries }) => entries) };
}

function fail(): never {
  throw new Error('the file holds no whole negotiation');
}

/** What the file shows to a reader: texts, statuses, proposals, positions, reservations, without ids of sections and proposals. */
function shown({ sections, proposals, reservations, termObjections, positions }: JsonFile) {
  const value = { sections, proposals, reservations, termObjections, positions };
  return JSON.parse(JSON.stringify(value), (key, part: unknown) =>
    (key === 'id' && typeof part === 'string' && part.length === 36) || key === 'proposalId' ? null : part,
  ) as unknown;
}

async function played(): Promise<Round> {
  const round = await openRound(1);
  const [gtm, mex] = await demoActors('GTM', 'MEX');
  await onTable(gtm, victimsOfCrimes(round));
  await tryActs(round, [
    { kind: 'back', who: 'HND', on: 0, words: 'x' },
    { kind: 'position', who: 'USA', on: 1, words: 'not this' },
    { kind: 'positionOnProposal', who: 'BRA', on: 0, words: 'no' },
    { kind: 'reservation', who: 'MEX', on: 3, words: 'under study' },
    { kind: 'term', who: 'USA', on: 1, words: 'x' },
    { kind: 'adReferendum', who: 'GTM', on: 5, words: 'x' },
    { kind: 'keepPrivate', who: 'CHL', on: 2, words: 'x' },
  ]);
  expect(mex.party.code).toBe('MEX');
  return round;
}

describe('a negotiation recreated from its file', () => {
  test('holds what the file held, after any acts, and again from its own file', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryActs, async (acts) => {
        const round = await openRound(1);
        await tryActs(round, acts);
        const first = parsed(await fileOf(round.slug));
        const again = await recreated(bytesOf(first));
        const second = parsed(await fileOf(again));
        expect(comparable(second, 1)).toEqual(comparable(first, 0));
        expect(shown(second)).toEqual(shown(first));
        const third = parsed(await fileOf(await recreated(bytesOf(second))));
        expect(comparable(third, 2)).toEqual(comparable(first, 0));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 300_000);

  test('holds nothing that a delegation has not tabled', async () => {
    const round = await played();
    const text = new TextDecoder().decode(await fileOf(round.slug));
    expect(text).not.toContain('secret');
    expect(await db().proposal.count({ where: { negotiationId: round.negotiationId, state: 'private' } })).toBe(1);
  });

  test('its record begins with the one act of the Secretariat, and the former record stands beside it as it was', async () => {
    const round = await played();
    const bytes = await fileOf(round.slug);
    const { record, whole } = parsed(bytes);
    const slug = await recreated(bytes);
    const { id, recreation } = await db().negotiation.findUniqueOrThrow({ where: { slug } });
    const events = await db().event.findMany({ where: { book: id } });
    expect(events.map(({ kind, partyCode }) => `${kind} ${partyCode}`)).toEqual(['negotiation.recreated TS-SACM']);
    const sha256 = sound(bytes).sha256;
    expect(events[0]?.payload).toMatchObject({ file: 'round.json', sha256, head: record.head, entries: record.seq });
    expect(recreation).toMatchObject({ file: 'round.json', sha256, by: 'TS-SACM' });
    expect(parsed(await fileOf(slug)).whole?.records[1]?.entries).toEqual(whole?.records[0]?.entries);
    expect(await db().position.count({ where: { negotiationId: id, accountId: { not: null } } })).toBe(0);
    expect(await db().proposal.count({ where: { negotiationId: id, createdBy: { not: null } } })).toBe(0);
  });

  test('goes on: an owner withdraws, others take positions, and a revision of before can be verified against the new record', async () => {
    const slug = await recreated(await fileOf((await played()).slug));
    const { id: negotiationId } = await db().negotiation.findUniqueOrThrow({ where: { slug } });
    const proposal = await db().proposal.findFirstOrThrow({ where: { negotiationId, delegation: 'GTM' } });
    const [gtm, usa] = await demoActors('GTM', 'USA');
    const named = { negotiationId, proposalId: proposal.id };
    expect(codeOf(await withdrawProposal(usa, named))).not.toBeNull();
    const target = { kind: 'proposal', proposalId: proposal.id } as const;
    expectDone(await takePosition(usa, { negotiationId, target, stance: 'support', note: '' }));
    expectDone(await withdrawProposal(gtm, named));
    const view = await exportView({ slug, text: 'clean', revision: 0 });
    const text = view && recognise(new TextDecoder().decode((await exportJson(view)).bytes));
    const entries = await db().event.findMany({ where: { book: negotiationId }, orderBy: { seq: 'asc' } });
    if (text?.kind !== 'text') throw new Error('no text');
    expect(
      verifyAgainst(
        text.exported,
        entries.map((event) => chainedEntry(event)),
      ),
    ).toMatchObject({ fits: true, words: 'checked' });
  });

  test('a delegation and an observer are refused; an address that is taken too; twice at once, one wins', async () => {
    const read = sound(await fileOf((await played()).slug));
    const file = { slug: 'once', fileName: 'a.json', read };
    for (const code of ['GTM', 'IOM'])
      expect(codeOf(await recreateNegotiation(await demoActor(code), file))).toBe('onlySecretariats');
    const [rcm, sacm] = await demoActors('TS-RCM', 'TS-SACM');
    expect(await codesOf([recreateNegotiation(rcm, file), recreateNegotiation(sacm, file)])).toEqual([
      'done',
      'draft.slugTaken',
    ]);
  });
});

describe('a file that contradicts itself', () => {
  let file: JsonFile;
  beforeAll(async () => {
    const round = await played();
    file = parsed(await fileOf(round.slug));
  });

  type Whole = WholeNegotiation;
  const first = <T>(list: readonly T[]): T => list[0] ?? fail();
  /** The file with one thing changed, and its record hashed anew, as somebody would who forges it with care. */
  const forged = (change: (whole: Whole) => void): JsonFile => {
    const copy = structuredClone(file);
    const whole = copy.whole ?? fail();
    change(whole);
    let previousHash = GENESIS_HASH;
    for (const [index, entry] of first(whole.records).entries.entries()) {
      const { hash: _hash, previousHash: _before, ...bare } = { ...entry, seq: index + 1 };
      const hash = entryHash(previousHash, bare);
      Object.assign(entry, { seq: index + 1, previousHash, hash });
      previousHash = hash;
    }
    copy.record = { ...copy.record, head: previousHash, seq: first(whole.records).entries.length };
    return copy;
  };
  const entryOf = (whole: Whole, kind: string) =>
    first(whole.records).entries.find((one) => one.kind === kind) ?? fail();
  const some = (id = 'a'.repeat(8)) => id;

  test.each<readonly [string, string, (whole: Whole) => void]>([
    ['a section twice', 'twice', ({ sections }) => sections.push(first(sections))],
    [
      'a paragraph twice',
      'twice',
      ({ sections }) => first(first(sections).texts).paragraphs.push(first(first(first(sections).texts).paragraphs)),
    ],
    ['a proposal twice', 'twice', ({ proposals }) => proposals.push(first(proposals))],
    [
      'a proposal on a paragraph that is not there',
      'unknown',
      ({ proposals }) => Object.assign(first(proposals), { paragraphId: some() }),
    ],
    [
      'a proposal merged into one that is not there',
      'unknown',
      ({ proposals }) => Object.assign(first(proposals), { mergedIntoId: some() }),
    ],
    [
      'a position on a proposal that is not there',
      'unknown',
      ({ positions }) => Object.assign(first(positions), { paragraphId: null, proposalId: some() }),
    ],
    [
      'a reservation on no paragraph',
      'unknown',
      ({ reservations }) => Object.assign(first(reservations), { paragraphId: null }),
    ],
    ['a number that was never given', 'unknown', ({ negotiation }) => Object.assign(negotiation, { lastProposal: 0 })],
    [
      'a version that is not there',
      'unknown',
      ({ proposals }) => Object.assign(first(proposals), { tabledVersion: 3 }),
    ],
    [
      'a link to a script',
      'words',
      ({ proposals }) =>
        Object.assign(first(proposals), { proposed: [{ kind: 'text', text: 'a', link: 'javascript:alert(1)' }] }),
    ],
    [
      'words out of form',
      'words',
      ({ proposals }) => Object.assign(first(proposals), { base: [{ kind: 'text', text: '' }] }),
    ],
    ['NUL in a note', 'words', ({ positions }) => Object.assign(first(positions), { note: 'a\0b' })],
    ['half a character', 'words', ({ negotiation }) => Object.assign(negotiation, { title: '\ud800' })],
    [
      'other words of a revision',
      'text',
      ({ revisions }) => Object.assign(first(first(revisions).texts).content, { title: 'Another' }),
    ],
    [
      'a hash of its own for other words',
      'text',
      ({ revisions }) => {
        const { texts, ...revision } = first(revisions);
        const content = { ...first(texts).content, title: 'Another' };
        const contentHash = draftHash(content as unknown as Draft);
        revisions[0] = { ...revision, contentHash, texts: [{ ...first(texts), content, contentHash }] };
      },
    ],
    [
      'other labels',
      'labels',
      ({ revisions }) =>
        Object.assign(first(first(first(first(revisions).texts).content.sections).paragraphs).label, { number: 9 }),
    ],
    ['another owner', 'act', ({ proposals }) => Object.assign(first(proposals), { delegation: 'USA' })],
    [
      'other words of a proposal',
      'act',
      ({ proposals }) => Object.assign(first(proposals), { proposed: [{ kind: 'text', text: 'other' }] }),
    ],
    ['a proposal closed', 'act', ({ proposals }) => Object.assign(first(proposals), { state: 'withdrawn' })],
    [
      'a country behind it that is not',
      'act',
      ({ proposals }) =>
        first(proposals).backers.push({ delegation: 'BRA', backing: 'support', since: first(proposals).tabledAt }),
    ],
    [
      'a position that nobody took',
      'act',
      ({ positions }) => positions.push({ ...first(positions), delegation: 'CHL' }),
    ],
    ['another stance', 'act', ({ positions }) => Object.assign(first(positions), { stance: 'canAccept' })],
    ['an objection left out', 'missing', ({ positions }) => positions.splice(0, 1)],
    ['a reservation left out', 'missing', ({ reservations }) => reservations.splice(0, 1)],
    [
      'a reservation lifted',
      'act',
      ({ reservations }) => Object.assign(first(reservations), { liftedAt: first(reservations).enteredAt }),
    ],
    ['a term left out', 'missing', ({ termObjections }) => termObjections.splice(0, 1)],
    ['a paragraph agreed that is not', 'act', ({ marks }) => Object.assign(first(marks), { kind: 'agreed' })],
    [
      'an agreed paragraph with other words',
      'act',
      ({ marks, sections }) => {
        const all = sections.flatMap(({ texts }) => texts.flatMap(({ paragraphs }) => paragraphs));
        Object.assign(all.find(({ id }) => id === first(marks).paragraphId) ?? fail(), {
          content: [{ kind: 'text', text: 'x' }],
        });
      },
    ],
    ['an agreement left out', 'missing', ({ marks }) => marks.splice(0, 1)],
    [
      'a proposal left out',
      'missing',
      (whole) =>
        Object.assign(whole, {
          proposals: [],
          positions: whole.positions.filter(({ proposalId }) => proposalId === null),
        }),
    ],
    ['a record without its beginning', 'head', ({ records }) => first(records).entries.shift()],
    [
      'a revision that was never issued',
      'text',
      (whole) => first(whole.records).entries.push({ ...entryOf(whole, 'position.taken'), kind: 'revision.issued' }),
    ],
    ['entries of two books', 'chain', (whole) => Object.assign(entryOf(whole, 'position.taken'), { book: 'another' })],
  ])('%s is refused', async (_name, what, change) => {
    const { draft, whole, report } = await readDraft({
      bytes: bytesOf(forged(change)),
      fileName: 'a.json',
      language: 'en',
    });
    expect([draft, whole]).toEqual([null, null]);
    expect(report.map(({ code, values }) => [code, values['what']])).toEqual([['wholeRefused', what]]);
  });

  test('an altered entry, a cut-off record and one put in its place are refused', async () => {
    const whole = () => structuredClone(file.whole ?? fail());
    const altered = whole();
    Object.assign(entryOf(altered, 'position.taken'), { accountName: 'Somebody else' });
    const cut = whole();
    first(cut.records).entries.pop();
    for (const [one, what] of [
      [altered, 'chain'],
      [cut, 'head'],
    ] as const)
      expect(readWhole(bytesOf({ ...file, whole: one }))).toMatchObject({ code: 'wholeRefused', values: { what } });
    const head = 'f'.repeat(64);
    const other = { ...file, record: { ...file.record, head } };
    expect(readWhole(bytesOf(other))).toMatchObject({ code: 'wholeRefused', values: { what: 'head' } });
  });

  test('untouched it is read, and forged into what it was it is the same', async () => {
    expect(forged(() => {})).toEqual(file);
    const { whole } = await readDraft({ bytes: bytesOf(file), fileName: 'a.json', language: 'en' });
    expect(whole).toMatchObject({ proposals: file.whole?.proposals.length, entries: file.record.seq });
  });

  test('parties that are unknown here, and acts that have yet to happen, are refused, and nothing is stored', async () => {
    const rcm = await demoActor('TS-RCM');
    const rename = (whole: Whole) => {
      Object.assign(first(whole.positions), { delegation: 'FRA' });
      Object.assign(entryOf(whole, 'position.taken'), { partyCode: 'FRA' });
    };
    const later = (whole: Whole) => {
      Object.assign(first(whole.positions), { at: '2999-01-01T00:00:00.000Z' });
      Object.assign(entryOf(whole, 'position.taken'), { at: '2999-01-01T00:00:00.000Z' });
    };
    const before = await db().negotiation.count();
    for (const [change, code] of [
      [rename, 'whole.partyUnknown'],
      [later, 'whole.future'],
    ] as const) {
      const read = sound(bytesOf(forged(change)));
      expect(codeOf(await recreateNegotiation(rcm, { slug: 'never', fileName: 'a.json', read }))).toBe(code);
    }
    expect(await db().negotiation.count()).toBe(before);
  });

  test('what is of another shape is refused with its place; brackets without end are refused before they are read', async () => {
    const odd = structuredClone(file) as { whole: { positions: object[] } };
    Object.assign(odd.whole.positions[0] ?? fail(), { secret: 1 });
    expect(readWhole(bytesOf(odd))).toMatchObject({ code: 'damagedJson', values: { place: 'whole.positions.0' } });
    const deep = new TextEncoder().encode(`{"format":"consenso/1","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect(readWhole(deep)).toMatchObject({ code: 'tooDeep' });
  });
});
