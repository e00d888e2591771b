import type { Footnote, TextRun } from '../domain/text/paragraph.ts';
import { MARKS } from './schema.ts';

/** Marks as Yjs and Tiptap keep them: the mark's name with its attributes. */
export type MarkAttributes = Readonly<Record<string, unknown>>;

/** A run's marks as formatting attributes. */
export function attributesOfRun(run: TextRun): Record<string, Record<string, string>> {
  return {
    ...(run.bold && { [MARKS.bold]: {} }),
    ...(run.italic && { [MARKS.italic]: {} }),
    ...(run.link && { [MARKS.link]: { href: run.link } }),
    ...(run.language && { [MARKS.language]: { lang: run.language } }),
  };
}

/** A stretch of text with formatting attributes as a run; marks that are not ours are left out. */
export function runOfAttributes(text: string, attributes: MarkAttributes | undefined): TextRun {
  const link = stringIn(attributes?.[MARKS.link], 'href');
  const language = stringIn(attributes?.[MARKS.language], 'lang');
  return {
    kind: 'text',
    text,
    ...(attributes?.[MARKS.bold] ? { bold: true } : {}),
    ...(attributes?.[MARKS.italic] ? { italic: true } : {}),
    ...(link ? { link } : {}),
    ...(language ? { language } : {}),
  };
}

function stringIn(value: unknown, key: string): string | undefined {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** A footnote's runs as its attribute. */
export function encodeFootnote(footnote: Footnote): string {
  return JSON.stringify(footnote.content);
}

/** The footnote of an attribute; what cannot be read becomes its plain text, so that no word is lost. */
export function decodeFootnote(attribute: unknown): Footnote {
  const text = typeof attribute === 'string' ? attribute : '';
  try {
    const runs: unknown = JSON.parse(text);
    if (Array.isArray(runs)) return { kind: 'footnote', content: runs.flatMap(readRun) };
  } catch {
    // Falls through: not JSON, so the attribute itself is the text.
  }
  return { kind: 'footnote', content: text === '' ? [] : [{ kind: 'text', text }] };
}

function readRun(value: unknown): TextRun[] {
  if (typeof value !== 'object' || value === null) return [];
  const text = stringIn(value, 'text');
  if (!text) return [];
  const link = stringIn(value, 'link');
  const language = stringIn(value, 'language');
  return [
    {
      kind: 'text',
      text,
      ...(Reflect.get(value, 'bold') === true ? { bold: true } : {}),
      ...(Reflect.get(value, 'italic') === true ? { italic: true } : {}),
      ...(link ? { link } : {}),
      ...(language ? { language } : {}),
    },
  ];
}
