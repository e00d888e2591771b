import { useTranslations } from 'next-intl';

/** Something has happened here since the reader last looked. */
export function NewMark() {
  const t = useTranslations('text');
  return (
    <span title={t('newSince')} className="inline-block size-2 shrink-0 rounded-full bg-accent">
      <span className="sr-only">{t('newSince')}</span>
    </span>
  );
}
