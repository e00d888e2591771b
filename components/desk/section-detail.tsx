'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { ComparedSections } from '#components/revisions/compared-sections.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { approveSection } from '#lib/actions/section.ts';
import type { DeskSection } from '#lib/queries/views/desk-view.ts';
import type { NegotiationTextView } from '#lib/queries/views/negotiation-text-view.ts';
import { DeskAct } from './desk-act.tsx';
import { ReturnDialog } from './return-dialog.tsx';

/** Props of SectionDetail. */
export interface SectionDetailProps {
  readonly view: NegotiationTextView;
  readonly section: DeskSection;
}

/** A section handed over for approval: what changed in it since the current revision, and the Secretariat's answer. */
export function SectionDetail({ view, section }: SectionDetailProps) {
  const t = useTranslations('desk');
  const text = useTranslations('text');
  const format = useFormatter();
  const { busy, act } = useAct();
  const { id: sectionId, heading, state, submittedBy, submittedAt, contentHash, changes } = section;
  const target = { negotiationId: view.negotiation.id, sectionId };
  return (
    <article className="grid max-w-4xl grid-cols-1 gap-5">
      <header className="grid grid-cols-1 gap-2">
        <h2 className="flex flex-wrap items-baseline gap-3 font-semibold text-2xl">
          {heading || text('untitledSection')}
          <Badge tone={state === 'approved' ? 'good' : 'accent'}>{text(`sectionState.${state}`)}</Badge>
        </h2>
        {submittedBy && submittedAt && (
          <p className="text-muted">
            {t('submittedBy', {
              party: submittedBy,
              time: format.dateTime(new Date(submittedAt), { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </p>
        )}
      </header>
      {view.abilities.run && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {state === 'submitted' && (
            <DeskAct shortcut="y">
              <Button
                variant="primary"
                busy={busy}
                onClick={() => void act(() => approveSection({ ...target, contentHash }), { done: t('approved') })}
              >
                {t('approve')}
              </Button>
            </DeskAct>
          )}
          <DeskAct shortcut="r">
            <ReturnDialog target={target} />
          </DeskAct>
        </div>
      )}
      {changes ? (
        <ComparedSections sections={[changes]} language={view.negotiation.originalLanguage} onlyChanges />
      ) : (
        <p className="text-muted">{t('sectionUnchanged')}</p>
      )}
    </article>
  );
}
