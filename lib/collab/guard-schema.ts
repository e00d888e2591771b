import * as Y from 'yjs';
import { z } from 'zod';
import { PARAGRAPH_LIMIT } from '../domain/text/paragraph.ts';
import {
  FOOTNOTE_ATTRIBUTES,
  FOOTNOTE_LIMIT,
  HEADING_LIMIT,
  isAllowedLink,
  isLanguageTag,
  MARKS,
  NODES,
  PARAGRAPH_ATTRIBUTES,
  PARAGRAPH_ID,
} from '../editor/schema.ts';
import type { Refusal } from '../errors.ts';

const MAX_FOOTNOTES = 100;

const NO_ATTRIBUTES = z.strictObject({});
const MARK_SHAPES: Readonly<Record<string, z.ZodType>> = {
  [MARKS.bold]: NO_ATTRIBUTES,
  [MARKS.italic]: NO_ATTRIBUTES,
  [MARKS.link]: z.strictObject({ href: z.string().refine(isAllowedLink) }),
  [MARKS.language]: z.strictObject({ lang: z.string().refine(isLanguageTag) }),
};

const FootnoteRuns = z.array(
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().min(1),
    bold: z.literal(true).optional(),
    italic: z.literal(true).optional(),
    link: z.string().refine(isAllowedLink).optional(),
    language: z.string().refine(isLanguageTag).optional(),
  }),
);

/** The answer to what no editor of ours writes; there is nothing in it for a person to mend. */
export const UNKNOWN_CONTENT: Refusal = { code: 'unknownContent' };

/** Why an element cannot stand in a section as a paragraph, or null. The editor could not show it, or it is too long. */
export function faultOfParagraph(node: unknown): Refusal | null {
  if (!(node instanceof Y.XmlElement) || node.nodeName !== NODES.paragraph) return UNKNOWN_CONTENT;
  const attributes: Record<string, unknown> = node.getAttributes();
  const { id, heading } = attributes;
  const known = Object.keys(attributes).every((name) => PARAGRAPH_ATTRIBUTES.includes(name));
  if (!known || typeof id !== 'string' || !PARAGRAPH_ID.test(id)) return UNKNOWN_CONTENT;
  if (heading !== undefined && (typeof heading !== 'string' || heading.length > HEADING_LIMIT)) return UNKNOWN_CONTENT;
  return faultOfChildren(node.toArray());
}

function faultOfChildren(children: readonly unknown[]): Refusal | null {
  let length = 0;
  let footnotes = 0;
  for (const child of children) {
    if (child instanceof Y.XmlText) {
      if (!isKnownText(child)) return UNKNOWN_CONTENT;
      length += child.length;
    } else if (child instanceof Y.XmlElement && isKnownFootnote(child)) footnotes++;
    else return UNKNOWN_CONTENT;
  }
  if (length > PARAGRAPH_LIMIT) return { code: 'paragraphTooLong', values: { limit: PARAGRAPH_LIMIT } };
  return footnotes > MAX_FOOTNOTES ? UNKNOWN_CONTENT : null;
}

function isKnownText(text: Y.XmlText): boolean {
  if (Object.keys(text.getAttributes()).length > 0) return false;
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.every(
    ({ insert, attributes }) =>
      typeof insert === 'string' &&
      Object.entries(attributes ?? {}).every(([mark, value]) => MARK_SHAPES[mark]?.safeParse(value).success === true),
  );
}

function isKnownFootnote(element: Y.XmlElement): boolean {
  if (element.nodeName !== NODES.footnote || element.length > 0) return false;
  const attributes: Record<string, unknown> = element.getAttributes();
  if (!Object.keys(attributes).every((name) => FOOTNOTE_ATTRIBUTES.includes(name))) return false;
  const { content } = attributes;
  if (typeof content !== 'string' || content.length > FOOTNOTE_LIMIT * 2) return false;
  try {
    const runs = FootnoteRuns.safeParse(JSON.parse(content));
    return runs.success && runs.data.reduce((sum, run) => sum + run.text.length, 0) <= FOOTNOTE_LIMIT;
  } catch {
    return false;
  }
}
