/** What a spreadsheet would take for the beginning of a formula, blanks before it and full-width forms included. */
const formula = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/;

/**
 * Text that no spreadsheet calculates: an apostrophe before what would begin a formula, as sheets themselves write text.
 * In a workbook cells are text anyway; the apostrophe keeps them so when the sheet is saved as CSV and opened again.
 */
export function neutralised(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
