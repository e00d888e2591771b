/** An address out of a title: at most eight words and 60 characters, without accents. Empty where nothing is left of it. */
export function suggestedSlug(title: string): string {
  const words = title
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 8);
  while (words.join('-').length > 60) words.pop();
  return words.join('-');
}
