'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConflictPlaces, type ConflictPlacesProps } from '#components/desk/conflict-places.tsx';
import { ContentView } from '#components/text/content-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Note } from '#components/ui/note.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { incorporateProposal } from '#lib/actions/desk.ts';
import { isEmpty } from '#lib/domain/text/content.ts';
import type { Content } from '#lib/domain/text/paragraph.ts';
import { type ChosenSide, resolveConflict } from '#lib/domain/text/resolution.ts';
import type { ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';
import type { ProposalCardProps } from './proposal-card.tsx';
import { WordsEditor } from './words-editor.tsx';

/** Props of ResolveDialog. */
export interface ResolveDialogProps extends ProposalCardProps {
  readonly paragraph: ParagraphView;
}

/** What is being made of the conflict: on which words of today, whose words stand at each place, and the result. */
interface Resolution {
  readonly on: string;
  readonly chosen: readonly ChosenSide[];
  /** Raised by each choice: the editor begins anew with its words. */
  readonly turn: number;
  readonly content: Content;
}

/** A conflict resolved by a person: the three texts, and the words that go in, recorded as that person's with a reason. */
export function ResolveDialog({ view, proposal, paragraph }: ResolveDialogProps) {
  const t = useTranslations('desk');
  const { act } = useAct();
  const [reason, setReason] = useState('');
  const [open, setOpen] = useState(false);
  const { contentHash, content } = paragraph;
  const texts = { base: proposal.base, current: content, proposed: proposal.proposed };
  const fresh = (): Resolution => ({
    on: contentHash,
    chosen: [],
    turn: 0,
    content: proposal.kind === 'replace' ? resolveConflict(texts, []) : content,
  });
  const [made, setMade] = useState(fresh);
  const target = { negotiationId: view.negotiation.id, proposalId: proposal.id };
  const resolution = { content: [...made.content], contentHash: made.on };
  const begin = () => {
    setMade(fresh());
    setOpen(true);
  };
  const beginWith = (words: Content) => setMade((before) => ({ ...before, turn: before.turn + 1, content: words }));
  const choose = (place: number, side: ChosenSide) => {
    const count = proposal.verdict?.kind === 'conflict' ? proposal.verdict.places.length : 0;
    const chosen = Array.from({ length: count }, (_, index) =>
      index === place ? side : (made.chosen[index] ?? 'current'),
    );
    setMade({ ...made, chosen, turn: made.turn + 1, content: resolveConflict(texts, chosen) });
  };
  return (
    <>
      <Button size="sm" variant="primary" onClick={begin}>
        {t('resolve')}
      </Button>
      <ConfirmDialog
        wide
        open={open}
        onOpenChange={setOpen}
        title={t('resolveTitle')}
        description={t('resolveMeaning')}
        confirm={t('resolveConfirm')}
        disabled={reason.trim() === '' || made.on !== contentHash}
        onConfirm={() => act(() => incorporateProposal({ ...target, resolution, reason }))}
      >
        {made.on !== contentHash && (
          <Note tone="warning">
            <p>{t('changedMeanwhile')}</p>
            <Button size="sm" onClick={() => setMade({ ...made, on: contentHash, chosen: [] })}>
              {t('goOn')}
            </Button>
          </Note>
        )}
        <ThreeTexts
          proposal={proposal}
          current={content}
          language={view.negotiation.originalLanguage}
          choice={{ chosen: made.chosen, onChoose: choose }}
        />
        <Result
          key={`${made.on} ${made.turn}`}
          current={content}
          initial={made.content}
          takesFocus={made.turn === 0}
          language={view.negotiation.originalLanguage}
          onBegin={proposal.kind === 'replace' ? null : beginWith}
          onChange={(words) => setMade((before) => ({ ...before, content: words }))}
        />
        {isEmpty(made.content) && <p className="text-objection">{t('resultEmpty')}</p>}
        <TextArea
          label={t('reason')}
          rows={2}
          maxLength={5000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </ConfirmDialog>
    </>
  );
}

interface ThreeTextsProps extends Pick<ConflictPlacesProps, 'choice'> {
  readonly proposal: ProposalCardProps['proposal'];
  readonly current: Content;
  readonly language: string;
}

/** Base, current and proposed, whole; what meets in them first. */
function ThreeTexts({ proposal, current, language, choice }: ThreeTextsProps) {
  const t = useTranslations('desk');
  const texts = [
    { name: t('base'), content: proposal.base },
    { name: t('current'), content: current },
    { name: t('proposed'), content: proposal.proposed },
  ];
  return (
    <>
      {proposal.verdict?.kind === 'conflict' && (
        <ConflictPlaces verdict={proposal.verdict} language={language} {...(choice && { choice })} />
      )}
      <details>
        <summary className="text-accent">{t('wholeTexts')}</summary>
        <dl className="grid gap-3 pt-2">
          {texts.map(({ name, content }) => (
            <div key={name}>
              <dt className="font-semibold text-muted text-sm">{name}</dt>
              <dd className="words" lang={language}>
                {isEmpty(content) ? t('nothing') : <ContentView content={content} />}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

interface ResultProps {
  readonly current: Content;
  readonly initial: Content;
  readonly takesFocus: boolean;
  readonly language: string;
  /** Where there are no places to choose at: begins with today's words, or with none. */
  readonly onBegin: ((content: Content) => void) | null;
  readonly onChange: (content: Content) => void;
}

/** The words that go in, as they were chosen, to be changed by hand. */
function Result({ current, initial, takesFocus, language, onBegin, onChange }: ResultProps) {
  const t = useTranslations('desk');
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-semibold">{t('result')}</p>
        {onBegin && (
          <Segmented
            label={t('begin')}
            value={isEmpty(initial) ? 'proposed' : 'current'}
            onChoose={(which) => onBegin(which === 'current' ? current : [])}
            choices={[
              { value: 'current', text: t('beginWith.current') },
              { value: 'proposed', text: t('beginWith.proposed') },
            ]}
          />
        )}
      </div>
      <WordsEditor
        label={t('result')}
        base={current}
        initial={initial}
        takesFocus={takesFocus}
        language={language}
        onChange={onChange}
      />
      <p className="text-muted text-sm">{t(onBegin ? 'resultHint' : 'resultHintChosen')}</p>
    </div>
  );
}
