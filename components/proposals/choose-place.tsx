'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Redline } from '#components/text/redline.tsx';
import { useText } from '#components/text/text-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { difference } from '#lib/domain/text/difference.ts';
import { inFavour } from '#lib/domain/text/rebase.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import type { ProposalPlaceView } from '#lib/queries/views/negotiation-text-view.ts';
import type { ProposalCardProps } from './proposal-card.tsx';

/**
 * Where a proposal's paragraph was split or joined, its owner says where it applies: of what is on the table by a new version
 * on one of the parts, of a draft by writing it on there.
 */
export function ChoosePlace({ view, proposal }: ProposalCardProps) {
  const t = useTranslations('proposals.place');
  const { compose } = useText();
  const [open, setOpen] = useState(false);
  const { kind, place, abilities } = proposal;
  if (!place?.among || kind === 'newSection' || kind === 'insert') return null;
  if (!abilities.revise && !abilities.edit) return null;
  const isDraft = proposal.state === 'private';
  const writing = isDraft ? { draft: proposal } : { draft: null, revises: proposal };
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="primary">
          {t('choose')}
        </Button>
      }
      title={t('title')}
      description={t(isDraft ? 'draftMeaning' : 'meaning')}
    >
      <ol className="grid gap-4">
        {place.among.map((part) => (
          <Part
            key={part.paragraphId}
            part={part}
            isDraft={isDraft}
            language={view.negotiation.originalLanguage}
            onChoose={() => {
              setOpen(false);
              compose({ kind, paragraphId: part.paragraphId, ...writing });
            }}
          />
        ))}
      </ol>
    </Dialog>
  );
}

interface PartProps {
  readonly part: NonNullable<ProposalPlaceView['among']>[number];
  readonly language: string;
  readonly isDraft: boolean;
  readonly onChoose: () => void;
}

/** One of the paragraphs as it would read with what of the proposal lies there. */
function Part({ part, language, isDraft, onChoose }: PartProps) {
  const t = useTranslations('proposals.place');
  const locale = useLocale();
  const { label, content, change } = part;
  const words = change ? inFavour({ ...change, current: content }) : content;
  return (
    <li className="grid justify-items-start gap-2 rounded-md border p-3">
      <h3 className="font-semibold">{labelText(label, locale)}</h3>
      <p lang={language} className="words">
        <Redline changes={difference(content, words)} />
      </p>
      <Button size="sm" onClick={onChoose}>
        {t(isDraft ? 'draftHere' : 'here', { label: labelText(label, locale) })}
      </Button>
    </li>
  );
}
