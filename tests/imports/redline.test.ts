import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { type FoundProposal, UNTRACKED } from '#lib/imports/redline/redline.ts';
import { deleted, inserted, line, marked, moved, plain, reading } from './redline-file.ts';

const title = line(plain('Common position'), { style: 'Title' });
const preamble = line(plain('Preamble'), { style: 'Heading1' }) + line(plain('The Member Countries,'));
const pp1 = line(plain('Recalling the New York Declaration,'), { id: 'p_pp1_r0' });
const principles = line(plain('Principles'), { style: 'Heading1' });
const item1Words = plain('1.\tHuman rights. Commit to protecting victims of trafficking in persons;');
const item1 = line(item1Words, { id: 'p_item1_r0' });
const item2 = line(plain('2.\tPromote safe migration and efficient borders;'), { id: 'p_item2_r0' });
const item3 = line(plain('3.\tRequest the Secretariats to present this position.'), { id: 'p_item3_r0' });

const before = title + preamble + pp1 + principles;

/** What a proposal says, in short. */
function short(one: FoundProposal): string {
  const where = one.kind === 'newSection' ? `after ${one.sectionId}` : (one.paragraphId ?? 'first');
  if (one.kind === 'move') return `${one.delegation} move ${where} after ${one.to.afterId ?? one.to.sectionId}`;
  const words = one.kind === 'newSection' ? one.paragraphs.map(plainText).join(' | ') : plainText(one.proposed);
  return `${one.delegation} ${one.kind} ${where}: ${words}`;
}

const found = (body: string, options = {}) => reading(body, options).proposals.map(short);

describe('a paragraph that went elsewhere', () => {
  const words = '2.\tPromote safe migration and efficient borders;';
  const from = (range = '') =>
    line(moved('From', words, 'Guatemala', range), { id: 'p_item2_r0', mark: marked('del', 'Guatemala') });
  const to = (runs: string) => line(runs, { mark: marked('ins', 'Guatemala') });

  test.each(['', 'move7'])('tracked as a move is one proposal, with the name %j of the move', (range) => {
    const body = before + to(moved('To', words, 'Guatemala', range)) + item1 + from(range) + item3;
    expect(found(body)).toEqual(['GTM move item-2 after principles']);
    expect(found(before + item1 + from(range) + item3 + to(moved('To', words, 'Guatemala', range)))).toEqual([
      'GTM move item-2 after item-3',
    ]);
  });

  test('moved and changed is moved, and its words are replaced', () => {
    const arrived = moved('To', '2.\tPromote safe ', 'Guatemala', 'move7') + inserted('journeys;', 'Guatemala');
    expect(found(before + item1 + from('move7') + item3 + to(arrived))).toEqual([
      'GTM move item-2 after item-3',
      'GTM replace item-2: Promote safe journeys;',
    ]);
  });

  test('whose other end is nowhere is deleted, and put back where it stood it is nothing', () => {
    expect(found(before + item1 + from('move7') + item3)).toEqual(['GTM delete item-2: ']);
    expect(found(before + item1 + to(moved('To', words, 'Guatemala', 'm')) + from('m') + item3)).toEqual([]);
  });

  test('and was not tracked is found by its place', () => {
    const by = { [UNTRACKED]: 'MEX' };
    expect(found(before + item2 + item1 + item3, { by })).toHaveLength(1);
    expect(found(before + item2 + item3 + item1, { by })).toEqual(['MEX move item-1 after item-3']);
    expect(reading(before + item2 + item3 + item1).proposals).toEqual([]);
  });
});

