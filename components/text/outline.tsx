'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { SectionDescentNote } from '#components/structure/section-descent.tsx';
import { Keys } from '#components/ui/keys.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { ParagraphView, SectionView } from '#lib/queries/views/negotiation-text-view.ts';
import { revisionBefore } from './ex-labels.tsx';
import { NewMark } from './new-mark.tsx';
import { ParagraphLabel } from './paragraph-label.tsx';
import { STATUS_FILLS, StatusShape } from './status-mark.tsx';
import { useText } from './text-context.tsx';

/** What is agreed and what is not, at one glance: every section and paragraph with its status. */
export function Outline({ onGo }: { readonly onGo?: () => void }) {
  const t = useTranslations('text');
  const { view, selected, select, news, openDialog } = useText();
  return (
    <nav aria-label={t('outline')} className="grid grid-cols-1 gap-4">
      <OutlineProgress />
      <ol className="grid grid-cols-1 gap-3">
        {view.sections.map((section) => (
          <li key={section.id}>
            <SectionLine section={section} />
            <ol className="grid grid-cols-1">
              {section.paragraphs.map((paragraph) => (
                <li key={paragraph.id}>
                  <ParagraphLine
                    paragraph={paragraph}
                    current={paragraph.id === selected?.id}
                    isNew={news.has(paragraph.id)}
                    onGo={() => {
                      select(paragraph.id, { reveal: true });
                      onGo?.();
                    }}
                  />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <button
        type="button"
        onClick={() => openDialog({ kind: 'keys' })}
        className="flex items-center gap-2 justify-self-start px-2 text-muted text-sm hover:text-ink"
      >
        {t('keys.title')} <Keys keys={['?']} />
      </button>
    </nav>
  );
}

function OutlineProgress() {
  const t = useTranslations('text');
  const status = useTranslations('status');
  const { view, select } = useText();
  const { byStatus, total, awaitingReader } = view.progress;
  const agreed = byStatus.agreed + byStatus.adReferendum;
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <button
        type="button"
        onClick={() => select(null)}
        className="text-left font-semibold hover:text-accent"
        title={t('wholeText')}
      >
        {t('agreedOf', { agreed, total })}
      </button>
      <ProgressBar
        label={t('progress')}
        parts={(['agreed', 'adReferendum', 'bracketed', 'deferred', 'open'] as const).map((key) => ({
          key,
          count: byStatus[key],
          className: STATUS_FILLS[key],
          text: `${byStatus[key]} ${status(key)}`,
        }))}
      />
      {view.reader.kind === 'delegation' && (
        <p className="text-muted text-sm">{t('awaiting', { code: view.reader.code, count: awaitingReader })}</p>
      )}
    </div>
  );
}

function SectionLine({ section }: { readonly section: SectionView }) {
  const t = useTranslations('text');
  const { view } = useText();
  const { agreed, adReferendum } = section.byStatus;
  return (
    <>
      <p className="flex items-baseline justify-between gap-2 px-2 pb-0.5">
        <a
          href={`#section-${section.id}`}
          className="truncate font-semibold text-ink text-sm no-underline hover:text-accent"
        >
          {section.heading || t('untitledSection')}
        </a>
        <span className="whitespace-nowrap text-muted text-sm tabular-nums">
          <span aria-hidden>
            {agreed + adReferendum}/{section.paragraphs.length}
          </span>
          <span className="sr-only">
            {t('agreedOf', { agreed: agreed + adReferendum, total: section.paragraphs.length })}
          </span>
        </span>
      </p>
      {section.inText && section.descent && (
        <p className="px-2 empty:hidden">
          <SectionDescentNote descent={section.descent} revision={revisionBefore(view)} />
        </p>
      )}
    </>
  );
}

interface ParagraphLineProps {
  readonly paragraph: ParagraphView;
  readonly current: boolean;
  readonly isNew: boolean;
  readonly onGo: () => void;
}

function ParagraphLine({ paragraph, current, isNew, onGo }: ParagraphLineProps) {
  const t = useTranslations('text');
  const status = useTranslations('status');
  const open = paragraph.proposals.filter((proposal) => proposal.state === 'tabled').length;
  return (
    <button
      type="button"
      onClick={onGo}
      aria-current={current || undefined}
      className={clsx(
        'flex min-h-7 w-full items-center gap-2 rounded px-2 py-0.5 text-left text-sm',
        current ? 'bg-accent-soft font-semibold' : 'hover:bg-sunken',
      )}
    >
      <StatusShape status={paragraph.status} className="size-3.5" />
      <span className="whitespace-nowrap">
        <ParagraphLabel label={paragraph.label} />
      </span>
      <span className="sr-only">{status(paragraph.status)}</span>
      <span className="grow truncate text-muted">{paragraph.heading}</span>
      {isNew && <NewMark />}
      {open > 0 && (
        <span
          className="whitespace-nowrap text-bracketed text-2xs tabular-nums"
          title={t('openProposals', { count: open })}
        >
          <span aria-hidden>{open}</span>
          <span className="sr-only">{t('openProposals', { count: open })}</span>
        </span>
      )}
    </button>
  );
}
