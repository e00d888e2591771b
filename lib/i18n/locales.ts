/** The interface's languages, in the order in which people are offered them. A new one is added here and as a folder in `messages/`. */
export const LOCALES = ['en', 'es'] as const;

/** ISO 639-1 code of a language the interface speaks. */
export type Locale = (typeof LOCALES)[number];

/** Used where neither the account, the cookie nor the browser names a language that the interface speaks. */
export const DEFAULT_LOCALE: Locale = 'en';

/** Keeps the choice of a person who is not signed in, and of one who is, for the pages before the account is known. */
export const LOCALE_COOKIE = 'locale';

/** What each language calls itself, for the switch. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español' };

/** True where the value is the code of a language the interface speaks. */
export function isLocale(value: string | null | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/**
 * The language of a request: the first of the kept choices that the interface speaks, then the browser's best-weighted
 * language, then the default. `es-GT` counts as `es`.
 */
export function chooseLocale(kept: readonly (string | null | undefined)[], acceptLanguage: string | null): Locale {
  return kept.find(isLocale) ?? acceptedLanguages(acceptLanguage).find(isLocale) ?? DEFAULT_LOCALE;
}

function acceptedLanguages(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.toLowerCase().split('-')[0] ?? '', weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}
