import * as Y from 'yjs';
import { elementsOf } from '#lib/editor/paragraphs.ts';
import type { WrittenBy } from '#lib/queries/views/drafting-view.ts';

/** Neighbouring characters of one paragraph that one party wrote in one go, counted from the paragraph's beginning. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly party: string;
  readonly at: string;
}

/** A paragraph's characters, footnotes counted as one, and who wrote which of them. */
export interface WrittenParagraph {
  readonly id: string;
  readonly length: number;
  readonly stretches: readonly Stretch[];
}

/** Who wrote what of the words that stand now, by paragraph, in order. What the revision brought is nobody's. */
export function stretchesOf(ydoc: Y.Doc, authorship: readonly WrittenBy[]): WrittenParagraph[] {
  const byClient = Map.groupBy(authorship, ({ client }) => client);
  return elementsOf(ydoc).map((element) => {
    const stretches: Stretch[] = [];
    let length = 0;
    for (const { client, clock, count } of unitsOf(element)) {
      for (const span of byClient.get(client) ?? []) {
        const begin = Math.max(clock, span.clock);
        const end = Math.min(clock + count, span.clock + span.length);
        if (begin < end) join(stretches, { from: length + begin - clock, to: length + end - clock, ...authorOf(span) });
      }
      length += count;
    }
    return { id: String(element.getAttribute('id')), length, stretches };
  });
}

const authorOf = ({ party, at }: WrittenBy) => ({ party, at });

function join(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last && last.to === next.from && last.party === next.party && last.at === next.at) {
    stretches[stretches.length - 1] = { ...last, to: next.to };
  } else stretches.push(next);
}

interface Unit {
  readonly client: number;
  readonly clock: number;
  readonly count: number;
}

/** What stands in a paragraph, piece by piece as Yjs numbers it: letters, and a footnote as one. */
function* unitsOf(element: Y.XmlElement): Generator<Unit> {
  for (const item of itemsOf(element)) {
    const { content } = item;
    if (content instanceof Y.ContentType && content.type instanceof Y.XmlText) {
      for (const { id, length } of itemsOf(content.type)) yield { client: id.client, clock: id.clock, count: length };
    } else yield { client: item.id.client, clock: item.id.clock, count: 1 };
  }
}

/** The items of a type that stand and count. */
function* itemsOf(type: { readonly _start: Y.Item | null }): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted && item.countable) yield item;
}
