import type { ExportPosition, ExportPositionRow, ExportView } from './export-view.ts';
import type { PrintedDocument } from './printed.ts';
import type { ExportWords } from './words.ts';

const stances = [
  ['support', 'stanceSupport'],
  ['canAccept', 'stanceCanAccept'],
  ['awaitingInstructions', 'stanceAwaitingInstructions'],
  ['reserve', 'stanceReserve'],
  ['object', 'stanceObject'],
] as const satisfies readonly (readonly [ExportPosition['stance'], keyof ExportWords])[];

/** The table of positions that closes a compilation text, or null where nobody has taken one. */
export function printedAnnex(view: ExportView): PrintedDocument['annex'] {
  if (view.positions.length === 0) return null;
  const rows = view.positions.map((row) => ({
    target: row.label,
    cells: stances.map(([stance]) =>
      row.positions
        .filter((position) => position.stance === stance)
        .map((position) => position.delegation.code)
        .join(', '),
    ),
  }));
  const header = [view.words.target, ...stances.map(([, word]) => view.words[word])];
  return { heading: view.words.positionsAnnex, header, rows };
}

/** One row in words, a line a stance: "support: HND, MEX". Empty stances are left out. */
export function positionsInWords({ positions }: ExportPositionRow, words: ExportWords): readonly string[] {
  return stances.flatMap(([stance, word]) => {
    const those = positions.filter((position) => position.stance === stance);
    return those.length === 0 ? [] : [`${words[word]}: ${those.map(({ delegation }) => delegation.code).join(', ')}`];
  });
}
