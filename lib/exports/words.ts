import type { ParagraphStatus } from '../domain/consensus/paragraph-status.ts';
import type { CompilationWords } from '../domain/text/print-compilation.ts';
import { labelText, readLabelText } from '../i18n/label-text.ts';
import { DEFAULT_LOCALE, isLocale } from '../i18n/locales.ts';
import en from '../i18n/messages/en/exporting.json' with { type: 'json' };
import es from '../i18n/messages/es/exporting.json' with { type: 'json' };

/** The words printed around a text, in one language. `{name}` stands for a value; see {@link fill}. */
export type ExportWords = (typeof en)['document'];

/** The name of each status of a paragraph among the printed words. */
export const statusWords = {
  open: 'statusOpen',
  bracketed: 'statusBracketed',
  adReferendum: 'statusAdReferendum',
  agreed: 'statusAgreed',
  deferred: 'statusDeferred',
  deleted: 'statusDeleted',
} as const satisfies Record<ParagraphStatus, keyof ExportWords>;

const byLanguage: Readonly<Record<string, ExportWords>> = { en: en.document, es: es.document };

/** The printed words in the text's own language; English where the interface does not have that language. */
export function exportWords(language: string): ExportWords {
  return byLanguage[language] ?? en.document;
}

/** Puts values in the places of a pattern: `fill('on the term “{term}”', { term })`. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** The words that a compilation needs, in the language that the text's labels are cited in. */
export function compilationWords({
  words: { deletedWords, deleteParagraph, moveAfter, moveToStartOf, coSponsoredBy, supportedBy },
  language,
}: {
  readonly words: ExportWords;
  readonly language: string;
}): CompilationWords {
  const locale = isLocale(language) ? language : DEFAULT_LOCALE;
  return {
    deleted: deletedWords,
    deleteParagraph,
    moveAfter,
    moveToStartOf,
    printLabel: (label) => labelText(label, locale),
    readLabel: (text) => readLabelText(text, locale),
    coSponsoredBy,
    supportedBy,
  };
}
