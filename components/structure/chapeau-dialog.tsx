'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextArea } from '#components/ui/text-area.tsx';
import { changeChapeau } from '#lib/actions/structure.ts';
import { ActDialog } from './act-dialog.tsx';
import type { SectionDialogProps } from './structure-dialogs.tsx';

/** Changes the opening words of a section, with the reason that goes on the record. */
export function ChapeauDialog({ view, section, onClose }: SectionDialogProps) {
  const t = useTranslations('structure');
  const [seen] = useState(section.chapeau ?? '');
  const [chapeau, setChapeau] = useState(seen);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title={t('chapeauTitle', { section: section.heading })}
      description={t('chapeauMeaning')}
      confirm={t('chapeauConfirm')}
      done={t('chapeauChanged', { section: section.heading })}
      ready={chapeau.trim() !== seen && reason.trim() !== ''}
      run={() => changeChapeau({ negotiationId: view.negotiation.id, sectionId: section.id, seen, chapeau, reason })}
      onClose={onClose}
    >
      <TextArea
        label={t('chapeauWords')}
        lang={view.negotiation.language}
        value={chapeau}
        maxLength={2000}
        onChange={(event) => setChapeau(event.target.value)}
      />
      <TextArea
        label={t('reason')}
        value={reason}
        maxLength={5000}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  );
}
