import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { compact, requestCompaction } from '#lib/collab/compaction.ts';
import { readAuthorship } from '#lib/collab/read-authorship.ts';
import {
  beginGeneration,
  changeSection,
  findDocument,
  lockSection,
  readSection,
  seedSection,
} from '#lib/collab/section-document.ts';
import { readLog } from '#lib/collab/stored-log.ts';
import { setTrouble, troublesNow } from '#lib/collab/troubles.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { db } from '#lib/db/client.ts';
import { toJson } from '#lib/db/json.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { contentOf, type Paragraph, plainText } from '#lib/domain/text/paragraph.ts';
import { insertParagraph, readParagraphs, removeParagraph, replaceContent } from '#lib/editor/paragraphs.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { openRound } from '../factories/round.ts';
import { type LiveServer, leaveAll, saved, startLiveServer, visit, visitSynced, WAIT } from '../setup/live-server.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let server: LiveServer;
let negotiationId: string;
let section: string;
let serial = 0;

const WORDS = [
  'Commit to protecting the rights of all migrants;',
  'Affirm the shared responsibility;',
  'Recognize migrants;',
];
const START: Paragraph[] = WORDS.map((text, index) => ({
  id: `item-${index}`,
  heading: null,
  content: contentOf(text),
}));
const PROGRAM = { accountId: null, partyCode: null };

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  negotiationId = (await db().negotiation.findFirstOrThrow()).id;
  server = await startLiveServer();
});
beforeEach(async () => {
  section = `live-${++serial}`;
  const row = { id: section, negotiationId, ordinal: 100 + serial, kind: 'items', numbering: 'item', heading: 'Live' };
  await db().draftSection.create({ data: row });
  await db().$transaction((tx) => seedSection(tx, section, 'en', START));
});
afterEach(leaveAll);
afterAll(async () => server.close());

const browser = (as: string) => visitSynced(server, { as, section });
const stored = async () => readSection(db(), section, 'en');
const texts = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ content }) => plainText(content));
const documentId = async () => (await findDocument(db(), section, 'en'))?.id ?? '';

function type(ydoc: Y.Doc, paragraph: string, at: number, text: string): void {
  const words = plainText(readParagraphs(ydoc).find(({ id }) => id === paragraph)?.content ?? []);
  replaceContent(ydoc, paragraph, contentOf(words.slice(0, at) + text + words.slice(at)));
}

async function close(paragraphId: string, kind: 'adReferendum' | 'deferred' = 'adReferendum'): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockSection(tx, section);
    const paragraph = (await readSection(tx, section, 'en')).find(({ id }) => id === paragraphId);
    const hash = contentHash(paragraph?.content ?? [], paragraph?.heading ?? null);
    const mark = {
      negotiationId,
      paragraphId,
      kind,
      contentHash: hash,
      setBy: 'TS-RCM',
      setAt: new Date(),
      present: [],
    };
    await tx.paragraphMark.upsert({
      where: { negotiationId_paragraphId: { negotiationId, paragraphId } },
      create: mark,
      update: mark,
    });
  });
}

afterEach(async () => {
  await db().paragraphMark.deleteMany();
});

