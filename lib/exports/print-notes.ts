import type { ExportReservation, ExportTermObjection } from './export-view.ts';
import { printedText } from './print-inline.ts';
import type { PrintedInline, PrintedNote } from './printed.ts';
import { type ExportWords, fill } from './words.ts';

const typeWords = {
  general: 'reservationGeneral',
  wording: 'reservationWording',
  scrutiny: 'reservationScrutiny',
  parliamentary: 'reservationParliamentary',
  linguistic: 'reservationLinguistic',
} as const satisfies Record<ExportReservation['type'], keyof ExportWords>;

const note = (country: string, text: string): PrintedNote => ({
  kind: 'note',
  content: [printedText(country, 'names'), printedText(`: ${text}`, 'words')],
  change: null,
  reservation: true,
});

/** "United States: scrutiny reservation. Length and contents …". */
export function reservationNote(reservation: ExportReservation, words: ExportWords): PrintedNote {
  const on = reservation.term === null ? '' : ` ${fill(words.onTerm, { term: reservation.term })}`;
  const text = reservation.text === '' ? '.' : `. ${reservation.text}`;
  return note(reservation.delegation.name, `${words[typeWords[reservation.type]]}${on}${text}`);
}

/** "United States: asks that the term “slavery” not be used." */
export function termNote(objection: ExportTermObjection, words: ExportWords): PrintedNote {
  const asks = fill(words.termObjection, { term: objection.term });
  return note(objection.delegation.name, objection.note === '' ? `${asks}.` : `${asks}. ${objection.note}`);
}

/** Notes at one place, kept apart so that the first and the second do not read as the twelfth. */
export function inARow(notes: readonly PrintedNote[]): readonly PrintedInline[] {
  return notes.flatMap((one, index) => (index === 0 ? [one] : [printedText(',', 'separator'), one]));
}
