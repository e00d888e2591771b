'use client';

import { clsx } from 'clsx';
import { KeyRound, Layers } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import { VerdictShape } from '#components/proposals/verdict-mark.tsx';
import { StatusShape } from '#components/text/status-mark.tsx';
import { labelText } from '#lib/i18n/label-text.ts';
import type { DeskEntry } from '#lib/queries/views/desk-view.ts';

/** Props of QueueList. */
export interface QueueListProps {
  readonly queue: readonly DeskEntry[];
  readonly index: number;
  readonly onChoose: (index: number) => void;
}

/** Everything that waits, under what it waits for; the chosen one stays in view. */
export function QueueList({ queue, index, onChoose }: QueueListProps) {
  const t = useTranslations('desk');
  const groups = [...Map.groupBy(queue.entries(), ([, entry]) => entry.kind)];
  return (
    <nav aria-label={t('queue')} className="grid grid-cols-1 gap-4">
      {groups.map(([kind, entries]) => (
        <section key={kind} aria-labelledby={`queue-${kind}`}>
          <h2 id={`queue-${kind}`} className="flex items-baseline gap-2 px-2 pb-1 font-semibold text-muted text-sm">
            {t(`group.${kind}`)} <span className="font-normal tabular-nums">{entries.length}</span>
          </h2>
          <ul>
            {entries.map(([at, entry]) => (
              <li key={entry.key}>
                <QueueItem entry={entry} chosen={at === index} onChoose={() => onChoose(at)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

interface QueueItemProps {
  readonly entry: DeskEntry;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function QueueItem({ entry, chosen, onChoose }: QueueItemProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) button.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <button
      ref={button}
      type="button"
      aria-current={chosen || undefined}
      onClick={onChoose}
      className={clsx(
        'flex w-full items-center gap-2 rounded-md border-l-3 px-2 py-1.5 text-left',
        chosen ? 'border-accent bg-accent-soft' : 'border-transparent hover:bg-sunken',
      )}
    >
      <EntryLine entry={entry} />
    </button>
  );
}

function EntryLine({ entry }: { readonly entry: DeskEntry }) {
  const t = useTranslations('desk');
  const text = useTranslations('text');
  const proposals = useTranslations('proposals');
  const locale = useLocale();
  if (entry.kind === 'revision')
    return (
      <>
        <KeyRound aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="font-semibold">{entry.next.symbol}</span>
      </>
    );
  if (entry.kind === 'section')
    return (
      <>
        <Layers aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="min-w-0 grow truncate">{entry.section.heading || text('untitledSection')}</span>
        <span className="whitespace-nowrap text-muted text-sm">{text(`sectionState.${entry.section.state}`)}</span>
      </>
    );
  if (entry.kind === 'proposal') {
    const { proposal, paragraph } = entry;
    return (
      <>
        {proposal.verdict && <VerdictShape verdict={proposal.verdict} />}
        <span className="font-semibold tabular-nums">{proposals('number', { number: proposal.number ?? 0 })}</span>
        <DelegationChip code={proposal.delegation} />
        <span className="min-w-0 grow truncate text-right text-muted text-sm">
          {paragraph ? labelText(paragraph.label, locale) : (proposal.heading ?? t('place.newSection'))}
        </span>
      </>
    );
  }
  const { label, heading, status } = entry.paragraph;
  return (
    <>
      <StatusShape status={status} />
      <span className="whitespace-nowrap font-semibold">{labelText(label, locale)}</span>
      <span className="min-w-0 grow truncate text-muted text-sm">{heading}</span>
    </>
  );
}
