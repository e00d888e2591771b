'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '#components/ui/text-field.tsx';
import { renameSection } from '#lib/actions/structure.ts';
import { ActDialog } from './act-dialog.tsx';
import type { SectionDialogProps } from './structure-dialogs.tsx';

/** Gives a section another heading. */
export function RenameDialog({ view, section, onClose }: SectionDialogProps) {
  const t = useTranslations('structure');
  const [seen] = useState(section.heading);
  const [heading, setHeading] = useState(seen);
  return (
    <ActDialog
      title={t('renameTitle', { section: seen })}
      description={t('renameMeaning')}
      confirm={t('renameConfirm')}
      done={t('renamed', { section: heading })}
      ready={heading.trim() !== '' && heading.trim() !== seen}
      run={() => renameSection({ negotiationId: view.negotiation.id, sectionId: section.id, seen, heading })}
      onClose={onClose}
    >
      <TextField
        label={t('heading')}
        value={heading}
        maxLength={300}
        onChange={(event) => setHeading(event.target.value)}
      />
    </ActDialog>
  );
}
