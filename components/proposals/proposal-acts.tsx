'use client';

import { useTranslations } from 'next-intl';
import { useText } from '#components/text/text-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { backProposal, discardProposal, endBacking, withdrawProposal } from '#lib/actions/proposal.ts';
import { ChoosePlace } from './choose-place.tsx';
import { CloseDialog, IncorporateDialog } from './closing-acts.tsx';
import { ConfirmTabling } from './confirm-tabling.tsx';
import { NewVersionButton } from './new-version-button.tsx';
import type { ProposalCardProps } from './proposal-card.tsx';
import { ProposedMove } from './proposed-move.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';
import { TakeOverDialog } from './take-over-dialog.tsx';

/** What the reader can do with a proposal; nothing that the policies would refuse. */
export function ProposalActs({ view, proposal }: ProposalCardProps) {
  const t = useTranslations('proposals');
  const { busy, act } = useAct();
  const { compose } = useText();
  const { abilities, version, kind, paragraphId, sectionId, verdict } = proposal;
  const paragraph = view.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ id, inText }) => id === paragraphId && inText);
  const target = { negotiationId: view.negotiation.id, proposalId: proposal.id };
  const back = (backing: 'coSponsor' | 'support') =>
    act(() => backProposal({ ...target, backing }), { done: t(`backed.${backing}`) });
  return (
    <>
      {abilities.back && (
        <>
          {!proposal.supporters.includes(view.reader.code) && (
            <Button size="sm" variant="quiet" disabled={busy} onClick={() => void back('support')}>
              {t('support')}
            </Button>
          )}
          {!proposal.coSponsors.includes(view.reader.code) && (
            <Button size="sm" variant="quiet" disabled={busy} onClick={() => void back('coSponsor')}>
              {t('coSponsor')}
            </Button>
          )}
        </>
      )}
      {abilities.endBacking && (
        <Button
          size="sm"
          variant="quiet"
          busy={busy}
          onClick={() => void act(() => endBacking(target), { done: t('backingEnded') })}
        >
          {t('endBacking')}
        </Button>
      )}
      {abilities.table && !proposal.place?.among && (
        <ConfirmTabling
          size="sm"
          view={view}
          redline={proposal.redline}
          heading={proposal.heading}
          paragraphs={proposal.proposedParagraphs}
          picture={<ProposedMove view={view} proposal={proposal} />}
          rationale={proposal.rationale}
          asVersion={proposal.revises !== null}
          keep={() => Promise.resolve({ proposalId: proposal.id, version })}
        />
      )}
      {abilities.edit && (
        <>
          {proposal.place?.among ? (
            <ChoosePlace view={view} proposal={proposal} />
          ) : (
            <Button
              size="sm"
              onClick={() => {
                if (kind === 'newSection')
                  compose({
                    kind,
                    sectionId: sectionId ?? '',
                    draft: proposal,
                  });
                else
                  compose({
                    kind,
                    paragraphId: paragraphId ?? '',
                    draft: proposal,
                  });
              }}
            >
              {t('continue')}
            </Button>
          )}
          <ConfirmDialog
            trigger={
              <Button size="sm" variant="quiet">
                {t('discard')}
              </Button>
            }
            title={t('discardTitle')}
            description={t('discardMeaning')}
            confirm={t('discard')}
            onConfirm={() => act(() => discardProposal({ ...target, version }), { done: t('discarded') })}
          />
        </>
      )}
      <NewVersionButton view={view} proposal={proposal} inText={paragraph !== undefined} />
      {abilities.withdraw && (
        <ConfirmDialog
          trigger={
            <Button size="sm" variant="quiet">
              {t('withdraw')}
            </Button>
          }
          title={t('withdrawTitle')}
          description={t('withdrawMeaning')}
          confirm={t('withdraw')}
          onConfirm={() => act(() => withdrawProposal(target), { done: t('withdrawn') })}
        />
      )}
      {abilities.incorporate && (verdict?.kind === 'clean' || verdict?.kind === 'contained') && (
        <IncorporateDialog view={view} proposal={proposal} />
      )}
      {abilities.incorporate && verdict?.kind === 'conflict' && paragraph && (
        <ResolveDialog view={view} proposal={proposal} paragraph={paragraph} />
      )}
      {abilities.close && <CloseDialog view={view} proposal={proposal} />}
      {abilities.takeOver && <TakeOverDialog target={target} />}
    </>
  );
}