describe('tracked changes', () => {
  test('a file as it went out gives nothing', () => {
    const read = reading(before + item1 + item2 + item3);
    expect(read).toMatchObject({ proposals: [], unplaced: [], authors: [], recognised: 4 });
  });

  test('all of one delegation’s changes in a paragraph are one proposal, each delegation’s its own', () => {
    const words =
      plain('1.\tHuman rights. Commit to protecting victims of ') +
      deleted('trafficking in persons', 'Guatemala') +
      inserted('crimes', 'Guatemala') +
      inserted(' and smuggling', 'Mexico') +
      plain(';') +
      inserted(' always;', 'Guatemala');
    const read = reading(before + line(words, { id: 'p_item1_r0' }) + item2 + item3);
    expect(read.proposals.map(short)).toEqual([
      'GTM replace item-1: Commit to protecting victims of crimes; always;',
      'MEX replace item-1: Commit to protecting victims of trafficking in persons and smuggling;',
    ]);
    // What was kept keeps its marks, though the file lost them.
    expect(read.proposals[0]).toMatchObject({ proposed: [{ text: 'Commit', italic: true }, {}] });
    expect(read.authors).toEqual([
      { name: 'Guatemala', changes: 3 },
      { name: 'Mexico', changes: 1 },
    ]);
    expect(read.unplaced).toEqual([]);
  });

  test('two Word authors of one delegation make one proposal; one that is nobody’s makes none', () => {
    const words =
      plain('2.\tPromote safe ') + inserted('and orderly ', 'Ana') + plain('migration and ') + inserted('more ', 'Ben');
    const body = before + item1 + line(words + plain('efficient borders;'), { id: 'p_item2_r0' }) + item3;
    expect(found(body, { by: { Ana: 'GTM', Ben: 'GTM' } })).toEqual([
      'GTM replace item-2: Promote safe and orderly migration and more efficient borders;',
    ]);
    expect(found(body, { by: { Ana: 'GTM' } })).toEqual([
      'GTM replace item-2: Promote safe and orderly migration and efficient borders;',
    ]);
  });

  test('a paragraph that went, with its mark or without, is a deletion', () => {
    const words = deleted('2.\tPromote safe migration and efficient borders;', 'Guatemala');
    for (const mark of ['', marked('del', 'Guatemala')])
      expect(found(before + item1 + line(words, { id: 'p_item2_r0', mark }) + item3)).toEqual(['GTM delete item-2: ']);
  });

  test('new paragraphs follow the one before them, in any way Word writes them', () => {
    const own = line(inserted('2 bis.\tCombat smuggling;', 'Mexico'), { mark: marked('ins', 'Mexico') });
    expect(found(before + item1 + item2 + own + item3)).toEqual(['MEX insert item-2: Combat smuggling;']);
    // Enter at the end of a paragraph: its mark is the new one.
    const entered =
      line(plain('2.\tPromote safe migration and efficient borders;'), {
        id: 'p_item2_r0',
        mark: marked('ins', 'Mexico'),
      }) + line(inserted('Combat smuggling;', 'Mexico'));
    expect(found(before + item1 + entered + item3)).toEqual(['MEX insert item-2: Combat smuggling;']);
    const first = line(inserted('Uphold dignity;', 'Mexico'), { mark: marked('ins', 'Mexico') });
    expect(reading(before + first + item1 + item2 + item3).proposals).toMatchObject([
      { kind: 'insert', sectionId: 'principles', paragraphId: null },
    ]);
    const last = line(inserted('Adopt it.', 'Mexico'), { mark: marked('ins', 'Mexico') });
    expect(found(before + item1 + item2 + item3 + last)).toEqual(['MEX insert item-3: Adopt it.']);
  });

  test('a paragraph cut in two is changed, and what was cut off follows it', () => {
    const cut =
      line(plain('2.\tPromote safe migration') + deleted(' and ', 'Mexico') + inserted(';', 'Mexico'), {
        id: 'p_item2_r0',
        mark: marked('ins', 'Mexico'),
      }) + line(inserted('Promote ', 'Mexico') + plain('efficient borders;'));
    expect(found(before + item1 + cut + item3)).toEqual([
      'MEX replace item-2: Promote safe migration;',
      'MEX insert item-2: Promote efficient borders;',
    ]);
  });

  test('of two paragraphs put together the first is changed and the second goes', () => {
    const joined =
      line(plain('2.\tPromote safe migration and efficient borders;'), {
        id: 'p_item2_r0',
        mark: marked('del', 'Mexico'),
      }) +
      line(deleted('3.\t', 'Mexico') + plain('Request the Secretariats to present this position.'), {
        id: 'p_item3_r0',
      });
    expect(found(before + item1 + joined)).toEqual([
      'MEX replace item-2: Promote safe migration and efficient borders;Request the Secretariats to present this position.',
      'MEX delete item-3: ',
    ]);
  });

  test('a new heading and what is below it are a new section', () => {
    const mark = marked('ins', 'Mexico');
    const section =
      line(inserted('Review', 'Mexico'), { mark, style: 'Heading1' }) +
      line(inserted('Meet every year;', 'Mexico'), { mark }) +
      line(inserted('Report.', 'Mexico'), { mark });
    expect(reading(before + item1 + item2 + item3 + section).proposals).toMatchObject([
      { kind: 'newSection', sectionId: 'principles', heading: 'Review', paragraphs: [[{}], [{}]] },
    ]);
  });

  test('words that another inserted are not there to be deleted, and are listed', () => {
    const nested = `<w:ins w:id="9" w:author="Guatemala">${deleted('very ', 'Mexico')}</w:ins>`;
    const words = plain('2.\tPromote ') + nested + plain('safe migration and efficient borders;');
    const read = reading(before + item1 + line(words, { id: 'p_item2_r0' }) + item3);
    expect(read.proposals.map(short)).toEqual([
      'GTM replace item-2: Promote very safe migration and efficient borders;',
    ]);
    expect(read.unplaced).toMatchObject([{ reason: 'inOthersWords', author: 'Mexico', words: 'very' }]);
  });

  test('headings, labels and paragraphs that are none of the text’s are listed with their words', () => {
    const heading = line(plain('Principles') + inserted(' and commitments', 'Mexico'), { style: 'Heading1' });
    const label = line(
      deleted('2.', 'Mexico') + inserted('7.', 'Mexico') + plain('\tPromote safe migration and efficient borders;'),
      {
        id: 'p_item2_r0',
      },
    );
    const letter = line(plain('Dear colleagues, please find ') + inserted('our comments', 'Mexico'));
    const read = reading(letter + title + preamble + pp1 + heading + item1 + label + item3);
    expect(read.proposals).toEqual([]);
    expect(read.unplaced.map(({ reason, words }) => [reason, words])).toEqual([
      ['unknownParagraph', 'our comments'],
      ['heading', 'and commitments'],
      ['label', '7. Promote safe migration and efficient borders;'],
    ]);
  });
});

