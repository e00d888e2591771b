'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { removeSection } from '#lib/actions/structure.ts';
import { ActDialog } from './act-dialog.tsx';
import type { SectionDialogProps } from './structure-dialogs.tsx';

/** Takes a section out. What stands against it is said by the refusal. */
export function RemoveDialog({ view, section, onClose }: SectionDialogProps) {
  const t = useTranslations('structure');
  // As many as were seen: one that comes in while one decides makes the act be refused.
  const [{ length: count }] = useState(section.paragraphs);
  return (
    <ActDialog
      title={t('removeTitle', { section: section.heading })}
      description={t('removeMeaning', { count })}
      confirm={t('removeConfirm')}
      done={t('removed', { section: section.heading })}
      danger
      run={() => removeSection({ negotiationId: view.negotiation.id, sectionId: section.id, paragraphs: count })}
      onClose={onClose}
    />
  );
}
