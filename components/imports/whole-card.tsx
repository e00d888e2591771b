'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { WholeSummary } from '#lib/imports/reading.ts';
import type { Refused } from './use-draft-import.ts';

/** Props of WholeCard. */
export interface WholeCardProps {
  readonly whole: WholeSummary;
  readonly busy: boolean;
  readonly refused: Refused | null;
  readonly onRecreate: (slug: string) => Promise<void>;
}

/** A whole negotiation that was found in a file: what it holds, and the act that recreates it. */
export function WholeCard({ whole, busy, refused, onRecreate }: WholeCardProps) {
  const t = useTranslations('importing.whole');
  const format = useFormatter();
  const [slug, setSlug] = useState(whole.slug);
  const date = format.dateTime(new Date(whole.madeAt), { dateStyle: 'long' });
  const { symbol, revisions, proposals, positions, reservations, entries, head } = whole;
  const wrongSlug = refused?.field === 'slug' ? refused.message : null;
  return (
    <section aria-labelledby="whole" className="grid gap-4 rounded-lg border bg-sheet p-4 sm:p-6">
      <h2 id="whole" className="font-semibold text-lg">
        {t('title')}
      </h2>
      <p>{t('lead', { symbol, date, revisions, proposals, positions, reservations, entries })}</p>
      <p className="text-muted text-sm">
        {t('head')}: <code className="break-all font-mono">{head}</code>
      </p>
      <p className="text-muted">{t('explained')}</p>
      <TextField
        label={t('slug')}
        hint={t('slugHint')}
        error={wrongSlug}
        value={slug}
        onChange={(event) => setSlug(event.target.value)}
      />
      {refused && wrongSlug === null && <ErrorNote title={refused.message} />}
      <div>
        <ConfirmDialog
          trigger={
            <Button variant="primary" busy={busy}>
              {t('act')}
            </Button>
          }
          title={t('ask', { title: whole.title })}
          description={t('askText')}
          confirm={t('act')}
          onConfirm={() => onRecreate(slug)}
        />
      </div>
    </section>
  );
}