describe('what is typed', () => {
  test('reaches the others and the log, with its author, before it is acknowledged', async () => {
    const [honduras, secretariat] = await Promise.all([browser('HND'), browser('TS-RCM')]);
    type(honduras.ydoc, 'item-0', 6, ' firmly');
    await saved(honduras);
    expect(texts(await stored())[0]).toBe('Commit firmly to protecting the rights of all migrants;');
    await vi.waitFor(() => expect(readParagraphs(secretariat.ydoc)).toEqual(readParagraphs(honduras.ydoc)), WAIT);
    const rows = await db().sectionUpdate.findMany({ where: { documentId: await documentId() } });
    expect(rows.map(({ partyCode }) => partyCode)).toEqual(['HND']);
  });

  test('by several at once stands there once each, for everyone and in the database', async () => {
    const writers = await Promise.all(['HND', 'SLV', 'PRY', 'TS-RCM', 'TS-SACM', 'BOL'].map(browser));
    const tokens = writers.flatMap((writer, index) =>
      Array.from({ length: 15 }, (_, turn) => {
        // One character each, so that nobody types in the middle of one.
        const token = String.fromCodePoint(0x4e00 + index * 15 + turn);
        type(writer.ydoc, `item-${turn % 3}`, turn, token);
        return token;
      }),
    );
    await Promise.all(writers.map(saved));
    const words = texts(await stored()).join('\n');
    for (const token of tokens) expect(words.split(token)).toHaveLength(2);
    await vi.waitFor(() => {
      for (const writer of writers) expect(texts(readParagraphs(writer.ydoc)).join('\n')).toBe(words);
    }, WAIT);
    const seqs = await db().sectionUpdate.findMany({
      where: { documentId: await documentId() },
      orderBy: { seq: 'asc' },
    });
    expect(seqs.map(({ seq }) => Number(seq))).toEqual(seqs.map((_, index) => index + 1));
  });

  test('while one was away comes in on return', async () => {
    const away = await browser('HND');
    away.provider.configuration.websocketProvider.disconnect();
    await vi.waitFor(() => expect(away.provider.isSynced).toBe(false), WAIT);
    type(away.ydoc, 'item-1', 0, 'Also ');
    const other = await browser('SLV');
    type(other.ydoc, 'item-1', 6, ' strongly');
    await saved(other);
    await away.provider.configuration.websocketProvider.connect();
    await vi.waitFor(
      () => expect(texts(readParagraphs(away.ydoc))[1]).toBe('Also Affirm strongly the shared responsibility;'),
      WAIT,
    );
    await saved(away);
    expect(texts(await stored())[1]).toBe('Also Affirm strongly the shared responsibility;');
  });
});

