import type { SelectOption } from '#components/ui/select.tsx';

/** Languages as choices, each by its name in the reader's language. */
export function languageNames(codes: readonly string[], locale: string): readonly SelectOption[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return codes.map((code) => ({ value: code, text: names.of(code) ?? code }));
}
