import { useLocale, useTranslations } from 'next-intl';
import type { SectionDescent } from '#lib/domain/revisions/section-genealogy.ts';
import { romanNumber } from '#lib/i18n/roman-number.ts';

/** Props of SectionDescentNote. */
export interface SectionDescentNoteProps {
  readonly descent: Pick<SectionDescent, 'from' | 'ex' | 'moved'>;
  /** Number of the revision that the former sections are counted in; null where there is none. */
  readonly revision: number | null;
}

/**
 * "from section II of Rev.1" for a part that was split off, "ex sections II and III of Rev.1" for what was joined, "ex
 * section III of Rev.1" for what moved. Nothing where the section is what it was, but for new neighbours.
 */
export function SectionDescentNote({ descent: { from, ex, moved }, revision }: SectionDescentNoteProps) {
  const t = useTranslations('structure');
  const locale = useLocale();
  if (revision === null || (ex.length === 0 && !moved)) return null;
  const numbers = from === null ? ex : [from, ...ex];
  const sections = new Intl.ListFormat(locale).format(numbers.map(romanNumber));
  const text = revision === 0 ? t('zeroDraft') : t('revision', { number: revision });
  return (
    <span className="text-muted text-sm">
      {t(from === null ? 'fromSections' : 'exSections', { count: numbers.length, sections, text })}
    </span>
  );
}