describe('what is closed', () => {
  test('keeps its words against every writer, who is told and kept from writing on', async () => {
    const writer = await browser('HND');
    await close('item-1');
    type(writer.ydoc, 'item-1', 0, 'Never ');
    await vi.waitFor(() => expect(writer.words).toContainEqual({ kind: 'refused', code: 'paragraphClosed' }), WAIT);
    type(writer.ydoc, 'item-0', 0, 'Later ');
    const other = await browser('SLV');
    type(other.ydoc, 'item-2', 0, 'Also ');
    await saved(other);
    expect(texts(await stored())).toEqual([WORDS[0], WORDS[1], `Also ${WORDS[2]}`]);
    expect(writer.provider.unsyncedChanges).toBeGreaterThan(0);
  });

  test('is not deleted and written anew under its own id, nor given another id', async () => {
    await close('item-1');
    const [one, two] = await Promise.all([browser('HND'), browser('SLV')]);
    one.ydoc.transact(() => {
      removeParagraph(one.ydoc, 'item-1');
      insertParagraph(one.ydoc, 'item-0', { id: 'item-1', heading: null, content: contentOf('Other words;') });
    });
    const element = two.ydoc.getXmlFragment('paragraphs').get(1);
    if (element instanceof Y.XmlElement) element.setAttribute('id', 'item-9');
    for (const writer of [one, two]) {
      await vi.waitFor(() => expect(writer.words).toContainEqual({ kind: 'refused', code: 'paragraphClosed' }), WAIT);
    }
    expect(await stored()).toEqual(START);
  });

  test('does not hinder the words beside it, and a deferred paragraph stays open', async () => {
    await close('item-1');
    await close('item-2', 'deferred');
    const writer = await browser('HND');
    type(writer.ydoc, 'item-0', 0, 'Also ');
    type(writer.ydoc, 'item-2', 0, 'Also ');
    await saved(writer);
    expect(writer.words).toEqual([]);
    expect(texts(await stored())).toEqual([`Also ${WORDS[0]}`, WORDS[1], `Also ${WORDS[2]}`]);
  });

  test('an id that stands there already is refused', async () => {
    const writer = await browser('HND');
    const element = writer.ydoc.getXmlFragment('paragraphs').get(1);
    if (element instanceof Y.XmlElement) element.setAttribute('id', 'item-0');
    await vi.waitFor(() => expect(writer.words).toContainEqual({ kind: 'refused', code: 'paragraphTwice' }), WAIT);
    expect((await stored()).map(({ id }) => id)).toEqual(['item-0', 'item-1', 'item-2']);
  });

  test('an id that an earlier revision had and the current one has no more is refused', async () => {
    const round = await openRound();
    const { id: gone } = round.paragraph('PP1');
    const [first, second] = round.sections;
    const sections = round.zero.sections.map((one) => ({
      ...one,
      paragraphs: one.paragraphs.filter(({ id }) => id !== gone),
    }));
    const texts = { create: { language: 'en', content: toJson({ ...round.zero, sections }), contentHash: '' } };
    const row = { negotiationId: round.negotiationId, number: 1, kind: 'substantive', symbol: 'Rev.1' } as const;
    await db().revision.create({ data: { ...row, contentHash: '', issuedAt: new Date(), texts } });
    await db().$transaction((tx) => changeSection(tx, first, 'en', (ydoc) => removeParagraph(ydoc, gone), PROGRAM));
    const writer = await visitSynced(server, { as: 'HND', section: second });
    insertParagraph(writer.ydoc, null, { id: gone, heading: null, content: contentOf('Other words;') });
    await vi.waitFor(() => expect(writer.words).toContainEqual({ kind: 'refused', code: 'paragraphElsewhere' }), WAIT);
    expect((await readSection(db(), second, 'en')).map(({ id }) => id)).not.toContain(gone);
  });

  test('an id that stands in another section is refused', async () => {
    const [other] = await db().draftSection.findMany({
      where: { negotiationId },
      orderBy: { ordinal: 'asc' },
      take: 1,
    });
    const [taken] = await readSection(db(), other?.id ?? '', 'en');
    if (!taken) throw new Error('The demo has no paragraph.');
    const writer = await browser('HND');
    insertParagraph(writer.ydoc, null, { id: crypto.randomUUID(), heading: null, content: contentOf('New,') });
    await saved(writer);
    insertParagraph(writer.ydoc, null, taken);
    await vi.waitFor(() => expect(writer.words).toContainEqual({ kind: 'refused', code: 'paragraphElsewhere' }), WAIT);
    expect(texts(await stored())).toEqual(['New,', ...WORDS]);
  });

  test('a paragraph closed while someone types in it keeps exactly the words it was closed on', async () => {
    const writer = await browser('HND');
    const stop = new AbortController();
    const typing = (async () => {
      for (let turn = 0; !stop.signal.aborted; turn++) {
        type(writer.ydoc, 'item-1', 0, `${turn} `);
        await new Promise(setImmediate);
      }
    })();
    await vi.waitFor(async () => expect(texts(await stored())[1]).not.toBe(WORDS[1]), WAIT);
    await close('item-1');
    await vi.waitFor(() => expect(writer.words).toContainEqual({ kind: 'refused', code: 'paragraphClosed' }), WAIT);
    stop.abort();
    await typing;
    const mark = await db().paragraphMark.findFirstOrThrow({ where: { paragraphId: 'item-1' } });
    expect(contentHash((await stored())[1]?.content ?? [])).toBe(mark.contentHash);
  });

  test('a section handed over while someone types keeps exactly the words it was handed over with', async () => {
    const writers = await Promise.all([browser('HND'), browser('SLV')]);
    const stop = new AbortController();
    const typed = writers.map(async (writer) => {
      for (let turn = 0; !stop.signal.aborted; turn++) {
        type(writer.ydoc, 'item-0', 0, `${turn} `);
        await new Promise(setImmediate);
      }
    });
    await vi.waitFor(
      async () =>
        expect(await db().sectionUpdate.count({ where: { documentId: await documentId() } })).toBeGreaterThan(5),
      WAIT,
    );
    const outcome = await submitSection(await demoActor('PRY'), { negotiationId, sectionId: section });
    const handedOver = await stored();
    stop.abort();
    await Promise.all(typed);
    expect(outcome.ok).toBe(true);
    await vi.waitFor(
      () => {
        for (const { words } of writers) {
          expect(words).toContainEqual({ kind: 'access', access: 'read' });
        }
      },
      { timeout: 2_000, interval: 20 },
    );
    expect(await stored()).toEqual(handedOver);
    expect((await browser('PAN')).provider.authorizedScope).toBe('readonly');
  });
});

