import { useLocale, useTranslations } from 'next-intl';
import { labelText } from '#lib/i18n/label-text.ts';
import type { PlaceView } from '#lib/queries/views/negotiation-text-view.ts';

/** Props of PlaceNote. */
export interface PlaceNoteProps {
  readonly place: PlaceView | null;
  /** Whose act it is. */
  readonly delegation: string;
}

/** Where an act stands since its paragraph was split or joined, or that its delegation has yet to say it. */
export function PlaceNote({ place, delegation }: PlaceNoteProps) {
  const t = useTranslations('paragraph.place');
  const locale = useLocale();
  const nameOf = useFormerName();
  if (place === null) return null;
  const from = nameOf(place.from);
  if (place.among === null) return <p className="text-muted text-sm">{t('follows', { from })}</p>;
  const among = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    place.among.map(({ label }) => labelText(label, locale)),
  );
  return <p className="text-bracketed text-sm">{t('choose', { from, among, delegation })}</p>;
}

/** "Item 4 of Rev.1", "Item 4 of the zero draft", or "Item 4" where the text shown still has it. */
export function useFormerName(): (former: PlaceView['from']) => string {
  const t = useTranslations('paragraph.place');
  const locale = useLocale();
  return (former) => {
    if (former === null) return t('another');
    const label = labelText(former.label, locale);
    if (former.revision === null) return label;
    return former.revision === 0 ? t('ofZero', { label }) : t('ofRevision', { label, number: former.revision });
  };
}
