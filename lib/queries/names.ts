import { DEFAULT_LOCALE, type Locale } from '../i18n/locales.ts';

/** A stored name in the reader's language, in English where it lacks one; empty where it has neither. */
export function nameIn(names: unknown, locale: Locale): string {
  const known = names as Readonly<Record<string, string>>;
  return known[locale] ?? known[DEFAULT_LOCALE] ?? '';
}
