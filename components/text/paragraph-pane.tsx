'use client';

import { useLocale, useTranslations } from 'next-intl';
import { PositionButton } from '#components/consensus/position-button.tsx';
import { PositionsList } from '#components/consensus/positions-list.tsx';
import { ProposalCard } from '#components/proposals/proposal-card.tsx';
import { ReservationList } from '#components/reservations/reservation-list.tsx';
import { AgreedLanguageCard } from '#components/sources/agreed-language-card.tsx';
import { labelText } from '#lib/i18n/label-text.ts';
import type { ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';
import { Blockers } from './blockers.tsx';
import { ExLabels, revisionBefore } from './ex-labels.tsx';
import { PaneSection } from './pane-section.tsx';
import { ParagraphActs } from './paragraph-acts.tsx';
import { ParagraphLabel } from './paragraph-label.tsx';
import { StatusActs } from './status-acts.tsx';
import { StatusLine } from './status-line.tsx';
import { useText } from './text-context.tsx';

/** Everything that stands on the selected paragraph, and everything one can do with it. */
export function ParagraphPane({ paragraph }: { readonly paragraph: ParagraphView }) {
  const t = useTranslations('paragraph');
  const locale = useLocale();
  const { view, delegations } = useText();
  const own = paragraph.positions.find(({ delegation }) => delegation === view.reader.code) ?? null;
  const closed = view.closed.filter(({ paragraphId }) => paragraphId === paragraph.id);
  const negotiationId = view.negotiation.id;
  return (
    <div className="grid grid-cols-1 gap-5">
      <header className="grid grid-cols-1 gap-2">
        <h2 className="max-lg:hidden flex flex-wrap items-baseline gap-x-2 font-semibold text-lg">
          <ParagraphLabel label={paragraph.label} />
          {paragraph.heading && <span className="font-normal text-muted">{paragraph.heading}</span>}
        </h2>
        <ExLabels paragraph={paragraph} revision={revisionBefore(view)} />
        <StatusLine paragraph={paragraph} />
        <Blockers paragraph={paragraph} />
      </header>
      <ParagraphActs paragraph={paragraph} />
      {paragraph.proposals.length > 0 && (
        <PaneSection title={t('proposals')} count={paragraph.proposals.length}>
          <div className="grid grid-cols-1 gap-3">
            {paragraph.proposals.map((proposal) => (
              <ProposalCard key={proposal.id} view={view} proposal={proposal} />
            ))}
          </div>
        </PaneSection>
      )}
      <PaneSection title={t('positions')} count={paragraph.positions.length}>
        {paragraph.positions.length > 0 ? (
          <PositionsList positions={paragraph.positions} />
        ) : (
          <p className="text-muted text-sm">{t('noPositions')}</p>
        )}
        {view.abilities.takePosition && paragraph.inText && (
          <PositionButton
            negotiationId={negotiationId}
            target={{ kind: 'paragraph', paragraphId: paragraph.id }}
            name={labelText(paragraph.label, locale)}
            own={own}
          />
        )}
      </PaneSection>
      {paragraph.reservations.length > 0 && (
        <PaneSection title={t('reservations')} count={paragraph.reservations.length}>
          <ReservationList negotiationId={negotiationId} reservations={paragraph.reservations} />
        </PaneSection>
      )}
      {view.hasSources && paragraph.inText && (
        <AgreedLanguageCard
          key={`${paragraph.id} ${paragraph.contentHash}`}
          slug={view.negotiation.slug}
          paragraphId={paragraph.id}
        />
      )}
      <StatusActs view={view} delegations={delegations} paragraph={paragraph} />
      {closed.length > 0 && (
        <details>
          <summary className="font-semibold text-muted text-sm">{t('closed', { count: closed.length })}</summary>
          <div className="grid grid-cols-1 gap-3 pt-3">
            {closed.map((proposal) => (
              <ProposalCard key={proposal.id} view={view} proposal={proposal} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
