import { useLocale } from 'next-intl';
import type { Label } from '#lib/domain/text/paragraph.ts';
import { labelText } from '#lib/i18n/label-text.ts';

/** "Item 3 bis" in the reader's language. */
export function ParagraphLabel({ label }: { readonly label: Label }) {
  return labelText(label, useLocale());
}
