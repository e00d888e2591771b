'use client';

import { clsx } from 'clsx';
import { Flag as FlagIcon, MoveVertical } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { memo } from 'react';
import { DelegationChips } from '#components/parties/delegation-chip.tsx';
import { printedMarker } from '#lib/domain/text/lines.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import type { ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';
import { ChangedWords } from './changed-words.tsx';
import { CompiledWords } from './compiled-words.tsx';
import { ExLabels } from './ex-labels.tsx';
import { LinedWords } from './lined-words.tsx';
import { NewMark } from './new-mark.tsx';
import { ParagraphLabel } from './paragraph-label.tsx';
import { StatusShape } from './status-mark.tsx';
import type { Reading } from './text-context.tsx';
import { useTargetName } from './use-target-name.ts';

/** Props of ParagraphBlock. */
export interface ParagraphBlockProps {
  readonly paragraph: ParagraphView;
  readonly reading: Reading;
  readonly selected: boolean;
  /** While its change is being written, the writing stands in its place. */
  readonly hidden: boolean;
  /** Something has happened here since the reader last looked. */
  readonly isNew: boolean;
  /** Number of the revision before the text shown; null where there is none. */
  readonly revisionBefore: number | null;
  readonly onSelect: (paragraphId: string) => void;
}

/** One paragraph as it reads: its label and status in the margin, its words in the measure, what is flagged under it. */
export const ParagraphBlock = memo(function ParagraphBlock({
  paragraph,
  reading,
  selected,
  hidden,
  isNew,
  revisionBefore,
  onSelect,
}: ParagraphBlockProps) {
  const t = useTranslations('text');
  const status = useTranslations('status');
  const nameOf = useTargetName();
  const { id, label, heading } = paragraph;
  return (
    // Pointing anywhere in the paragraph selects it; by keyboard its label does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <article
      id={id}
      aria-labelledby={`${id}-label`}
      data-selected={selected || undefined}
      hidden={hidden}
      onClick={() => {
        if (window.getSelection()?.isCollapsed !== false) onSelect(id);
      }}
      className={clsx(
        'paragraph relative scroll-mt-32 border-l-3 py-2 pr-2 pl-3 @[42.5rem]/reading:pl-(--gutter)',
        selected ? 'border-accent bg-accent-soft/60' : 'border-transparent hover:bg-sheet',
      )}
    >
      <a
        id={`${id}-label`}
        href={`#${id}`}
        data-paragraph-label
        aria-current={selected || undefined}
        onClick={(event) => {
          event.preventDefault();
          onSelect(id);
        }}
        className="mb-0.5 inline-flex items-center gap-1.5 text-muted text-sm no-underline hover:text-accent @[42.5rem]/reading:absolute @[42.5rem]/reading:left-2 @[42.5rem]/reading:w-14 @[42.5rem]/reading:flex-col @[42.5rem]/reading:items-start @[42.5rem]/reading:gap-0.5 @[42.5rem]/reading:text-2xs"
      >
        <span className="whitespace-nowrap font-semibold">
          <ParagraphLabel label={label} />
        </span>
        <span className="inline-flex items-center gap-1.5">
          <StatusShape status={paragraph.status} className="size-3.5" />
          {isNew && <NewMark />}
        </span>
        <span className="sr-only">{status(paragraph.status)}</span>
      </a>
      <p className={clsx('words', isExact(paragraph, reading) && 'exact')}>
        {printedMarker(label) && `${printedMarker(label)} `}
        {heading && <strong>{heading}.</strong>}
        {heading && ' '}
        <Words paragraph={paragraph} reading={reading} />
      </p>
      {reading !== 'clean' && <ExLabels paragraph={paragraph} revision={revisionBefore} />}
      {reading === 'changes' && paragraph.movedFrom && (
        <p className="mt-1 flex items-center gap-1.5 text-accent text-sm">
          <MoveVertical aria-hidden className="size-3.5" />
          {t('movedFrom', { place: nameOf(paragraph.movedFrom) })}
        </p>
      )}
      {paragraph.watched.length > 0 && (
        <ul className="mt-1 grid gap-0.5 text-objection text-sm">
          {[...Map.groupBy(paragraph.watched, ({ term }) => term)].map(([term, places]) => (
            <li key={term} className="flex flex-wrap items-center gap-x-1.5">
              <FlagIcon aria-hidden className="size-3.5" />
              <DelegationChips codes={places[0]?.delegations ?? []} />
              <span>{t('termObjection', { term })}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
});

/** Whether the words on the screen are the paragraph's own, so that its computed lines are theirs. */
function isExact({ compiled, changes }: ParagraphView, reading: Reading): boolean {
  if (reading === 'compilation') return compiled.every((piece) => piece.kind === 'text');
  return reading === 'clean' || changes === null;
}

function Words({ paragraph, reading }: { readonly paragraph: ParagraphView; readonly reading: Reading }) {
  const { content, compiled, changes, lines, watched, proposals } = paragraph;
  const locale = useLocale();
  if (reading === 'compilation') {
    const named = proposals.flatMap(({ id, alternative }) =>
      alternative ? ([[id, labelText(alternative, locale)]] as const) : [],
    );
    return <CompiledWords pieces={compiled} alternatives={new Map(named)} lines={lines} watched={watched} />;
  }
  if (reading === 'changes' && changes !== null)
    return <ChangedWords changes={changes} lines={lines} watched={watched} />;
  return <LinedWords content={content} lines={lines} watched={watched} />;
}
