'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { PositionsList } from '#components/consensus/positions-list.tsx';
import { Backers } from '#components/proposals/backers.tsx';
import { CitationNote } from '#components/proposals/citation-note.tsx';
import { CloseDialog, IncorporateDialog } from '#components/proposals/closing-acts.tsx';
import { ProposalPlace } from '#components/proposals/proposal-place.tsx';
import { ProposedMove } from '#components/proposals/proposed-move.tsx';
import { ResolveDialog } from '#components/proposals/resolve-dialog.tsx';
import { VerdictMark } from '#components/proposals/verdict-mark.tsx';
import { PaneSection } from '#components/text/pane-section.tsx';
import { ParagraphsView } from '#components/text/paragraphs-view.tsx';
import { PlaceNote } from '#components/text/place-note.tsx';
import { Redline } from '#components/text/redline.tsx';
import { equalContent } from '#lib/domain/text/content.ts';
import { difference } from '#lib/domain/text/difference.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import type { NegotiationTextView, ParagraphView, ProposalView } from '#lib/queries/views/negotiation-text-view.ts';
import { ConflictPlaces } from './conflict-places.tsx';
import { DeskAct } from './desk-act.tsx';

/** Props of ProposalDetail. */
export interface ProposalDetailProps {
  readonly view: NegotiationTextView;
  readonly proposal: ProposalView;
  /** What it is on or follows; null for a first paragraph and a new section. */
  readonly paragraph: ParagraphView | null;
}

/** One proposal as it is decided on: its words, what would come of it, who stands where, and the acts. */
export function ProposalDetail({ view, proposal, paragraph }: ProposalDetailProps) {
  const t = useTranslations('desk');
  const p = useTranslations('proposals');
  const { kind, number, verdict, rationale, citation, positions } = proposal;
  return (
    <article className="grid max-w-3xl grid-cols-1 gap-5">
      <header className="grid grid-cols-1 gap-2">
        <h2 className="flex flex-wrap items-baseline gap-x-3 font-semibold text-2xl">
          {p('number', { number: number ?? 0 })}
          <span className="font-normal text-lg text-muted">{p(`kind.${kind}`)}</span>
          <Place view={view} proposal={proposal} paragraph={paragraph} />
          <span className="font-normal text-lg text-muted">
            <ProposalPlace proposal={proposal} />
          </span>
        </h2>
        <Backers proposal={proposal} />
        {proposal.entered && (
          <p className="text-muted text-sm">
            {p('entered', { party: proposal.entered.by, file: proposal.entered.file })}
          </p>
        )}
        <VerdictMark proposal={proposal} />
        <PlaceNote place={proposal.place} delegation={proposal.delegation} />
      </header>
      <ProposedMove view={view} proposal={proposal} />
      <ProposedWords view={view} proposal={proposal} paragraph={paragraph} />
      {verdict?.kind === 'conflict' && (
        <ConflictPlaces verdict={verdict} language={view.negotiation.originalLanguage} />
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {proposal.abilities.incorporate && (verdict?.kind === 'clean' || verdict?.kind === 'contained') && (
          <DeskAct shortcut="i">
            <IncorporateDialog view={view} proposal={proposal} />
          </DeskAct>
        )}
        {proposal.abilities.incorporate && verdict?.kind === 'conflict' && paragraph && (
          <DeskAct shortcut="i">
            <ResolveDialog view={view} proposal={proposal} paragraph={paragraph} />
          </DeskAct>
        )}
        {proposal.abilities.close && (
          <DeskAct shortcut="c">
            <CloseDialog view={view} proposal={proposal} />
          </DeskAct>
        )}
      </div>
      {rationale && (
        <PaneSection title={t('rationale')}>
          <p className="whitespace-pre-wrap">{rationale}</p>
        </PaneSection>
      )}
      {citation && <CitationNote citation={citation} slug={view.negotiation.slug} />}
      {positions.length > 0 && (
        <PaneSection title={t('positions')} count={positions.length}>
          <PositionsList positions={positions} />
        </PaneSection>
      )}
    </article>
  );
}

/** Where it is: a link into the text. */
function Place({ view, proposal, paragraph }: ProposalDetailProps) {
  const t = useTranslations('desk');
  const locale = useLocale();
  if (paragraph === null)
    return (
      <span className="font-normal text-lg text-muted">
        {t(proposal.kind === 'newSection' ? 'place.newSection' : 'place.first')}
      </span>
    );
  const label = labelText(paragraph.label, locale);
  return (
    <Link
      href={`/negotiations/${view.negotiation.slug}#${paragraph.id}`}
      className="font-normal text-accent text-lg underline underline-offset-2"
    >
      {t(proposal.kind === 'insert' ? 'place.after' : 'place.paragraph', { label })}
    </Link>
  );
}

/** The redline it was tabled with and, where the text has moved on, the one it would make today. */
function ProposedWords({ view, proposal, paragraph }: ProposalDetailProps) {
  const t = useTranslations('desk');
  const { heading, redline, verdict, proposedParagraphs, base } = proposal;
  const lang = view.negotiation.originalLanguage;
  const frame = 'words rounded-md border bg-sheet p-4';
  const current = proposal.kind === 'insert' || proposal.kind === 'move' ? null : (paragraph?.content ?? null);
  const moved = verdict?.kind === 'clean' && current !== null && !equalContent(base, current);
  return (
    <div lang={lang} className="grid grid-cols-1 gap-3">
      {moved && <p className="font-semibold text-muted text-sm">{t('asProposed')}</p>}
      <div className={frame}>
        {heading && <strong>{heading}. </strong>}
        <Redline changes={redline} />
        <ParagraphsView paragraphs={proposedParagraphs} />
      </div>
      {moved && (
        <>
          <p className="font-semibold text-muted text-sm">{t('onToday')}</p>
          <div className={frame}>
            <Redline changes={difference(current, verdict.content)} />
          </div>
        </>
      )}
    </div>
  );
}
