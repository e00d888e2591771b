/** Which of a text's paragraphs each paragraph of a file is: by the permanent id that the file carries, else by its words. */
import { editsBetween } from '../../domain/text/hunks.ts';
import {
  type Content,
  type LabelledDraft,
  type LabelledParagraph,
  paragraphsOf,
  plainText,
} from '../../domain/text/paragraph.ts';
import { tokenize } from '../../domain/text/tokens.ts';
import { anchorKey, readAnchor } from '../../exports/docx/paragraph-anchor.ts';
import { typedLabel } from '../typed-label.ts';
import type { StandingParagraph } from '../word/standing-text.ts';
import { bare } from './carried-words.ts';

/** What a paragraph of the file is in the text. */
export type Recognised =
  | { readonly kind: 'paragraph'; readonly paragraph: LabelledParagraph; readonly sectionId: string }
  /** A section's heading or its opening words. */
  | { readonly kind: 'section'; readonly sectionId: string }
  | { readonly kind: 'title' }
  | { readonly kind: 'unknown' };

const unknown: Recognised = { kind: 'unknown' };

/** How alike two texts are, from 0 to 1: the share of words and marks that both have in the same order. */
function likeness(a: Content, b: Content): number {
  const [one, other] = [tokenize(bare(a)), tokenize(bare(b))];
  const [ours, theirs] = [one, other].map((tokens) => tokens.filter(({ kind }) => kind !== 'blank'));
  if (!ours?.length || !theirs?.length) return 0;
  const lost = editsBetween(ours, theirs).reduce((sum, { start, end }) => sum + end - start, 0);
  return (2 * (ours.length - lost)) / (ours.length + theirs.length);
}

/** Words that are surely no paragraph of the text: it is never found by them. */
const leastLikeness = 0.5;

/**
 * How many of a file's characters stand before the paragraph's own words: a typed label, a tab, the heading that runs in
 * before them ("Human rights. ", "(Human rights) ").
 */
export function beforeWords(plain: string, { heading, content }: LabelledParagraph): number {
  const words = plainText(content);
  if (words !== '' && plain.startsWith(words)) return 0;
  // Blanks that the words themselves begin with are theirs.
  const own = blanksBefore(words);
  const lead = Math.max(0, blanksBefore(plain) - own);
  const label = typedLabel(plain.slice(blanksBefore(plain)));
  const start = label === null ? lead : Math.max(0, blanksBefore(plain) + label.length - (heading === null ? own : 0));
  if (heading === null) return start;
  const rest = plain.slice(start);
  const form = [`${heading}. `, `${heading} `, `(${heading}) `, `${heading}.`].find((one) => rest.startsWith(one));
  return form === undefined ? start : start + form.length;
}

const blanksBefore = (words: string): number => words.length - words.trimStart().length;

const squeezed = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

/** The words of a file's paragraph as the text's paragraph would have them. */
function ownWords(plain: string, paragraph: LabelledParagraph): string {
  return squeezed(plain.slice(beforeWords(plain, paragraph)));
}

/** What is looked for in a text, prepared once. */
class Finder {
  readonly #byName = new Map<string, Recognised>();
  readonly #byWords = new Map<string, Recognised[]>();
  readonly order: readonly Recognised[];
  readonly #taken = new Set<Recognised>();

  constructor(draft: LabelledDraft) {
    const words = (text: string, one: Recognised): void => {
      if (squeezed(text) !== '') this.#byWords.set(squeezed(text), [...(this.#byWords.get(squeezed(text)) ?? []), one]);
    };
    const order: Recognised[] = [];
    words(draft.title, { kind: 'title' });
    for (const section of draft.sections) {
      const heading = { kind: 'section', sectionId: section.id } as const;
      this.#byName.set(`section ${anchorKey(section.id)}`, heading);
      words(section.heading, heading);
      if (section.chapeau !== null) words(section.chapeau, { ...heading });
      for (const paragraph of section.paragraphs) {
        const one = { kind: 'paragraph', paragraph, sectionId: section.id } as const;
        this.#byName.set(`paragraph ${anchorKey(paragraph.id)}`, one);
        words(plainText(paragraph.content), one);
        order.push(one);
      }
    }
    this.order = order;
  }

  isTaken(one: Recognised): boolean {
    return this.#taken.has(one);
  }

