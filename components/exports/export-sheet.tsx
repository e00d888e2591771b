'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { ExportText } from '#lib/exports/export-view.ts';
import type { TextBase } from '#lib/queries/views/negotiation-text-view.ts';
import { exportAddress } from './export-address.ts';
import { type Exportable, type ExportChoice, ExportChoices } from './export-choices.tsx';
import { ExportPreview } from './export-preview.tsx';
import { useDownload } from './use-download.ts';

/** Props of ExportSheet. */
export interface ExportSheetProps {
  readonly from: Exportable;
  /** The text on the screen: it is chosen to begin with. */
  readonly base: TextBase;
  /** The reading on the screen, likewise. */
  readonly reading: ExportText;
}

const fresh = (base: TextBase, text: ExportText): ExportChoice => ({
  format: 'docx',
  text,
  base,
  against: null,
  language: null,
  sections: null,
  table: 'comparative',
});

/** Any text of the negotiation as a file: chosen, looked at, taken. */
export function ExportSheet({ from, base, reading }: ExportSheetProps) {
  const t = useTranslations('exporting.menu');
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState(() => fresh(base, reading));
  const wanted = { slug: from.slug, ...choice };
  return (
    <Sheet
      side="right"
      title={t('title')}
      description={t('description')}
      open={open}
      onOpenChange={(next) => {
        // It opens with what is being read; the format of the last time is kept.
        if (next) setChoice({ ...fresh(base, reading), format: choice.format });
        setOpen(next);
      }}
      trigger={
        <button type="button" className={buttonClass({ size: 'sm' })}>
          <Download aria-hidden className="size-4" />
          {t('title')}
        </button>
      }
    >
      <div className="grid gap-5">
        <ExportChoices from={from} choice={choice} onChange={(part) => setChoice({ ...choice, ...part })} />
        <DownloadAct address={exportAddress(wanted)} />
        <ExportPreview format={choice.format} address={exportAddress({ ...wanted, preview: true })} />
      </div>
    </Sheet>
  );
}

function DownloadAct({ address }: { readonly address: string }) {
  const t = useTranslations('exporting.menu');
  const { state, start, cancel } = useDownload();
  const making = state.kind === 'making';
  return (
    <div className="grid gap-2">
      <div className="flex gap-2">
        <Button
          variant="primary"
          busy={making}
          icon={<Download aria-hidden className="size-4" />}
          onClick={() => void start(address)}
        >
          {t('download')}
        </Button>
        {making && <Button onClick={cancel}>{t('cancel')}</Button>}
      </div>
      {making && <progress aria-label={t('making')} className="h-1.5 w-full accent-accent" />}
      <output className="text-muted text-sm empty:hidden">
        {making && t('making')}
        {state.kind === 'failed' && t('failed')}
        {state.kind === 'ready' && t('ready', { name: state.name })}
      </output>
    </div>
  );
}
