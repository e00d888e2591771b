/**
 * The document symbol of a revision, shared by all its language versions: the zero draft carries the negotiation's own
 * (`RCM-SACM/2018/L.1`), each later revision adds its number (`RCM-SACM/2018/L.1/Rev.2`). Throws on a number below 0.
 */
export function revisionSymbol(symbol: string, number: number): string {
  if (!Number.isInteger(number) || number < 0) throw new RangeError(`No revision has the number ${number}.`);
  return number === 0 ? symbol : `${symbol}/Rev.${number}`;
}
