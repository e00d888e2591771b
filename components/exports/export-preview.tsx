'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { ExportFormat } from '#lib/exports/formats.ts';

/** Formats whose first page is an image; of the others the first characters are shown. */
const PAGES: ReadonlySet<ExportFormat> = new Set(['docx', 'pdf', 'html']);

type Shown = { readonly kind: 'waiting' | 'failed' } | { readonly kind: 'text'; readonly text: string };

/** Props of ExportPreview. */
export interface ExportPreviewProps {
  readonly format: ExportFormat;
  /** Where the preview is to be had. */
  readonly address: string;
}

/** The first page as it will be. */
export function ExportPreview({ format, address }: ExportPreviewProps) {
  const t = useTranslations('exporting.menu');
  return (
    <section aria-label={t('preview')} className="grid gap-1.5">
      <h3 className="font-semibold text-sm">{t('preview')}</h3>
      {/* Another choice is another preview: nothing of the one before is kept. */}
      {PAGES.has(format) ? (
        <PageImage key={address} address={address} />
      ) : (
        <Beginning key={address} address={address} />
      )}
    </section>
  );
}

function PageImage({ address }: { readonly address: string }) {
  const t = useTranslations('exporting.menu');
  const [state, setState] = useState<'waiting' | 'shown' | 'failed'>('waiting');
  if (state === 'failed') return <p className="text-muted text-sm">{t('previewFails')}</p>;
  return (
    <div
      aria-busy={state === 'waiting'}
      className="relative aspect-[210/297] overflow-hidden rounded-md border bg-white"
    >
      {state === 'waiting' && (
        <p className="absolute inset-x-0 top-6 text-center text-[#595959] text-sm">{t('previewWait')}</p>
      )}
      {/* The server draws this page for one reader: there is nothing to optimise. */}
      {/* oxlint-disable-next-line next/no-img-element */}
      <img
        src={address}
        alt={t('previewAlt')}
        className="absolute inset-0 size-full"
        onLoad={() => setState('shown')}
        onError={() => setState('failed')}
      />
    </div>
  );
}

function Beginning({ address }: { readonly address: string }) {
  const t = useTranslations('exporting.menu');
  const [shown, setShown] = useState<Shown>({ kind: 'waiting' });
  useEffect(() => {
    const own = new AbortController();
    const read = async (): Promise<void> => {
      const answer = await fetch(address, { signal: own.signal });
      setShown(answer.ok ? { kind: 'text', text: await answer.text() } : { kind: 'failed' });
    };
    read().catch(() => {
      if (!own.signal.aborted) setShown({ kind: 'failed' });
    });
    return () => own.abort();
  }, [address]);
  if (shown.kind !== 'text') {
    return <p className="text-muted text-sm">{t(shown.kind === 'failed' ? 'previewFails' : 'previewWait')}</p>;
  }
  return (
    <pre
      // What scrolls takes the focus, so that arrow keys reach what is out of sight.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={t('previewText')}
      className="max-h-96 overflow-auto rounded-md border bg-sunken p-3 text-xs"
    >
      {shown.text}
    </pre>
  );
}
