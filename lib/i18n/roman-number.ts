const FIGURES = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A number as sections are cited by in every language: 4 is "IV". Throws on one that is not whole and above 0. */
export function romanNumber(number: number): string {
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`${number} has no Roman figures.`);
  let rest = number;
  let written = '';
  for (const [value, figure] of FIGURES) {
    for (; rest >= value; rest -= value) written += figure;
  }
  return written;
}
