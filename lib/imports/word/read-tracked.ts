import { isAllowedLink } from '../../editor/schema.ts';
import { commentsOf, notesOf, propertiesOf } from './beside-body.ts';
import type { Changes, TrackedBlock, TrackedDocument, TrackedParagraph, TrackedPiece } from './tracked-document.ts';
import { cellChange, changeOf, changesIn, ownChange } from './word-changes.ts';
import { FieldCodes } from './word-fields.ts';
import type { WordParts } from './word-parts.ts';
import { characters, isRaised, joined, type Marks, runMarks, symbol } from './word-run.ts';
import { childOf, descendantsOf, elementsOf, parseXml, wordAttribute, wordName } from './word-xml.ts';

/** Where an element stands: what came over it from the elements around it. */
interface Place {
  readonly changes: Changes;
  readonly marks: Marks;
  readonly inside: TrackedParagraph['place'];
  /** Tags of the content controls around. */
  readonly tags: readonly string[];
}

const outermost: Place = { changes: [], marks: {}, inside: 'body', tags: [] };

const under = (place: Place, changes: Changes): Place =>
  changes.length === 0 ? place : { ...place, changes: [...place.changes, ...changes] };

/** Elements that only hold others: what is in them is read as if they were not there. */
const passedThrough = new Set(['smartTag', 'customXml', 'fldSimple', 'bdo', 'dir', 'sdtContent', 'ruby', 'rubyBase']);

/** Reads one document part: the body, or the notes it refers to. */
class TrackedReader {
  readonly losses = { pictures: 0, tables: 0, formatting: 0, links: [] as { words: string; address: string }[] };
  readonly #parts: WordParts;
  /** Those of the part that is read. */
  #addresses: ReadonlyMap<string, string>;
  readonly #notes: ReadonlyMap<string, Element>;
  #names: string[] = [];
  #fields = new FieldCodes(null);
  #ranges: string[] = [];
  /** The paragraphs of boxes, to stand after the paragraph that they hang on. */
  #boxes: TrackedBlock[] = [];

  constructor(parts: WordParts) {
    this.#parts = parts;
    this.#addresses = parts.addresses(null);
    this.#notes = notesOf(parts);
  }

  /** The paragraphs below an element, tables and controls opened up. */
  blocks(parent: Element, place: Place = outermost): TrackedBlock[] {
    return elementsOf(parent).flatMap((child) => this.#block(child, place));
  }

  #block(element: Element, place: Place): TrackedBlock[] {
    switch (wordName(element)) {
      case 'p':
        return this.#paragraph(element, place);
      case 'tbl':
        return this.#table(element, place);
      case 'sdt':
        return this.blocks(childOf(element, 'sdtContent') ?? element, tagged(element, place));
      case 'bookmarkStart':
        this.#name(element);
        return [];
      case 'moveFromRangeStart':
      case 'moveToRangeStart':
        this.#range(element);
        return [];
      case 'ins':
      case 'del':
      case 'moveFrom':
      case 'moveTo':
        return this.blocks(element, under(place, ownChange(element)));
      case 'customXml':
      case 'sdtContent':
        return this.blocks(element, place);
      default:
        return element.localName === 'AlternateContent' ? this.blocks(chosen(element), place) : [];
    }
  }

  #table(table: Element, place: Place): TrackedBlock[] {
    this.losses.tables += 1;
    const rows = descendantRows(table).flatMap((row) => {
      const inRow = under({ ...place, inside: 'table' }, changesIn(childOf(row, 'trPr')));
      return cellsOf(row).flatMap((cell) => this.#cell(cell, inRow));
    });
    return [{ kind: 'wall', ends: 'other' }, ...rows];
  }

