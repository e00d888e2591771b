/** Dark enough for white letters at 4.5:1, and told apart from their neighbours. */
const COLORS = [
  '#1d4ed8',
  '#b91c1c',
  '#15803d',
  '#7e22ce',
  '#b45309',
  '#0f766e',
  '#be185d',
  '#4338ca',
  '#4d7c0f',
  '#a21caf',
  '#0369a1',
  '#9f1239',
  '#166534',
  '#6d28d9',
  '#92400e',
  '#155e75',
] as const;

/** A party's colour, hexadecimal: of its caret and of the words it wrote. Always the same for one code. */
export function colorOfParty(code: string): string {
  const sum = Array.from(code).reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7);
  return COLORS[sum % COLORS.length] ?? COLORS[0];
}
