/**
 * Judges an update before anyone sees it, on a candidate: a copy of the live document that takes every update first.
 * After a refusal the candidate is spoilt and must be made anew.
 */
import * as Y from 'yjs';
import type { ParagraphId } from '../domain/text/paragraph.ts';
import { elementsOf, paragraphsFragment, readParagraph } from '../editor/paragraphs.ts';
import { FIELD } from '../editor/schema.ts';
import type { Refusal } from '../errors.ts';
import { faultOfParagraph, UNKNOWN_CONTENT } from './guard-schema.ts';

/** The most paragraphs one section may hold. */
export const SECTION_LIMIT = 2_000;

/** Which paragraphs may not change, and how they stood. */
export interface ClosedParagraphs {
  readonly ids: ReadonlySet<ParagraphId>;
  /** Their words, headings and order, as `closedState` gave them before. */
  readonly state: string;
}

/**
 * `accepted` tells the ids of paragraphs that came in. `unchanged`: all of it was known already. `incomplete`: it builds
 * on what the server has never seen.
 */
export type Verdict =
  | { readonly kind: 'accepted'; readonly newIds: readonly ParagraphId[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The closed paragraphs as they stand in a document: each one's id, heading and words, in order. */
export function closedState(ydoc: Y.Doc, ids: ReadonlySet<ParagraphId>): string {
  if (ids.size === 0) return '[]';
  const closed = elementsOf(ydoc).filter((element) => ids.has(String(element.getAttribute('id'))));
  return JSON.stringify(closed.map(readParagraph));
}

/**
 * Applies the update to the candidate and says whether it may be let in. `shown` is the document as all see it, without
 * the update: what stands there has not come in.
 */
export function judge(candidate: Y.Doc, update: Uint8Array, closed: ClosedParagraphs, shown: Y.Doc): Verdict {
  const touched = applyAndWatch(candidate, update);
  if (touched === null) return refusal(UNKNOWN_CONTENT);
  // Letting it wait would let it in later, unjudged, on another's update.
  if (candidate.store.pendingStructs !== null || candidate.store.pendingDs !== null) return { kind: 'incomplete' };
  if (!touched.changed) return { kind: 'unchanged' };
  const fault = faultOf(candidate, touched) ?? closedFault(candidate, touched, closed);
  if (fault) return refusal(fault);
  return { kind: 'accepted', newIds: touched.structure ? [...idsIn(candidate).difference(idsIn(shown))] : [] };
}

function idsIn(ydoc: Y.Doc): Set<ParagraphId> {
  return new Set(elementsOf(ydoc).map((element) => String(element.getAttribute('id'))));
}

function refusal(refusal: Refusal): Verdict {
  return { kind: 'refused', refusal };
}

/** What an update touched: whole paragraphs came, went or got another id, or only these elements' insides changed. */
interface Touched {
  readonly changed: boolean;
  readonly structure: boolean;
  readonly foreign: boolean;
  readonly elements: ReadonlySet<Y.XmlElement>;
}

/** Null when the bytes are not an update. */
function applyAndWatch(candidate: Y.Doc, update: Uint8Array): Touched | null {
  const fragment = paragraphsFragment(candidate);
  let changed = false;
  let structure = false;
  let foreign = false;
  const elements = new Set<Y.XmlElement>();
  const watch = (transaction: Y.Transaction) => {
    changed ||= transaction.deleteSet.clients.size > 0 || hasNewStructs(transaction);
    for (const [type, keys] of transaction.changed as ReadonlyMap<unknown, ReadonlySet<string | null>>) {
      const top = topElement(type, fragment);
      if (type === fragment) {
        structure = true;
        foreign ||= [...keys].some((key) => key !== null);
      } else if (top === 'gone') structure = true;
      else if (top === null) foreign = true;
      else {
        elements.add(top);
        structure ||= type === top && keys.has('id');
      }
    }
  };
  candidate.on('afterTransaction', watch);
  try {
    Y.applyUpdate(candidate, update);
  } catch {
    return null;
  } finally {
    candidate.off('afterTransaction', watch);
  }
  return { changed, structure, foreign, elements };
}

function hasNewStructs(transaction: Y.Transaction): boolean {
  for (const [client, clock] of transaction.afterState) {
    if (clock !== (transaction.beforeState.get(client) ?? 0)) return true;
  }
  return false;
}

/**
 * The paragraph element that a changed type belongs to; `gone` when the same update deleted it after changing it, null
 * for what does not hang in the section at all.
 */
function topElement(type: unknown, fragment: Y.XmlFragment): Y.XmlElement | 'gone' | null {
  let at = type;
  while (at instanceof Y.AbstractType) {
    if (at._item?.deleted) return 'gone';
    if (at.parent === fragment) break;
    at = at.parent;
  }
  return at instanceof Y.XmlElement ? at : null;
}

function faultOf(candidate: Y.Doc, { structure, foreign, elements }: Touched): Refusal | null {
  if (foreign || candidate.share.size !== 1 || !candidate.share.has(FIELD)) return UNKNOWN_CONTENT;
  if (!structure) return firstFault(elements);
  const all: readonly unknown[] = paragraphsFragment(candidate).toArray();
  if (all.length > SECTION_LIMIT) return { code: 'tooManyParagraphs', values: { limit: SECTION_LIMIT } };
  const fault = firstFault(all);
  if (fault) return fault;
  const ids = elementsOf(candidate).map((element) => element.getAttribute('id'));
  return new Set(ids).size === ids.length ? null : { code: 'paragraphTwice' };
}

function firstFault(elements: Iterable<unknown>): Refusal | null {
  for (const element of elements) {
    const fault = faultOfParagraph(element);
    if (fault) return fault;
  }
  return null;
}

function closedFault(candidate: Y.Doc, touched: Touched, closed: ClosedParagraphs): Refusal | null {
  if (closed.ids.size === 0) return null;
  const concerned =
    touched.structure || [...touched.elements].some((element) => closed.ids.has(String(element.getAttribute('id'))));
  return concerned && closedState(candidate, closed.ids) !== closed.state ? { code: 'paragraphClosed' } : null;
}
