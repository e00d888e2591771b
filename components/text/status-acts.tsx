'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { deferParagraph, reopenParagraph, requestReopening } from '#lib/actions/paragraph.ts';
import type { ActionResult } from '#lib/actions/result.ts';
import type { BlocView } from '#lib/queries/views/bloc-view.ts';
import type { NegotiationTextView, ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';
import { AgreeDialog } from './agree-dialog.tsx';
import { PaneSection } from './pane-section.tsx';
import { ReopeningRequests } from './reopening-requests.tsx';

/** Props of StatusActs. */
export interface StatusActsProps {
  readonly view: NegotiationTextView;
  /** Who can be present when it is agreed. */
  readonly delegations: readonly BlocView[];
  readonly paragraph: ParagraphView;
}

/** Setting the paragraph agreed, aside or open again: by chair and Secretariats; asking for it: by a delegation. */
export function StatusActs({ view, delegations, paragraph }: StatusActsProps) {
  const t = useTranslations('paragraph');
  const { status } = paragraph;
  const { chair, propose } = view.abilities;
  const agreed = status === 'adReferendum' || status === 'agreed';
  const asked = paragraph.reopeningRequests.some(({ delegation }) => delegation === view.reader.code);
  const mayAsk = propose && agreed && !asked;
  // Acts are on the words of the working draft: on an issued revision there is nothing to set.
  const mayChair = chair && view.base.kind === 'workingDraft' && paragraph.inText;
  if (!mayChair && !mayAsk && paragraph.reopeningRequests.length === 0) return null;
  return (
    <PaneSection title={t('status')}>
      <ReopeningRequests requests={paragraph.reopeningRequests} />
      <div className="flex flex-wrap gap-2">
        {mayChair && !agreed && (
          <AgreeDialog view={view} delegations={delegations} paragraph={paragraph} as="adReferendum" />
        )}
        {mayChair && status === 'adReferendum' && (
          <AgreeDialog view={view} delegations={delegations} paragraph={paragraph} as="agreed" />
        )}
        {mayChair && (status === 'open' || status === 'bracketed') && (
          <ReasonDialog view={view} paragraph={paragraph} act="defer" run={deferParagraph} optional />
        )}
        {mayChair && (status === 'deferred' || (agreed && paragraph.reopeningRequests.length > 0)) && (
          <ReasonDialog view={view} paragraph={paragraph} act="reopen" run={reopenParagraph} />
        )}
        {mayAsk && <ReasonDialog view={view} paragraph={paragraph} act="requestReopening" run={requestReopening} />}
      </div>
    </PaneSection>
  );
}

interface ReasonDialogProps {
  readonly view: NegotiationTextView;
  readonly paragraph: ParagraphView;
  readonly act: 'defer' | 'reopen' | 'requestReopening';
  readonly optional?: boolean;
  readonly run: (input: { negotiationId: string; paragraphId: string; reason: string }) => Promise<ActionResult<null>>;
}

function ReasonDialog({ view, paragraph, act: name, optional = false, run }: ReasonDialogProps) {
  const t = useTranslations('paragraph');
  const common = useTranslations('common');
  const { act } = useAct();
  const [reason, setReason] = useState('');
  const input = { negotiationId: view.negotiation.id, paragraphId: paragraph.id, reason };
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" data-desk-key={name === 'reopen' ? 'r' : undefined}>
          {t(`act.${name}.do`)}
        </Button>
      }
      title={t(`act.${name}.title`)}
      description={t(`act.${name}.meaning`)}
      confirm={t(`act.${name}.do`)}
      disabled={!optional && reason.trim() === ''}
      onConfirm={() => act(() => run(input), { done: t(`act.${name}.done`), onDone: () => setReason('') })}
    >
      <TextArea
        label={t('reason')}
        aside={optional ? common('optional') : undefined}
        rows={3}
        maxLength={5000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