  take(one: Recognised | undefined): Recognised {
    if (one === undefined || this.#taken.has(one)) return unknown;
    if (one.kind === 'paragraph') this.#taken.add(one);
    return one;
  }

  /** By the ids that it carries: where several fell to one paragraph, the one whose words it has. */
  byName({ sources, content }: StandingParagraph): Recognised {
    const found = sources
      .flatMap(({ names }) => names)
      .flatMap((name) => {
        const anchor = readAnchor(name);
        return (anchor && this.#byName.get(`${anchor.kind} ${anchor.key}`)) ?? [];
      })
      .filter((one) => !this.#taken.has(one));
    if (found.length < 2) return this.take(found[0]);
    const alike = (one: Recognised) => (one.kind === 'paragraph' ? likeness(one.paragraph.content, content) : 0);
    return this.take(found.toSorted((a, b) => alike(b) - alike(a))[0]);
  }

  /** By the same words, with or without what stands before them. */
  byWords({ content }: StandingParagraph): Recognised {
    const plain = plainText(content);
    const label = typedLabel(plain.trimStart())?.length ?? 0;
    const forms = [squeezed(plain), squeezed(plain.trimStart().slice(label))];
    const exact = forms.flatMap((form) => this.#byWords.get(form) ?? []).find((one) => !this.#taken.has(one));
    if (exact) return this.take(exact);
    // Before the words may run a heading, which only the paragraph knows.
    const titled = this.order.find(
      (one) =>
        one.kind === 'paragraph' &&
        one.paragraph.heading !== null &&
        !this.#taken.has(one) &&
        plain.includes(one.paragraph.heading) &&
        ownWords(plain, one.paragraph) === squeezed(plainText(one.paragraph.content)),
    );
    return this.take(titled);
  }
}

/** The places in the text's order between which an unrecognised paragraph of the file may lie. */
function gap(found: readonly Recognised[], at: number, place: ReadonlyMap<Recognised, number>): [number, number] {
  let [low, high] = [-1, place.size];
  for (let index = at - 1; index >= 0 && low < 0; index -= 1) low = place.get(found[index] ?? unknown) ?? -1;
  for (let index = at + 1; index < found.length && high === place.size; index += 1)
    high = place.get(found[index] ?? unknown) ?? place.size;
  return [low, high];
}

/** The most alike of the text's paragraphs that would stand at this place. */
function mostAlike(finder: Finder, { content }: StandingParagraph, [low, high]: readonly [number, number]): Recognised {
  const plain = plainText(content);
  const scored = finder.order.slice(low + 1, Math.max(high, low + 1)).flatMap((one) => {
    if (one.kind !== 'paragraph' || finder.isTaken(one)) return [];
    const words = [{ kind: 'text', text: plain.slice(beforeWords(plain, one.paragraph)) } as const];
    return [{ one, alike: likeness(one.paragraph.content, words) }];
  });
  const best = scored.toSorted((a, b) => b.alike - a.alike)[0];
  return best !== undefined && best.alike >= leastLikeness ? finder.take(best.one) : unknown;
}

/** What each of the file's paragraphs is in the text. No paragraph of the text is found twice. */
export function recogniseParagraphs(file: readonly StandingParagraph[], draft: LabelledDraft): readonly Recognised[] {
  const finder = new Finder(draft);
  const found = file.map((paragraph) => finder.byName(paragraph));
  for (const [index, paragraph] of file.entries()) {
    if (found[index] === unknown && paragraph.content.length > 0) found[index] = finder.byWords(paragraph);
  }
  const place = new Map(finder.order.map((one, index) => [one, index]));
  for (const [index, paragraph] of file.entries()) {
    if (found[index] !== unknown || plainText(paragraph.content).trim() === '') continue;
    found[index] = mostAlike(finder, paragraph, gap(found, index, place));
  }
  return found;
}

/** How many paragraphs of the text stand in the file, word for word. */
export function wordForWord(file: readonly StandingParagraph[], draft: LabelledDraft): number {
  const known = new Set(paragraphsOf(draft).map(({ content }) => squeezed(plainText(content))));
  const headed = paragraphsOf(draft).filter(({ heading }) => heading !== null);
  return file.filter(({ content }) => {
    const plain = plainText(content);
    const label = typedLabel(plain.trimStart())?.length ?? 0;
    return (
      known.has(squeezed(plain)) ||
      known.has(squeezed(plain.trimStart().slice(label))) ||
      headed.some((one) => ownWords(plain, one) === squeezed(plainText(one.content)))
    );
  }).length;
}