  #cell(cell: Element, place: Place): TrackedBlock[] {
    const properties = childOf(cell, 'tcPr');
    const own = properties === null ? [] : elementsOf(properties).flatMap(cellChange);
    const inCell = under(place, own);
    // Words of a row or cell that goes are no longer a cell: nothing keeps an empty paragraph there.
    const ends = inCell.changes.length === 0 ? 'cell' : 'other';
    return [...this.blocks(cell, inCell), { kind: 'wall', ends }];
  }

  #paragraph(element: Element, place: Place): TrackedBlock[] {
    const properties = childOf(element, 'pPr');
    const run = properties && childOf(properties, 'rPr');
    if (properties && childOf(properties, 'pPrChange')) this.losses.formatting += 1;
    const [boxes, fields] = [this.#boxes, this.#fields];
    this.#boxes = [];
    this.#fields = new FieldCodes(element);
    const pieces = elementsOf(element).flatMap((child) => this.#inline(child, place));
    const names = [...new Set([...place.tags, ...this.#names])];
    this.#names = [];
    const ranges = [...new Set(this.#ranges)];
    this.#ranges = [];
    const style = properties && childOf(properties, 'pStyle');
    const paragraph: TrackedParagraph = {
      kind: 'paragraph',
      pieces: joined(pieces),
      mark: [...place.changes, ...changesIn(run)],
      names,
      ranges,
      style: style && wordAttribute(style, 'val'),
      place: place.inside,
    };
    const after = this.#boxes;
    this.#boxes = boxes;
    this.#fields = fields;
    return [paragraph, ...after];
  }

  #name(element: Element): void {
    const name = wordAttribute(element, 'name');
    if (name !== null) this.#names.push(name);
  }

  #range(element: Element): void {
    const name = wordAttribute(element, 'name');
    if (name !== null) this.#ranges.push(name);
  }

  #inline(element: Element, place: Place): TrackedPiece[] {
    const name = wordName(element);
    const inside = (within: Place): TrackedPiece[] =>
      elementsOf(element).flatMap((child) => this.#inline(child, within));
    if (name === null) return this.#foreign(element, place);
    if (passedThrough.has(name)) return inside(place);
    const change = changeOf(element);
    if (change !== null) return inside(under(place, [change]));
    switch (name) {
      case 'r':
        return this.#run(element, place);
      case 'hyperlink':
        return inside({ ...place, marks: { ...place.marks, ...this.#link(element) } });
      case 'sdt':
        this.#names.push(...tagged(element, { ...place, tags: [] }).tags);
        return inside(place);
      case 'bookmarkStart':
        this.#name(element);
        return [];
      case 'moveFromRangeStart':
      case 'moveToRangeStart':
        this.#range(element);
        return [];
      case 'commentRangeStart':
      case 'commentRangeEnd':
        return commentPiece(element, name === 'commentRangeStart' ? 'commentStart' : 'commentEnd');
      default:
        return [];
    }
  }

  /** Formulas keep their characters; of two renderings of one thing the first counts. */
  #foreign(element: Element, place: Place): TrackedPiece[] {
    if (element.localName === 'AlternateContent') return this.#inline(chosen(element), place);
    if (element.localName === 't') return [text(element.textContent ?? '', place)];
    return elementsOf(element).flatMap((child) => this.#inline(child, place));
  }

  #link(element: Element): Marks {
    const id =
      element.getAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'id') ?? '';
    const address = this.#addresses.get(id);
    if (address === undefined) return {};
    if (isAllowedLink(address)) return { link: address };
    this.losses.links.push({ words: (element.textContent ?? '').trim(), address: address.slice(0, 200) });
    return {};
  }

  #run(element: Element, place: Place): TrackedPiece[] {
    const properties = childOf(element, 'rPr');
    if (properties && childOf(properties, 'rPrChange')) this.losses.formatting += 1;
    const marked = { ...place, marks: { ...runMarks(properties), ...place.marks } };
    // Raised commas part the numbers of two notes at one place; they are no words.
    if (isRaised(properties) && /^[,\s]+$/.test(element.textContent ?? '')) return [];
    return elementsOf(element).flatMap((child) => this.#inRun(child, marked));
  }

  #inRun(element: Element, place: Place): TrackedPiece[] {
    const name = wordName(element);
    if (name === null) return this.#drawn(element, place);
    if (this.#fields.passes(element)) return [];
    const character = characters[name];
    if (character !== undefined) return [text(character, place)];
    switch (name) {
      case 't':
      case 'delText':
        return [text(element.textContent ?? '', place)];
      case 'br':
        // The end of a page or a column is no character of the words.
        return /^(page|column)$/.test(wordAttribute(element, 'type') ?? '') ? [] : [text('\n', place)];
      case 'sym':
        return [text(symbol(element), place)];
      case 'footnoteReference':
      case 'endnoteReference':
        return this.#note(element, name === 'footnoteReference' ? 'footnote' : 'endnote', place);
      case 'commentReference':
        return commentPiece(element, 'comment');
      case 'drawing':
      case 'pict':
      case 'object':
        return this.#drawn(element, place);
      default:
        return passedThrough.has(name) ? elementsOf(element).flatMap((child) => this.#inline(child, place)) : [];
    }
  }

  #note(element: Element, kind: 'footnote' | 'endnote', place: Place): TrackedPiece[] {
    const note = this.#notes.get(`${kind} ${wordAttribute(element, 'id') ?? ''}`);
    // A note inside a note is none of Word's; without this a file could send the reader round in circles.
    if (note === undefined || place.inside === 'box') return [];
    const outside = this.#addresses;
    // What was named before the note names the paragraph that it hangs on.
    const [names, ranges] = [this.#names, this.#ranges];
    [this.#names, this.#ranges] = [[], []];
    this.#addresses = this.#parts.addresses(`${kind}s`);
    const blocks = this.blocks(note, { ...outermost, inside: 'box' });
    this.#addresses = outside;
    [this.#names, this.#ranges] = [names, ranges];
    return [{ kind: 'note', blocks: trimStart(blocks), changes: place.changes }];
  }

  /** A box's paragraphs come after the one it hangs on; pictures are counted. */
  #drawn(element: Element, place: Place): TrackedPiece[] {
    const own = element.localName === 'AlternateContent' ? chosen(element) : element;
    const boxes = descendantsOf(own, 'txbxContent');
    if (boxes.length === 0 && wordName(element) !== null) this.losses.pictures += 1;
    for (const box of boxes) {
      const edge = { kind: 'wall', ends: 'other' } as const;
      this.#boxes.push(edge, ...this.blocks(box, { ...place, marks: {}, inside: 'box' }), edge);
    }
    return [];
  }
}

const text = (words: string, { marks, changes }: Place): TrackedPiece => ({
  kind: 'text',
  run: { kind: 'text', text: words, ...marks },
  changes,
});

/** Rows may stand inside content controls. */
const descendantRows = (table: Element): Element[] => throughControls(table, 'tr');
const cellsOf = (row: Element): Element[] => throughControls(row, 'tc');

function throughControls(parent: Element, wanted: string): Element[] {
  return elementsOf(parent).flatMap((child) => {
    const name = wordName(child);
    if (name === wanted) return [child];
    return name === 'sdt' || name === 'sdtContent' || name === 'customXml' ? throughControls(child, wanted) : [];
  });
}

/** Of `mc:AlternateContent` the first choice: the others say the same for older programs. */
function chosen(alternate: Element): Element {
  return elementsOf(alternate).find((child) => /^(Choice|Fallback)$/.test(child.localName)) ?? alternate;
}

function tagged(control: Element, place: Place): Place {
  const properties = childOf(control, 'sdtPr');
  const tag = properties && childOf(properties, 'tag');
  const value = tag && wordAttribute(tag, 'val');
  return value ? { ...place, tags: [...place.tags, value] } : place;
}

function commentPiece(element: Element, kind: 'commentStart' | 'commentEnd' | 'comment'): TrackedPiece[] {
  const id = wordAttribute(element, 'id');
  return id === null ? [] : [{ kind, id }];
}

/** The blank that stands between a note's number and its words belongs to the number. */
function trimStart(blocks: readonly TrackedBlock[]): TrackedBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return [...blocks];
  const at = first.pieces.findIndex((piece) => piece.kind === 'text');
  const piece = first.pieces[at];
  if (piece?.kind !== 'text' || at !== 0) return [...blocks];
  const trimmed = { ...piece, run: { ...piece.run, text: piece.run.text.replace(/^\s/, '') } };
  return [{ ...first, pieces: [trimmed, ...first.pieces.slice(1)] }, ...rest];
}

/**
 * A Word document with all its tracked changes: insertions, deletions, moves, those of paragraph marks, table rows and
 * cells, nested ones, in notes, in fields and in content controls. Tables and boxes are opened up into their paragraphs.
 */
export function readTracked(parts: WordParts): TrackedDocument {
  const reader = new TrackedReader(parts);
  const body = childOf(parseXml(parts.document), 'body');
  const blocks = body === null ? [] : reader.blocks(body);
  return { blocks, comments: commentsOf(parts), losses: reader.losses, properties: propertiesOf(parts) };
}
