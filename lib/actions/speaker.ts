import type { Refusal } from '../errors.ts';
import { countryName } from '../i18n/countries.ts';
import type { Locale } from '../i18n/locales.ts';

/** Says a refusal in the person's language. `has` tells whether there is a sentence for a code. */
export interface RefusalSpeaker {
  (code: string, values?: Refusal['values']): string;
  has(code: string): boolean;
}

/**
 * Speaks with next-intl's translator of the refusals. Codes come from commands and policies as plain strings: a missing
 * sentence is noticed by `answer`, and by a test. `delegation` is a country's code and is said as its name.
 */
export function speaker(translator: unknown, locale: Locale): RefusalSpeaker {
  const translate = translator as RefusalSpeaker;
  const say = (code: string, values?: Refusal['values']) => {
    const country = values?.['delegation'];
    const named = typeof country === 'string' ? { ...values, delegation: countryName(country, locale) } : values;
    return translate(code, named);
  };
  return Object.assign(say, { has: (code: string) => translate.has(code) });
}
