'use client';

import { useTranslations } from 'next-intl';
import { Fragment, useMemo } from 'react';
import { Composer } from '#components/proposals/composer.tsx';
import { SectionDescentNote } from '#components/structure/section-descent.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ParagraphView, SectionView } from '#lib/queries/views/negotiation-text-view.ts';
import { type Arrival, Arrivals, arrivalsOf } from './arrivals.tsx';
import { revisionBefore } from './ex-labels.tsx';
import { InsertedBlock } from './inserted-block.tsx';
import { ParagraphBlock } from './paragraph-block.tsx';
import { useText } from './text-context.tsx';
import { isFiltering, NO_FILTER, passes } from './text-filter.ts';

const NO_ARRIVALS: ReadonlyMap<string, readonly Arrival[]> = new Map();

/** The text itself, section by section. */
export function Reading() {
  const t = useTranslations('text');
  const { view, reading, filter, setFilter } = useText();
  const sections = useReadSections();
  const arrivals = useMemo(() => (reading === 'compilation' ? arrivalsOf(view) : NO_ARRIVALS), [view, reading]);
  const count = sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  return (
    <div className="document grid grid-cols-1 gap-8 pt-6 pb-24">
      <h1 className="text-balance px-3 font-serif text-2xl leading-snug @[42.5rem]/reading:px-(--gutter)">
        {view.negotiation.title}
      </h1>
      {isFiltering(filter) && (
        <p className="flex flex-wrap items-center gap-3 px-3 text-muted text-sm @[42.5rem]/reading:px-(--gutter) print-hidden">
          {t('filtered', { count, total: view.progress.total })}
          <Button size="sm" variant="quiet" onClick={() => setFilter(NO_FILTER)}>
            {t('filterClear')}
          </Button>
        </p>
      )}
      {view.progress.total === 0 && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      {sections.map((section) => (
        <SectionBlock key={section.id} section={section} arrivals={arrivals} />
      ))}
      <NewSections after={null} />
    </div>
  );
}

/** The sections with the paragraphs that are read: deletions only among the changes, and what passes the filter. */
function useReadSections(): readonly SectionView[] {
  const { view, reading, filter, news } = useText();
  return view.sections
    .filter((section) => section.inText || reading === 'changes')
    .map((section) =>
      Object.assign({}, section, {
        paragraphs: section.paragraphs.filter(
          (paragraph) =>
            (paragraph.inText || reading === 'changes') &&
            passes(paragraph, filter, { reader: view.reader.code, news }),
        ),
      }),
    )
    .filter((section) => section.paragraphs.length > 0 || !isFiltering(filter));
}

interface SectionBlockProps {
  readonly section: SectionView;
  /** What open moves would bring where; empty but in the compilation. */
  readonly arrivals: ReadonlyMap<string, readonly Arrival[]>;
}

function SectionBlock({ section, arrivals }: SectionBlockProps) {
  const t = useTranslations('text');
  const { view, reading, composing } = useText();
  return (
    <section id={`section-${section.id}`} aria-labelledby={`heading-${section.id}`} className="scroll-mt-28">
      <div className="flex flex-wrap items-baseline gap-x-3 px-3 pb-1 @[42.5rem]/reading:pr-3 @[42.5rem]/reading:pl-(--gutter)">
        <h2 id={`heading-${section.id}`} className="font-semibold font-serif text-xl">
          {section.heading || t('untitledSection')}
        </h2>
        {section.inText && section.descent && (
          <SectionDescentNote descent={section.descent} revision={revisionBefore(view)} />
        )}
        {section.state !== 'drafting' && <Badge tone="accent">{t(`sectionState.${section.state}`)}</Badge>}
      </div>
      {section.chapeau && <p className="words px-3 py-1 @[42.5rem]/reading:pl-(--gutter)">{section.chapeau}</p>}
      {reading === 'compilation' &&
        section.insertedFirst.map((proposal) => <InsertedBlock key={proposal.id} proposal={proposal} anchor={null} />)}
      <Arrivals arrivals={arrivals.get(section.id)} />
      {section.paragraphs.map((paragraph) => (
        <Fragment key={paragraph.id}>
          <ParagraphInPlace paragraph={paragraph} sectionId={section.id} />
          <Arrivals arrivals={arrivals.get(paragraph.id)} />
        </Fragment>
      ))}
      <NewSections after={section.id} />
      {composing?.kind === 'newSection' && composing.sectionId === section.id && (
        <div className="px-3 @[42.5rem]/reading:pl-(--gutter)">
          <Composer composing={composing} paragraph={null} sectionId={section.id} />
        </div>
      )}
    </section>
  );
}

/** The paragraph, or in its place the proposal one is writing; after it, what others want to insert there. */
function ParagraphInPlace({ paragraph, sectionId }: { readonly paragraph: ParagraphView; readonly sectionId: string }) {
  const { view, reading, selected, select, composing, news } = useText();
  const here =
    composing && composing.kind !== 'newSection' && composing.paragraphId === paragraph.id ? composing : null;
  // What is moved keeps its words: they stand to be read while its place is chosen.
  const inPlace = here !== null && here.kind !== 'insert' && here.kind !== 'move';
  const composer = here && (
    <div className="px-3 @[42.5rem]/reading:pl-(--gutter)">
      <Composer
        key={`${here.kind} ${here.draft?.id ?? ''} ${here.revises?.id ?? ''}`}
        composing={here}
        paragraph={paragraph}
        sectionId={sectionId}
      />
    </div>
  );
  return (
    <>
      <ParagraphBlock
        paragraph={paragraph}
        reading={reading}
        selected={paragraph.id === selected?.id}
        hidden={inPlace}
        isNew={news.has(paragraph.id)}
        revisionBefore={revisionBefore(view)}
        onSelect={select}
      />
      {inPlace && composer}
      {reading === 'compilation' &&
        paragraph.proposals
          .filter(({ kind, state }) => kind === 'insert' && state === 'tabled')
          .map((proposal) => <InsertedBlock key={proposal.id} proposal={proposal} anchor={paragraph} />)}
      {!inPlace && composer}
    </>
  );
}

function NewSections({ after }: { readonly after: string | null }) {
  const { view, reading } = useText();
  if (reading !== 'compilation') return null;
  return view.newSections
    .filter(({ sectionId, state }) => sectionId === after && state === 'tabled')
    .map((proposal) => <InsertedBlock key={proposal.id} proposal={proposal} anchor={null} />);
}
