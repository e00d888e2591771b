/** Words in Akoma Ntoso: marks, footnotes, insertions and deletions with those to whom they are owed. */
import type { Alternative, CompiledPiece } from '../../domain/text/compilation.ts';
import { isEmpty } from '../../domain/text/content.ts';
import type { Content, TextRun } from '../../domain/text/paragraph.ts';
import type { ExportReservation, Redline } from '../export-view.ts';
import { reservationNote } from '../print-notes.ts';
import type { ExportWords } from '../words.ts';
import { partyId, proposalId } from './akn-names.ts';
import { chars, element, type Xml } from './xml.ts';

/** What a file shares while it is written. */
export interface AknParts {
  readonly id: (wanted: string) => string;
  /** Cited number of a proposal by its id, or null where it is not on the table. */
  readonly numberOf: (proposal: string) => number | null;
  readonly words: ExportWords;
  notes: number;
}

function run({ text, bold, italic, link, language }: TextRun): Xml {
  let inner = text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [chars(line)] : [element('br', {}), chars(line)]));
  if (italic) inner = [element('i', {}, inner)];
  if (bold) inner = [element('b', {}, inner)];
  if (link !== undefined) inner = [element('a', { href: link }, inner)];
  if (language !== undefined) inner = [element('span', { 'xml:lang': language }, inner)];
  return inner.length === 1 && inner[0] ? inner[0] : joined(inner);
}

/** Several pieces as one, with nothing around them. */
function joined(pieces: readonly Xml[]): Xml {
  const whole = element('x', {}, pieces).text;
  return { text: whole.replace(/^<x\/?>/, '').replace(/<\/x>$/, '') };
}

function note(
  inner: readonly Xml[],
  attributes: { readonly class?: string; readonly refersTo?: string },
  parts: AknParts,
) {
  parts.notes += 1;
  const eId = parts.id(`note_${parts.notes}`);
  return element('authorialNote', { marker: parts.notes, placement: 'bottom', ...attributes, eId }, [
    element('p', {}, inner),
  ]);
}

/** Words with their own footnotes in place. */
export function aknContent(content: Content, parts: AknParts): readonly Xml[] {
  return content.map((inline) => (inline.kind === 'text' ? run(inline) : note(inline.content.map(run), {}, parts)));
}

/** Reservations as footnotes; by their class a reader tells them from the text's own. */
export function aknReservations(reservations: readonly ExportReservation[], parts: AknParts): readonly Xml[] {
  return reservations.map((reservation) => {
    const said = reservationNote(reservation, parts.words).content.map(({ text }) => chars(text));
    return note(said, { class: 'reservation', refersTo: `#${partyId(reservation.delegation.code)}` }, parts);
  });
}

/** Old and new words together, each change owed to its author. */
export function aknRedline(redline: Redline, parts: AknParts): readonly Xml[] {
  return redline.flatMap((piece) => {
    const inner = aknContent(piece.content, parts);
    if (piece.kind === 'same') return inner;
    const name = piece.kind === 'inserted' ? 'ins' : 'del';
    return [element(name, { eId: parts.id(name), refersTo: `#${partyId(piece.by.code)}` }, inner)];
  });
}

/** "#party-gtm #proposal-1": whose words these are, and by which proposals. */
export function ownersReference(owners: Alternative['owners'], parts: AknParts): string {
  const parties = new Set(owners.map(({ owner }) => `#${partyId(owner)}`));
  const proposals = owners.flatMap(({ proposalId: id }) => {
    const number = parts.numberOf(id);
    return number === null ? [] : [`#${proposalId(number)}`];
  });
  return [...parties, ...new Set(proposals)].join(' ');
}

/** At one place: the base's words as a deletion by all who want others there, then each alternative as an insertion. */
function alternatives(list: readonly Alternative[], parts: AknParts): Xml {
  const wanted = list.filter(({ isBase }) => !isBase);
  const all = wanted.flatMap(({ owners }) => owners);
  const base = list.find(({ isBase }) => isBase)?.content ?? [];
  const changed = (name: 'ins' | 'del', content: Content, owners: Alternative['owners']) =>
    isEmpty(content)
      ? []
      : [element(name, { eId: parts.id(name), refersTo: ownersReference(owners, parts) }, aknContent(content, parts))];
  return element('inline', { name: 'alternatives', refersTo: '#alternatives', eId: parts.id('place') }, [
    ...changed('del', base, all),
    ...wanted.flatMap(({ content, owners }) => changed('ins', content, owners)),
  ]);
}

/** A compiled paragraph; where all of it is asked to go, here or to another place, all of it is a deletion. */
export function aknCompilation(pieces: readonly CompiledPiece[], parts: AknParts): readonly Xml[] {
  const words = pieces.flatMap((piece): readonly Xml[] => {
    if (piece.kind === 'text') return aknContent(piece.content, parts);
    return piece.kind === 'alternatives' ? [alternatives(piece.alternatives, parts)] : [];
  });
  return pieces.reduce<readonly Xml[]>((inner, piece) => {
    if (piece.kind !== 'deletion' && piece.kind !== 'move') return inner;
    const refersTo = ownersReference(piece.owners, parts);
    return [
      element(
        'del',
        {
          eId: parts.id('del'),
          class: piece.kind === 'move' ? 'moved' : null,
          refersTo,
        },
        inner,
      ),
    ];
  }, words);
}
