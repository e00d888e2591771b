'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { joinSections } from '#lib/actions/structure.ts';
import { ActDialog } from './act-dialog.tsx';
import { FollowingAlong } from './following-along.tsx';
import type { SectionDialogProps } from './structure-dialogs.tsx';

/** Joins a section with the one behind it, and says what goes along. */
export function JoinDialog({ view, section, onClose }: SectionDialogProps) {
  const t = useTranslations('structure');
  const { sections, negotiation } = view;
  const [next] = useState(sections[sections.findIndex(({ id }) => id === section.id) + 1]);
  return (
    <ActDialog
      title={t('joinTitle', { section: section.heading, next: next?.heading ?? '' })}
      description={t('joinMeaning', { section: section.heading, next: next?.heading ?? '' })}
      confirm={t('joinConfirm')}
      done={t('joined', { section: section.heading })}
      ready={next !== undefined}
      run={() => joinSections({ negotiationId: negotiation.id, sectionId: section.id, nextId: next?.id ?? '' })}
      onClose={onClose}
    >
      <FollowingAlong paragraphs={next?.paragraphs ?? []} />
    </ActDialog>
  );
}