test('words written while one was away in a section handed over meanwhile are refused with the reason', async () => {
  const away = await browser('HND');
  away.provider.configuration.websocketProvider.disconnect();
  await vi.waitFor(() => expect(away.provider.isSynced).toBe(false), WAIT);
  type(away.ydoc, 'item-0', 0, 'Late ');
  await submitSection(await demoActor('PRY'), { negotiationId, sectionId: section });
  await away.provider.configuration.websocketProvider.connect();
  await vi.waitFor(() => expect(away.words).toContainEqual({ kind: 'refused', code: 'sectionUnderReview' }), WAIT);
  expect(await stored()).toEqual(START);
});

describe('what a command writes', () => {
  const incorporate = (text: string) =>
    db().$transaction((tx) =>
      changeSection(tx, section, 'en', (ydoc) => replaceContent(ydoc, 'item-0', contentOf(text)), PROGRAM),
    );

  test('reaches open editors at once, beside what is being typed', async () => {
    const writer = await browser('HND');
    type(writer.ydoc, 'item-0', 0, 'Firmly ');
    await saved(writer);
    await incorporate('Firmly Commit to protecting the dignity of all migrants;');
    type(writer.ydoc, 'item-1', 0, 'Also ');
    await vi.waitFor(
      () =>
        expect(texts(readParagraphs(writer.ydoc)).slice(0, 2)).toEqual([
          'Firmly Commit to protecting the dignity of all migrants;',
          `Also ${WORDS[1]}`,
        ]),
      { timeout: 2_000, interval: 10 },
    );
    await saved(writer);
    expect(await stored()).toEqual(readParagraphs(writer.ydoc));
  });

  test('leaves no trace when the command fails', async () => {
    const writer = await browser('HND');
    const failing = db().$transaction(async (tx) => {
      await changeSection(tx, section, 'en', (ydoc) => replaceContent(ydoc, 'item-0', contentOf('Never')), PROGRAM);
      expect(texts(await readSection(tx, section, 'en'))[0]).toBe('Never');
      throw new Error('the command fails');
    });
    await expect(failing).rejects.toThrow('the command fails');
    type(writer.ydoc, 'item-1', 0, 'Also ');
    await saved(writer);
    expect(texts(await stored())).toEqual([WORDS[0], `Also ${WORDS[1]}`, WORDS[2]]);
    expect(readParagraphs(writer.ydoc)).toEqual(await stored());
  });

  test('and typing at the same moment both stand', async () => {
    const writer = await browser('HND');
    const both = Promise.all([
      incorporate('Commit to protecting the dignity of all migrants;'),
      incorporate('Commit to protecting the rights of all migrants and refugees;'),
    ]);
    for (let turn = 0; turn < 20; turn++) {
      type(writer.ydoc, 'item-2', 0, `${turn} `);
      await new Promise(setImmediate);
    }
    await both;
    await saved(writer);
    await vi.waitFor(async () => expect(readParagraphs(writer.ydoc)).toEqual(await stored()), WAIT);
    for (let turn = 0; turn < 20; turn++) expect(texts(await stored())[2]).toContain(`${turn} `);
  });

  test('a change that changes nothing is not logged', async () => {
    const applied = await db().$transaction((tx) => changeSection(tx, section, 'en', () => undefined, PROGRAM));
    expect(applied).toBeNull();
    expect(await db().sectionUpdate.count({ where: { documentId: await documentId() } })).toBe(0);
  });
});

