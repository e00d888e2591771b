import type { Label } from '../domain/text/paragraph.ts';
import type { Locale } from './locales.ts';
import en from './messages/en/label.json' with { type: 'json' };
import es from './messages/es/label.json' with { type: 'json' };

// Read without the other namespaces, so that a browser does not load every language's sentences for a label.
const LABELS: Readonly<Record<Locale, typeof en>> = { en, es };

const CODES = ['PP', 'OP', 'item', 'plain'] as const;

/** The label that is cited so in a language; undefined for what is none. */
export function readLabelText(text: string, locale: Locale): Label | undefined {
  const words = LABELS[locale];
  for (const code of CODES) {
    const [before = '', after = ''] = words[code].split('{number}');
    if (!text.startsWith(before)) continue;
    const number = /^\d+/.exec(text.slice(before.length))?.[0] ?? '';
    const rest = text.slice(before.length + number.length + after.length);
    const label: Label = {
      code,
      number: Number(number),
      suffix: rest.trim() || null,
    };
    if (number !== '' && labelText(label, locale) === text) return label;
  }
  return undefined;
}

/** A paragraph's label as it is cited in a language: "Item 3 bis", "Punto 3 bis", "PP1". */
export function labelText(label: Label, locale: Locale): string {
  const counted = LABELS[locale][label.code].replace('{number}', String(label.number));
  if (label.suffix === null) return counted;
  return LABELS[locale].suffixed.replace('{label}', counted).replace('{suffix}', label.suffix);
}