describe('recognition', () => {
  test('without ids, by the words: the same ones, or most of them', () => {
    const bare = [
      line(plain('Recalling the New York Declaration,')),
      line(
        plain('1. (Human rights) Commit to protecting ') +
          inserted('all ', 'Mexico') +
          plain('victims of trafficking in persons;'),
      ),
      line(
        plain('3) Request the Secretariats to present this common position') + inserted(' soon', 'Mexico') + plain('.'),
      ),
    ].join('');
    expect(found(bare)).toEqual([
      'MEX replace item-1: Commit to protecting all victims of trafficking in persons;',
      'MEX replace item-3: Request the Secretariats to present this position soon.',
    ]);
  });

  test('two ids in one paragraph: it is the one whose words it has', () => {
    const words = `<w:bookmarkStart w:id="4" w:name="p_item1_r0"/>${plain('Promote safe migration and ')}${inserted('very ', 'Mexico')}${plain('efficient borders;')}`;
    expect(found(before + line(words, { id: 'p_item2_r0' }) + item3)).toEqual([
      'MEX replace item-2: Promote safe migration and very efficient borders;',
    ]);
  });
});

describe('edits that nobody tracked', () => {
  const edited = line(plain('2.\tPromote safe and regular migration and efficient borders;'), { id: 'p_item2_r0' });
  const added = line(plain('Combat smuggling;'));

  test('are found by comparison and are whose the person says', () => {
    const body = before + item1 + edited + added + item3;
    expect(reading(body)).toMatchObject({ proposals: [], authors: [{ name: UNTRACKED, changes: 2 }] });
    expect(found(body, { by: { [UNTRACKED]: 'GTM' } })).toEqual([
      'GTM replace item-2: Promote safe and regular migration and efficient borders;',
      'GTM insert item-2: Combat smuggling;',
    ]);
    expect(found(before + item1 + item3, { by: { [UNTRACKED]: 'GTM' } })).toEqual(['GTM delete item-2: ']);
  });

  test('do not become part of another’s tracked changes; where they meet, those are listed', () => {
    const both = (words: string) => before + item1 + line(words, { id: 'p_item2_r0' }) + item3;
    const apart = both(
      plain('2.\tPromote safe and regular migration and ') + inserted('more ', 'Mexico') + plain('efficient borders;'),
    );
    expect(found(apart)).toEqual(['MEX replace item-2: Promote safe migration and more efficient borders;']);
    expect(found(apart, { by: { [UNTRACKED]: 'MEX' } })).toEqual([
      'MEX replace item-2: Promote safe and regular migration and more efficient borders;',
    ]);
    const meeting = both(
      plain('2.\tPromote ') +
        deleted('orderly', 'Mexico') +
        inserted('human', 'Mexico') +
        plain(' migration and efficient borders;'),
    );
    expect(reading(meeting)).toMatchObject({ proposals: [], unplaced: [{ reason: 'meetsUntracked' }] });
  });
});

