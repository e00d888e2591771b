/**
 * Where each country's tile stands on the map of the Americas: [column, row] from 0, neighbours side by side as far as
 * equal tiles allow. Countries without a place stand in a line below.
 */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  CAN: [1, 0],
  USA: [1, 1],
  MEX: [0, 2],
  BLZ: [1, 2],
  DOM: [4, 2],
  GTM: [0, 3],
  HND: [1, 3],
  SLV: [0, 4],
  NIC: [1, 4],
  CRI: [1, 5],
  PAN: [2, 5],
  COL: [3, 5],
  VEN: [4, 5],
  GUY: [5, 5],
  SUR: [6, 5],
  ECU: [2, 6],
  PER: [3, 6],
  BRA: [4, 6],
  BOL: [3, 7],
  PRY: [4, 7],
  CHL: [3, 8],
  ARG: [4, 8],
  URY: [5, 8],
};

const ROWS = 9;

/** How many tiles stand side by side. */
export const COLUMNS = 7;

/** Each delegation with its tile's place. No two share one. */
export function tilesFor(
  delegations: readonly string[],
): readonly { readonly code: string; readonly column: number; readonly row: number }[] {
  const elsewhere = delegations.filter((code) => PLACES[code] === undefined);
  return delegations.map((code) => {
    const rank = elsewhere.indexOf(code);
    const [column, row] = PLACES[code] ?? [rank % COLUMNS, ROWS + Math.floor(rank / COLUMNS)];
    return { code, column, row };
  });
}
