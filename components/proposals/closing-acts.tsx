'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ParagraphsView } from '#components/text/paragraphs-view.tsx';
import { Redline } from '#components/text/redline.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { closeProposal, incorporateProposal } from '#lib/actions/desk.ts';
import type { Close } from '#lib/inputs/closing.ts';
import type { ProposalCardProps } from './proposal-card.tsx';
import { ProposedMove } from './proposed-move.tsx';

/** Writes the proposal into the working draft as it is, or closes one whose words stand there already. */
export function IncorporateDialog({ view, proposal }: ProposalCardProps) {
  const t = useTranslations('proposals');
  const { act } = useAct();
  const input = { negotiationId: view.negotiation.id, proposalId: proposal.id, resolution: null, reason: '' };
  const contained = proposal.verdict?.kind === 'contained';
  return (
    <ConfirmDialog
      wide
      trigger={
        <Button size="sm" variant="primary">
          {t('incorporate')}
        </Button>
      }
      title={t('incorporateTitle')}
      description={t(contained ? 'incorporateContained' : proposal.move ? 'move.incorporate' : 'incorporateMeaning')}
      confirm={t('incorporate')}
      onConfirm={() => act(() => incorporateProposal(input), { done: t('incorporated') })}
    >
      <ProposedMove view={view} proposal={proposal} />
      <div
        lang={view.negotiation.originalLanguage}
        className="rounded-md border bg-paper p-4 font-serif text-lg leading-relaxed"
      >
        {proposal.heading && <strong>{proposal.heading}. </strong>}
        <Redline changes={proposal.redline} />
        <ParagraphsView paragraphs={proposal.proposedParagraphs} />
      </div>
    </ConfirmDialog>
  );
}

/** Closes the proposal without its words: not retained, overtaken, or merged into another one. Always with a reason. */
export function CloseDialog({ view, proposal }: ProposalCardProps) {
  const t = useTranslations('proposals');
  const { act } = useAct();
  const [as, setAs] = useState<Close['as']>('notRetained');
  const [intoId, setIntoId] = useState('');
  const [reason, setReason] = useState('');
  const all = [
    ...view.sections.flatMap(({ insertedFirst, paragraphs }) => [
      ...insertedFirst,
      ...paragraphs.flatMap(({ proposals }) => proposals),
    ]),
    ...view.newSections,
  ].filter(({ id, state }) => state === 'tabled' && id !== proposal.id);
  const others = [...new Map(all.map((other) => [other.id, other])).values()];
  const common = { negotiationId: view.negotiation.id, proposalId: proposal.id, reason };
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="quiet">
          {t('close')}
        </Button>
      }
      title={t('closeTitle')}
      description={t('closeMeaning')}
      confirm={t('close')}
      disabled={reason.trim() === '' || (as === 'merged' && intoId === '')}
      onConfirm={() =>
        act(() => closeProposal(as === 'merged' ? { ...common, as, intoId } : { ...common, as }), {
          done: t('closedDone'),
        })
      }
    >
      <Select
        label={t('closeAs')}
        value={as}
        onChange={(event) => setAs(event.target.value as Close['as'])}
        options={(['notRetained', 'overtaken', 'merged'] as const).map((value) => ({
          value,
          text: t(`state.${value}`),
          disabled: value === 'merged' && others.length === 0,
        }))}
      />
      {as === 'merged' && (
        <Select
          label={t('mergedInto')}
          value={intoId}
          onChange={(event) => setIntoId(event.target.value)}
          options={[
            { value: '', text: '–' },
            ...others.map(({ id, number, delegation }) => ({
              value: id,
              text: `${t('number', { number: number ?? 0 })} ${delegation}`,
            })),
          ]}
        />
      )}
      <TextArea
        label={t('reason')}
        rows={3}
        maxLength={5000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