describe('two servers on one database', () => {
  test('show each other what is typed at either, and keep both', async () => {
    const another = await startLiveServer();
    try {
      const here = await browser('HND');
      const there = await visitSynced(another, { as: 'SLV', section });
      type(here.ydoc, 'item-0', 0, 'Here ');
      type(there.ydoc, 'item-1', 0, 'There ');
      await Promise.all([saved(here), saved(there)]);
      type(here.ydoc, 'item-2', 0, 'Then ');
      await saved(here);
      const expected = [`Here ${WORDS[0]}`, `There ${WORDS[1]}`, `Then ${WORDS[2]}`];
      expect(texts(await stored())).toEqual(expected);
      await vi.waitFor(() => {
        for (const { ydoc } of [here, there]) expect(texts(readParagraphs(ydoc))).toEqual(expected);
      }, WAIT);
    } finally {
      leaveAll();
      await another.close();
    }
  });
});

describe('the log', () => {
  test('is compacted without losing a word, while others type', async () => {
    const [one, two] = await Promise.all([browser('HND'), browser('SLV')]);
    for (let turn = 0; turn < 30; turn++) type(one.ydoc, 'item-0', 0, `${turn} `);
    const compacting = compact(await documentId());
    for (let turn = 30; turn < 60; turn++) type(two.ydoc, 'item-1', 0, `${turn} `);
    await compacting;
    await Promise.all([saved(one), saved(two)]);
    await compact(await documentId());
    expect(await db().sectionUpdate.count({ where: { documentId: await documentId() } })).toBe(0);
    await vi.waitFor(async () => expect(readParagraphs(one.ydoc)).toEqual(await stored()), WAIT);
    const fresh = await browser('TS-RCM');
    expect(readParagraphs(fresh.ydoc)).toEqual(await stored());
    for (let turn = 0; turn < 60; turn++) expect(texts(await stored()).join('')).toContain(`${turn} `);
  });

  test('begins anew with a revision: who has the old document open is sent to load the new one', async () => {
    const writer = await browser('HND');
    type(writer.ydoc, 'item-0', 0, 'Also ');
    await saved(writer);
    const words = await stored();
    await db().$transaction((tx) => beginGeneration(tx, section, 'en', words));
    await vi.waitFor(() => expect(writer.words).toContainEqual({ kind: 'reload' }), { timeout: 2_000, interval: 10 });
    const next = await browser('SLV');
    type(next.ydoc, 'item-0', 0, 'Then ');
    await saved(next);
    expect(texts(await stored())[0]).toBe(`Then Also ${WORDS[0]}`);
    expect((await findDocument(db(), section, 'en'))?.generation).toBe(2);
  });
});

describe('who wrote what', () => {
  const authorship = async () => {
    const log = await readLog(db(), await documentId());
    if (log === null) throw new Error('No log.');
    return await readAuthorship(db(), log);
  };

  test('is known from the log, and the same after compactions between', async () => {
    const [honduras, secretariat] = await Promise.all([browser('HND'), browser('TS-RCM')]);
    type(honduras.ydoc, 'item-0', 0, 'Strongly ');
    await saved(honduras);
    type(secretariat.ydoc, 'item-1', 0, 'Duly ');
    await saved(secretariat);
    const before = await authorship();
    await compact(await documentId());
    expect(await db().sectionUpdate.count({ where: { documentId: await documentId() } })).toBe(0);
    expect(await authorship()).toEqual(before);
    type(honduras.ydoc, 'item-0', 0, 'And ');
    await saved(honduras);
    await compact(await documentId());
    const after = await authorship();
    expect(after.map(({ client, length, partyCode }) => [client, length, partyCode])).toEqual(
      [
        [honduras.ydoc.clientID, 'And Strongly '.length, 'HND'],
        [secretariat.ydoc.clientID, 'Duly '.length, 'TS-RCM'],
      ].sort(([a], [b]) => Number(a) - Number(b)),
    );
  });

  test('begins anew with the words of a revision', async () => {
    const honduras = await browser('HND');
    type(honduras.ydoc, 'item-0', 0, 'Strongly ');
    await saved(honduras);
    await compact(await documentId());
    await db().$transaction((tx) => beginGeneration(tx, section, 'en', START));
    expect(await authorship()).toEqual([]);
  });
});