describe('comments', () => {
  const comments = (author: string, words: string) => ({
    parts: {
      'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" w:author="${author}"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment></w:comments>`,
    },
  });
  const commented = (words: string, rest: string) =>
    `<w:commentRangeStart w:id="4"/>${plain(words)}<w:commentRangeEnd w:id="4"/>${plain(rest)}<w:r><w:commentReference w:id="4"/></w:r>`;
  const on = (runs: string) => before + item1 + line(plain('2.\t') + runs, { id: 'p_item2_r0' }) + item3;

  test('“CAN, Mexico: delete” is a proposal of these, on its words or on the paragraph', () => {
    const part = plain('Promote safe migration ') + commented('and efficient borders', ';');
    expect(reading(on(part), comments('Desk', 'CAN, Mexico: delete')).proposals).toMatchObject([
      { delegation: 'CAN', coSponsors: ['MEX'], origin: 'comment', kind: 'replace' },
    ]);
    expect(found(on(part), comments('Desk', 'CAN: please remove'))).toEqual([
      'CAN replace item-2: Promote safe migration;',
    ]);
    const whole = commented('Promote safe migration and efficient borders;', '');
    expect(found(on(whole), comments('Desk', 'CAN: suprimir'))).toEqual(['CAN delete item-2: ']);
  });

  test('a name that is none of ours is listed; so is a comment that asks for nothing', () => {
    const whole = commented('Promote safe migration and efficient borders;', '');
    const read = reading(on(whole), comments('Desk', 'CAN, UK: delete'));
    expect(read.proposals).toHaveLength(1);
    expect(read.unplaced).toMatchObject([{ reason: 'unknownNames', words: 'UK' }]);
    expect(reading(on(whole), comments('Desk', 'To be discussed'))).toMatchObject({
      proposals: [],
      unplaced: [{ reason: 'comment', words: 'To be discussed' }],
    });
  });

  test('by those who change the paragraph says why', () => {
    const own =
      commented('Promote safe migration and ', '') + inserted('more ', 'Mexico') + plain('efficient borders;');
    expect(reading(on(own), comments('Mexico', 'Too weak.')).proposals).toMatchObject([{ rationale: 'Too weak.' }]);
  });
});
