'use client';

import { Check, Copy } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DialogClose } from '#components/ui/dialog.tsx';
import { Note } from '#components/ui/note.tsx';
import { TextField } from '#components/ui/text-field.tsx';

/** An invitation's link, the one time it is shown. */
export function MadeLink({ email, link, expiresAt }: { email: string; link: string; expiresAt: string }) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const format = useFormatter();
  const [copying, setCopying] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    );
  const expires = format.dateTime(new Date(expiresAt), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return (
    <>
      <Note>{t('linkOnce', { email, expires: common('dateTime', { date: expires }) })}</Note>
      <TextField
        label={t('link')}
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
        className="font-mono"
        error={copying === 'failed' ? t('copyFailed') : undefined}
      />
      <div className="flex justify-end gap-2">
        <DialogClose asChild>
          <Button>{common('close')}</Button>
        </DialogClose>
        <Button
          variant="primary"
          icon={
            copying === 'copied' ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />
          }
          onClick={() => void copy()}
        >
          <span aria-live="polite">{copying === 'copied' ? t('copied') : t('copyLink')}</span>
        </Button>
      </div>
    </>
  );
}
