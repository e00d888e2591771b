'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { ConflictPlaces } from '#components/desk/conflict-places.tsx';
import { type Composing, useText } from '#components/text/text-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { useReadAnew } from '#components/ui/page-reading.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { saveProposal } from '#lib/actions/proposal.ts';
import { type MovePlace, samePlace } from '#lib/domain/proposals/moves.ts';
import { contentLength } from '#lib/domain/text/content.ts';
import { difference } from '#lib/domain/text/difference.ts';
import { type Content, PARAGRAPH_LIMIT } from '#lib/domain/text/paragraph.ts';
import { countryName } from '#lib/i18n/countries.ts';
import type { ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';
import { CitationFields } from './citation-fields.tsx';
import { ComposedMove } from './composed-move.tsx';
import { ComposerTitle } from './composer-title.tsx';
import { ConfirmTabling } from './confirm-tabling.tsx';
import { DraftStateLine } from './draft-state-line.tsx';
import type { ProposalWords } from './kept-words.ts';
import { MovePicker } from './move-picker.tsx';
import { standingAt } from './move-places.ts';
import { type FrozenWords, frozenWords, initialWords, saveRequest } from './proposal-request.ts';
import { ProposedWords } from './proposed-words.tsx';
import { type SavedDraft, useKeptDraft } from './use-kept-draft.ts';

/** Props of Composer. */
export interface ComposerProps {
  readonly composing: Composing;
  /** The paragraph that is changed, or that something is to follow; null for a new section. */
  readonly paragraph: ParagraphView | null;
  readonly sectionId: string;
}

/** A proposal while it is written, in the place where it would stand. Esc closes it and keeps every word. */
export function Composer({ composing, paragraph, sectionId }: ComposerProps) {
  const t = useTranslations('compose');
  const locale = useLocale();
  const readAnew = useReadAnew();
  const { view, compose } = useText();
  const { kind, draft, revises } = composing;
  const [frozen, setFrozen] = useState(() => frozenWords(draft, kind === 'insert' ? null : paragraph));
  const negotiationId = view.negotiation.id;
  const send = useCallback(
    (words: ProposalWords, saved: SavedDraft | null) =>
      saveProposal(saveRequest({ negotiationId, composing, base: view.base, frozen, sectionId, words, saved })),
    [negotiationId, composing, view.base, frozen, sectionId],
  );
  const { words, state, write, flush, keep } = useKeptDraft({
    storageKey: `proposal ${negotiationId} ${draft?.id ?? `${revises?.id ?? kind} ${paragraph?.id ?? sectionId}`}`,
    initial: useMemo(() => initialWords(composing, paragraph), [composing, paragraph]),
    saved: draft && { proposalId: draft.id, version: draft.version },
    send,
  });
  const redline = difference(frozen?.content ?? [], proposedContent(kind, { words, frozen }));
  const over = contentLength(words.proposed) - PARAGRAPH_LIMIT;
  const stands = standingAt(view.sections, paragraph?.id ?? '');
  const to = words.to ?? (kind === 'move' ? stands : null);
  const unchanged = kind === 'move' ? samePlaceOrNone(to, stands) : redline.every((change) => change.kind === 'same');
  const close = async () => {
    if (state.kind !== 'untouched') await flush();
    // The writing closes with the page read anew, so that whoever opens it again at once finds the words in it.
    readAnew(() => compose(null));
  };
  return (
    // Esc is heard from whatever holds the focus inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={t('label')}
      className="my-3 grid grid-cols-1 gap-4 rounded-lg border border-accent bg-sheet p-4 shadow-raised"
      onKeyDown={(event) => {
        // The editor has a use of its own for Esc, and a dialog's reaches here through React though it lies elsewhere.
        const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key !== 'Escape' || !inside || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void close();
      }}
    >
      <header className="flex flex-wrap items-baseline justify-between gap-2">
        <ComposerTitle composing={composing} paragraph={paragraph} />
        <DraftStateLine state={state} />
      </header>
      {revises && kind === 'replace' && (
        <>
          {revises.verdict?.kind === 'conflict' && (
            <ConflictPlaces verdict={revises.verdict} language={view.negotiation.originalLanguage} />
          )}
          <p className="text-muted text-sm">{t('reviseMeaning')}</p>
        </>
      )}
      <ProposedWords
        composing={composing}
        words={words}
        frozen={frozen}
        language={view.negotiation.originalLanguage}
        onWrite={write}
      />
      {kind === 'move' && paragraph && (
        <MovePicker paragraphId={paragraph.id} value={to} onChoose={(place) => write({ to: place })} />
      )}
      {over > 0 && <ErrorNote title={t('over', { count: over })} />}
      {state.kind === 'unreachable' && <ErrorNote title={t('unreachable')} />}
      {state.kind === 'refused' && (
        <ErrorNote title={state.message}>
          {state.code === 'wordsChanged' && paragraph && (
            <Button size="sm" onClick={() => setFrozen({ content: paragraph.content, hash: paragraph.contentHash })}>
              {t('takeTodaysWords')}
            </Button>
          )}
        </ErrorNote>
      )}
      <TextArea
        label={t('rationale')}
        hint={t('rationaleHint')}
        rows={2}
        maxLength={5000}
        value={words.rationale}
        onChange={(event) => write({ rationale: event.target.value })}
      />
      <CitationFields citation={words.citation} onChange={(citation) => write({ citation })} />
      <footer className="flex flex-wrap items-center gap-2">
        <ConfirmTabling
          view={view}
          redline={redline}
          heading={words.heading || null}
          paragraphs={kind === 'newSection' ? words.paragraphs : []}
          rationale={words.rationale}
          disabled={over > 0 || (kind !== 'newSection' && kind !== 'delete' && unchanged)}
          keep={keep}
          picture={kind === 'move' && to && paragraph ? <ComposedMove paragraph={paragraph} to={to} /> : null}
          asVersion={revises !== undefined || (draft?.revises ?? null) !== null}
          onTabled={() => compose(null)}
        />
        <Button onClick={() => void close()}>{t('keepAndClose')}</Button>
        <span className="text-muted text-sm">
          {t('onlyYours', { delegation: countryName(view.reader.code, locale) })}
        </span>
      </footer>
    </section>
  );
}

/** The paragraph as it would read: without words where it is to go, as it is where it is moved. */
function proposedContent(
  kind: Composing['kind'],
  { words, frozen }: { readonly words: ProposalWords; readonly frozen: FrozenWords | null },
): Content {
  if (kind === 'delete') return [];
  return kind === 'move' ? (frozen?.content ?? []) : words.proposed;
}

/** Whether no place was chosen, or the one where the paragraph stands. */
function samePlaceOrNone(to: MovePlace | null, stands: MovePlace | null): boolean {
  return to === null || (stands !== null && samePlace(to, stands));
}