describe('a damaged log', () => {
  const damage = async (update: Uint8Array<ArrayBuffer>) => {
    const { lastSeq: seq, id } = await db().sectionDocument.update({
      where: { sectionId_language: { sectionId: section, language: 'en' } },
      data: { lastSeq: { increment: 1 } },
    });
    await db().sectionUpdate.create({ data: { documentId: id, seq, update } });
    return { documentId: id, seq };
  };
  const foreign = () => {
    const ydoc = new Y.Doc();
    ydoc.getMap('somewhere else').set('a', 1);
    return Y.encodeStateAsUpdate(ydoc) as Uint8Array<ArrayBuffer>;
  };
  const homeless = () => {
    const ydoc = new Y.Doc();
    ydoc.getText('a').insert(0, 'a');
    const before = Y.encodeStateVector(ydoc);
    ydoc.getText('a').insert(1, 'b');
    return Y.encodeStateAsUpdate(ydoc, before) as Uint8Array<ArrayBuffer>;
  };

  test.each([
    ['bytes that are no update', () => Uint8Array.from([1, 200, 3, 77, 5])],
    ['an update cut off in its middle', () => foreign().slice(0, -3)],
    ["an update of another program's document", foreign],
    ['an update whose beginnings are nowhere', homeless],
  ])('with %s: the section opens without that row, which is told and kept', async (_what, bad) => {
    const writer = await browser('HND');
    type(writer.ydoc, 'item-0', 0, 'Before ');
    await saved(writer);
    leaveAll();
    await vi.waitFor(() => expect(server.collab.openDocuments()).toBe(0), WAIT);
    const row = await damage(bad());
    const told = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const next = await visit(server, { as: 'HND', section });
    await vi.waitFor(() => expect(next.refusals.length > 0 || next.provider.isSynced).toBe(true), WAIT);
    if (!next.provider.isSynced) next.leave();
    const again = next.provider.isSynced ? next : await browser('SLV');
    type(again.ydoc, 'item-0', 0, 'After ');
    await saved(again);
    expect(texts(await stored())[0]).toBe(`After Before ${WORDS[0]}`);
    expect(troublesNow().rows).toBe(1);
    await compact(row.documentId);
    expect(await db().sectionUpdate.findMany({ where: { documentId: row.documentId } })).toMatchObject([row]);
    expect(texts(await stored())[0]).toBe(`After Before ${WORDS[0]}`);
    expect(told.mock.calls.filter(([line]) => String(line).includes('cannot be read'))).toHaveLength(1);
    told.mockRestore();
    setTrouble('rows', row.documentId, false);
  });
});

test('a compaction that fails is raised in health and tried again until it is done', async () => {
  const writer = await browser('HND');
  await db().$executeRawUnsafe(`
    CREATE FUNCTION refuse_compaction() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
  await db().$executeRawUnsafe(`
    CREATE TRIGGER refuse_compaction BEFORE UPDATE OF "snapshot" ON "SectionDocument" FOR EACH ROW
    EXECUTE FUNCTION refuse_compaction()`);
  const told = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  requestCompaction(await documentId(), 10_000);
  await vi.waitFor(() => expect(troublesNow().compaction).toBe(1), WAIT);
  type(writer.ydoc, 'item-0', 0, 'Meanwhile ');
  await saved(writer);
  await db().$executeRawUnsafe('DROP TRIGGER refuse_compaction ON "SectionDocument"');
  await vi.waitFor(() => expect(troublesNow().compaction).toBeUndefined(), WAIT);
  expect(await db().sectionUpdate.count({ where: { documentId: await documentId() } })).toBe(0);
  expect(texts(await stored())[0]).toBe(`Meanwhile ${WORDS[0]}`);
  expect(told.mock.calls.length).toBeGreaterThan(0);
  told.mockRestore();
});
