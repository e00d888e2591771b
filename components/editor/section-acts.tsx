'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { reclaimSection, submitSection } from '#lib/actions/section.ts';
import type { DraftingSectionView } from '#lib/queries/views/drafting-view.ts';

/** Props of SectionActs. */
export interface SectionActsProps {
  readonly view: DraftingSectionView;
  /** False while words of this browser are not yet on disk: they would not be handed over. */
  readonly saved: boolean;
}

/** Handing the section over for approval, and taking it back. */
export function SectionActs({ view, saved }: SectionActsProps) {
  const t = useTranslations('drafting');
  const common = useTranslations('common');
  const { busy, act } = useAct();
  const [asking, setAsking] = useState(false);
  const target = { negotiationId: view.negotiation.id, sectionId: view.section.id };
  if (view.abilities.reclaim) {
    return (
      <Button busy={busy} onClick={() => void act(() => reclaimSection(target), { done: t('reclaimed') })}>
        {t('reclaim')}
      </Button>
    );
  }
  if (!view.abilities.submit) return null;
  const submit = () => {
    void act(() => submitSection(target), { done: t('submitted'), onDone: () => setAsking(false) });
  };
  return (
    <Dialog
      open={asking}
      onOpenChange={setAsking}
      trigger={<Button variant="primary">{t('submit')}</Button>}
      title={t('submitTitle', { section: view.section.heading })}
      description={t('submitExplained')}
      actions={
        <>
          <Button onClick={() => setAsking(false)}>{common('cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={!saved} onClick={submit}>
            {t('submit')}
          </Button>
        </>
      }
    >
      {saved ? null : <p>{t('submitUnsaved')}</p>}
    </Dialog>
  );
}
