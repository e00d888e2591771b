'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ParagraphsView } from '#components/text/paragraphs-view.tsx';
import { Redline } from '#components/text/redline.tsx';
import { Button, type ButtonLook } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { tableProposal } from '#lib/actions/proposal.ts';
import type { Change } from '#lib/domain/text/difference.ts';
import type { Content } from '#lib/domain/text/paragraph.ts';
import { countryName } from '#lib/i18n/countries.ts';
import type { NegotiationTextView } from '#lib/queries/views/negotiation-text-view.ts';

/** Props of ConfirmTabling. */
export interface ConfirmTablingProps extends Pick<ButtonLook, 'size'> {
  readonly view: NegotiationTextView;
  /** What will be tabled, as everybody will see it. */
  readonly redline: readonly Change[];
  readonly heading: string | null;
  /** Of a new section: what is to stand in it. */
  readonly paragraphs: readonly Content[];
  /** Of a move: from where to where. */
  readonly picture?: ReactNode;
  readonly rationale: string;
  readonly disabled?: boolean;
  /** True where the words take the place of those that the delegation has on the table. */
  readonly asVersion?: boolean;
  /** Keeps the last words first; null where they could not be kept, and nothing is tabled. */
  readonly keep: () => Promise<{ readonly proposalId: string; readonly version: number } | null>;
  readonly onTabled?: () => void;
}

/** *Table* asks once, showing the final redline and who will see it. */
export function ConfirmTabling({
  view,
  redline,
  heading,
  paragraphs,
  picture,
  rationale,
  disabled,
  asVersion = false,
  keep,
  onTabled,
  size,
}: ConfirmTablingProps) {
  const t = useTranslations('proposals');
  const locale = useLocale();
  const { act } = useAct();
  const table = async () => {
    const kept = await keep();
    if (kept === null) return;
    await act(() => tableProposal({ negotiationId: view.negotiation.id, ...kept }), {
      done: t(asVersion ? 'versionTabled' : 'tabled'),
      ...(onTabled && { onDone: onTabled }),
    });
  };
  return (
    <ConfirmDialog
      wide
      trigger={
        <Button variant="primary" disabled={disabled} {...(size && { size })}>
          {t(asVersion ? 'tableVersion' : 'table')}
        </Button>
      }
      title={t(asVersion ? 'tableVersionTitle' : 'tableTitle')}
      description={t(asVersion ? 'tableVersionMeaning' : 'tableMeaning', {
        delegation: countryName(view.reader.code, locale),
      })}
      confirm={t(asVersion ? 'tableVersion' : 'table')}
      onConfirm={table}
    >
      {picture}
      <div
        className="rounded-md border bg-paper p-4 font-serif text-lg leading-relaxed"
        lang={view.negotiation.originalLanguage}
      >
        {heading && <strong>{heading}. </strong>}
        <Redline changes={redline} />
        <ParagraphsView paragraphs={paragraphs} />
      </div>
      {rationale && <p className="whitespace-pre-wrap">{rationale}</p>}
    </ConfirmDialog>
  );
}
