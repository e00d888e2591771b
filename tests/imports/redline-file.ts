/** Marked-up Word files for tests: paragraphs with permanent ids and changes by authors. */
import { labelDraft } from '#lib/domain/text/labels.ts';
import { contentOf, type LabelledDraft } from '#lib/domain/text/paragraph.ts';
import { readRedline } from '#lib/imports/redline/read-redline.ts';
import type { RedlineReading } from '#lib/imports/redline/redline.ts';
import { readTracked } from '#lib/imports/word/read-tracked.ts';
import { openWord } from '#lib/imports/word/word-parts.ts';
import { wordFile, wordRun } from './word-file.ts';

const attributes = (author: string) => `w:id="9" w:author="${author}" w:date="2017-04-01T10:00:00Z"`;

/** Words as they are. */
export const plain = (text: string): string => wordRun(text);
/** Words that an author inserted. */
export const inserted = (text: string, author: string): string =>
  `<w:ins ${attributes(author)}>${wordRun(text)}</w:ins>`;
/** Words that an author deleted. */
export const deleted = (text: string, author: string): string =>
  `<w:del ${attributes(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
/** Words at one end of an author's move; `range` names it, as Word does. */
export function moved(end: 'From' | 'To', text: string, author: string, range = ''): string {
  const words = `<w:move${end} ${attributes(author)}>${wordRun(text)}</w:move${end}>`;
  const start = `<w:move${end}RangeStart ${attributes(author)} w:name="${range}"/>`;
  return range === '' ? words : `${start}${words}<w:move${end}RangeEnd w:id="9"/>`;
}
/** A paragraph mark that an author inserted or deleted. */
export const marked = (name: 'ins' | 'del', author: string): string => `<w:${name} ${attributes(author)}/>`;

/** A paragraph; `id` as our exports carry it. */
export function line(runs: string, { id = '', mark = '', style = '' } = {}): string {
  const bookmark = id && `<w:bookmarkStart w:id="3" w:name="${id}"/>`;
  return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}<w:rPr>${mark}</w:rPr></w:pPr>${bookmark}${runs}${bookmark && '<w:bookmarkEnd w:id="3"/>'}</w:p>`;
}

/** A text of a preamble and of items, with ids that tests can name. */
export const text: LabelledDraft = labelDraft({
  title: 'Common position',
  language: 'en',
  sections: [
    {
      id: 'preamble',
      kind: 'preamble',
      numbering: 'PP',
      heading: 'Preamble',
      chapeau: 'The Member Countries,',
      paragraphs: [{ id: 'pp-1', heading: null, content: contentOf('Recalling the New York Declaration,') }],
    },
    {
      id: 'principles',
      kind: 'items',
      numbering: 'item',
      heading: 'Principles',
      chapeau: null,
      paragraphs: [
        {
          id: 'item-1',
          heading: 'Human rights',
          content: [
            { kind: 'text', text: 'Commit', italic: true },
            { kind: 'text', text: ' to protecting victims of trafficking in persons;' },
          ],
        },
        { id: 'item-2', heading: null, content: contentOf('Promote safe migration and efficient borders;') },
        { id: 'item-3', heading: null, content: contentOf('Request the Secretariats to present this position.') },
      ],
    },
  ],
});

const countries: Readonly<Record<string, string>> = { Guatemala: 'GTM', Mexico: 'MEX', Canada: 'CAN', CAN: 'CAN' };

/** The reading of a file; authors whose names are countries write for them, and so do those that are named here. */
export function reading(
  body: string,
  { parts = {}, by = {} }: { parts?: Record<string, string>; by?: Record<string, string> } = {},
): RedlineReading {
  return readRedline({
    document: readTracked(openWord(wordFile(body, parts))),
    bases: [{ text: { kind: 'workingDraft' }, draft: text }],
    delegationOf: (author) => by[author] ?? countries[author] ?? null,
    delegationNamed: (name) => countries[name] ?? null,
  });
}
