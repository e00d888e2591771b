'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { PositionButton } from '#components/consensus/position-button.tsx';
import { PositionsList } from '#components/consensus/positions-list.tsx';
import { PositionsPicture } from '#components/consensus/positions-picture.tsx';
import { FromFile } from '#components/negotiations/recreation-context.tsx';
import { briefRedline } from '#components/text/brief-redline.ts';
import { PlaceNote } from '#components/text/place-note.tsx';
import { Redline } from '#components/text/redline.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { NegotiationTextView, ProposalView } from '#lib/queries/views/negotiation-text-view.ts';
import { Backers } from './backers.tsx';
import { CitationNote } from './citation-note.tsx';
import { FormerVersions } from './former-versions.tsx';
import { ProposalActs } from './proposal-acts.tsx';
import { ProposalPlace } from './proposal-place.tsx';
import { ProposedMove } from './proposed-move.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** Props of ProposalCard. */
export interface ProposalCardProps {
  readonly view: NegotiationTextView;
  readonly proposal: ProposalView;
}

/** One proposal: whose it is, its redline, what would come of it, who stands where, and what the reader can do. */
export function ProposalCard({ view, proposal }: ProposalCardProps) {
  const t = useTranslations('proposals');
  const { id, number, kind, state, rationale, citation, positions, heading } = proposal;
  const own = positions.find(({ delegation }) => delegation === view.reader.code) ?? null;
  const draftName = proposal.revises ? t('draftOf', { number: proposal.revises.number ?? 0 }) : t('draft');
  const mayTakePosition = view.abilities.takePosition && state === 'tabled' && proposal.delegation !== view.reader.code;
  return (
    <article
      id={`proposal-${id}`}
      aria-labelledby={`proposal-${id}-name`}
      data-proposal={id}
      data-on-words={kind === 'replace' || kind === 'delete' ? '' : undefined}
      className="grid grid-cols-1 gap-2.5 rounded-lg border bg-sheet p-3 scroll-mt-32"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 id={`proposal-${id}-name`} className="flex flex-wrap items-baseline gap-2 text-muted text-sm">
          <span className="font-semibold text-ink">{number === null ? draftName : t('number', { number })}</span>
          {proposal.tabledVersion > 1 && <span>{t('version', { version: proposal.tabledVersion })}</span>}
          {t(`kind.${kind}`)}
          <ProposalPlace proposal={proposal} />
        </h3>
        {state !== 'tabled' && <Badge tone={state === 'private' ? 'accent' : 'plain'}>{t(`state.${state}`)}</Badge>}
      </header>
      <Backers proposal={proposal} />
      <FromFile at={proposal.tabledAt} />
      {proposal.entered && (
        <p className="text-muted text-sm">
          {t('entered', { party: proposal.entered.by, file: proposal.entered.file })}
        </p>
      )}
      <ProposedMove view={view} proposal={proposal} />
      <div
        lang={view.negotiation.originalLanguage}
        className={clsx('font-serif text-[1.0625rem] leading-relaxed', kind === 'move' && 'line-clamp-2')}
      >
        {heading && <strong>{heading}. </strong>}
        <Redline changes={briefRedline(proposal.redline)} />
        {proposal.proposedParagraphs.length > 0 && (
          <p className="text-muted text-sm">{t('paragraphs', { count: proposal.proposedParagraphs.length })}</p>
        )}
      </div>
      {rationale && <p className="whitespace-pre-wrap text-sm">{rationale}</p>}
      {citation && <CitationNote citation={citation} slug={view.negotiation.slug} />}
      <VerdictMark proposal={proposal} />
      <PlaceNote place={proposal.place} delegation={proposal.delegation} />
      <FormerVersions view={view} versions={proposal.formerVersions} />
      {state === 'tabled' && <PositionsPicture positions={positions} />}
      {positions.some(({ note, history }) => note || history.length > 0) && (
        <details className="text-sm">
          <summary className="text-accent">{t('positionsInFull')}</summary>
          <div className="pt-2">
            <PositionsList positions={positions} />
          </div>
        </details>
      )}
      <div className="flex flex-wrap gap-2">
        {mayTakePosition && (
          <PositionButton
            negotiationId={view.negotiation.id}
            target={{ kind: 'proposal', proposalId: id }}
            name={t('number', { number: number ?? 0 })}
            own={own}
          />
        )}
        <ProposalActs view={view} proposal={proposal} />
      </div>
    </article>
  );
}
