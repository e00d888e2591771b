import { canonicalJson, type Json } from '../../domain/record/chain.ts';
import type { Content } from '../../domain/text/paragraph.ts';
import type { WholeNegotiation } from '../../exports/json/whole-shape.ts';
import { ContentInput } from '../../inputs/content.ts';
import { HEADING_LIMIT, isStorable, NOTE_LIMIT } from '../../inputs/words.ts';
import { requireFewParagraphs } from '../paragraph-limit.ts';
import { require } from './fault.ts';

/** Refuses words that nobody could have written here: unknown links, unstorable characters, a paragraph over its limit. */
export function requireWords(whole: WholeNegotiation): void {
  const drafts = whole.revisions.flatMap(({ texts }) => texts.map(({ content }) => content.sections));
  const working = whole.sections.map(({ texts }) => texts);
  const paragraphs = [
    ...drafts.flatMap((sections) => sections.flatMap((section) => section.paragraphs)),
    ...working.flatMap((texts) => texts.flatMap((text) => text.paragraphs)),
  ];
  requireFewParagraphs(
    Math.max(...drafts.map((sections) => sections.reduce((sum, one) => sum + one.paragraphs.length, 0))),
  );
  for (const { id, heading, content } of paragraphs) requireContent([heading ?? '', content], id);
  for (const proposal of whole.proposals)
    for (const version of [proposal, ...proposal.formerVersions]) requireProposed(version, proposal);
  for (const { words, delegation } of [...whole.positions, ...whole.reservations])
    if (words !== null) requireContent(['', words], delegation);
  requireStorable(whole);
}

type Proposal = WholeNegotiation['proposals'][number];

function requireProposed(
  { base, proposed, heading, rationale }: Pick<Proposal, 'base' | 'proposed' | 'heading' | 'rationale'>,
  { number, kind }: Pick<Proposal, 'number' | 'kind'>,
): void {
  const id = `P${number}`;
  const isList = proposed.some((one) => Array.isArray(one));
  require(rationale.length <= NOTE_LIMIT && (!isList || kind === 'newSection'), 'words', id);
  requireContent([heading ?? '', base], id);
  const contents = (kind === 'newSection' ? proposed : [proposed]) as readonly Content[];
  for (const content of contents) requireContent(['', content], id);
}

function requireContent([heading, content]: readonly [string, unknown], id: string): void {
  const parsed = ContentInput.safeParse(content);
  const normal = parsed.success && canonicalJson(parsed.data as unknown as Json);
  require(normal === canonicalJson(content as Json), 'words', id);
  require(heading.length <= HEADING_LIMIT, 'words', id);
}

/** Postgres holds neither NUL nor half a character, wherever it stands in the file. */
function requireStorable(value: unknown): void {
  if (typeof value === 'string')
    require(isStorable(value), 'words', value.replaceAll('\0', '').slice(0, 20).toWellFormed());
  else if (Array.isArray(value)) value.forEach(requireStorable);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      requireStorable(key);
      requireStorable(one);
    }
}
