'use client';

import { ArrowLeft, FileInput, Inbox, ListTree } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { BlocView } from '#lib/queries/views/bloc-view.ts';
import type { DeskView } from '#lib/queries/views/desk-view.ts';
import { DeskKeys } from './desk-keys.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { QueueList } from './queue-list.tsx';
import { useQueuePlace } from './queue-place.ts';
import { useDeskKeys } from './use-desk-keys.ts';

/** Props of DeskPage. */
export interface DeskPageProps {
  readonly view: DeskView;
  readonly delegations: readonly BlocView[];
}

/** The desk: what waits on the left, the chosen one with its acts on the right; one after the other on a narrow screen. */
export function DeskPage({ view, delegations }: DeskPageProps) {
  const t = useTranslations('desk');
  const { queue } = view;
  const { entry, index, choose } = useQueuePlace(queue);
  const [reading, setReading] = useState(false);
  useDeskKeys((by) => choose(index + by));
  const open = (at: number) => {
    choose(at);
    setReading(true);
  };
  return (
    <div className="grid lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[24rem_minmax(0,1fr)]">
      <aside
        className={`px-3 py-5 lg:sticky lg:top-(--head) lg:max-h-[calc(100dvh-var(--head))] lg:self-start lg:overflow-y-auto lg:border-r ${reading ? 'max-lg:hidden' : ''}`}
      >
        <header className="grid gap-1 px-2 pb-4">
          <h1 className="font-serif text-3xl">{t('title')}</h1>
          <p className="text-muted">{t('lead')}</p>
          <Link
            href={`/negotiations/${view.text.negotiation.slug}/import`}
            className={buttonClass({ size: 'sm' }, 'mt-2 justify-self-start')}
          >
            <FileInput aria-hidden className="size-4" />
            {t('import')}
          </Link>
          <Link
            href={`/negotiations/${view.text.negotiation.slug}/structure`}
            className={buttonClass({ size: 'sm' }, 'justify-self-start')}
          >
            <ListTree aria-hidden className="size-4" />
            {t('structure')}
          </Link>
        </header>
        <QueueList queue={queue} index={index} onChoose={open} />
        {queue.length > 0 && <DeskKeys />}
      </aside>
      <div className={`min-w-0 px-4 py-5 sm:px-8 ${reading ? '' : 'max-lg:hidden'}`}>
        <h1 className="sr-only lg:hidden">{t('title')}</h1>
        {entry === null ? (
          <EmptyState icon={<Inbox aria-hidden className="size-8" />} title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <>
            <div className="mb-4 flex flex-wrap items-center gap-2 text-muted text-sm">
              <Button
                size="sm"
                className="lg:hidden"
                icon={<ArrowLeft aria-hidden className="size-4" />}
                onClick={() => setReading(false)}
              >
                {t('backToQueue')}
              </Button>
              <output className="mr-auto tabular-nums">
                {t('position', { place: index + 1, count: queue.length })}
              </output>
              <Button size="sm" disabled={index === 0} onClick={() => choose(index - 1)}>
                {t('previous')}
              </Button>
              <Button size="sm" disabled={index === queue.length - 1} onClick={() => choose(index + 1)}>
                {t('next')}
              </Button>
            </div>
            <Chosen key={entry.key}>
              <EntryDetail view={view} delegations={delegations} entry={entry} />
            </Chosen>
          </>
        )}
      </div>
    </div>
  );
}

/** What is chosen is read out when another one comes up, and only then. */
function Chosen({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={frame} tabIndex={-1} className="outline-none">
      {children}
    </div>
  );
}
