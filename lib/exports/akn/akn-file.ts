import type { ExportedFile, ExportView } from '../export-view.ts';
import { exportFileName } from '../file-name.ts';
import { readingOf } from '../print-document.ts';
import { termNote } from '../print-notes.ts';
import { aknBody } from './akn-body.ts';
import { type AknParts, aknRedline, aknReservations } from './akn-inlines.ts';
import { aknMeta } from './akn-meta.ts';
import { aknNamespace, partyId, uniqueIds } from './akn-names.ts';
import { chars, element, type Xml } from './xml.ts';

function preface(view: ExportView, parts: AknParts): Xml {
  const { source, title, titleRedline, reservations, termObjections, words } = view;
  const symbol = source.kind === 'revision' ? source.symbol : source.basedOn;
  const terms = termObjections.map((objection) => {
    const said = termNote(objection, words).content.map(({ text }) => chars(text));
    parts.notes += 1;
    const refersTo = `#${partyId(objection.delegation.code)}`;
    const eId = parts.id(`note_${parts.notes}`);
    const attributes = { marker: parts.notes, placement: 'bottom', class: 'reservation', refersTo, eId };
    return element('authorialNote', attributes, [element('p', {}, said)]);
  });
  return element('preface', {}, [
    element('p', {}, [element('docNumber', {}, [chars(symbol)])]),
    element('p', {}, [
      element('docTitle', {}, titleRedline ? aknRedline(titleRedline, parts) : [chars(title)]),
      ...aknReservations(reservations, parts),
      ...terms,
    ]),
    element('p', {}, [element('docStage', {}, [chars(readingOf(view))])]),
  ]);
}

/** The document as text. */
export function aknDocument(view: ExportView): string {
  const numbers = new Map(view.proposals.map(({ id, number }) => [id, number]));
  const parts: AknParts = { id: uniqueIds(), numberOf: (id) => numbers.get(id) ?? null, words: view.words, notes: 0 };
  const statement = element('statement', { name: 'draft', contains: 'singleVersion' }, [
    aknMeta(view),
    preface(view, parts),
    ...aknBody(view, parts),
  ]);
  const root = element('akomaNtoso', { xmlns: aknNamespace }, [statement]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
}

/** Akoma Ntoso 3.0 after the profile of the United Nations (AKN4UN): one statement, valid against the OASIS schema. */
// oxlint-disable-next-line require-await -- every exporter is asynchronous for its callers, this one needs no wait
export async function exportAkn(view: ExportView): Promise<ExportedFile> {
  return {
    bytes: new TextEncoder().encode(aknDocument(view)),
    contentType: 'application/akn+xml; charset=utf-8',
    fileName: exportFileName(view, 'akn.xml'),
  };
}
