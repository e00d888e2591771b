'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '#components/ui/text-field.tsx';
import { addSection } from '#lib/actions/structure.ts';
import type { StructureView } from '#lib/queries/views/structure-view.ts';
import { ActDialog } from './act-dialog.tsx';

/** Adds a section without paragraphs, which are then drafted or proposed. */
export function AddDialog({
  view,
  after,
  onClose,
}: {
  readonly view: StructureView;
  readonly after: string | null;
  readonly onClose: () => void;
}) {
  const t = useTranslations('structure');
  const [heading, setHeading] = useState('');
  const follows = view.sections.find(({ id }) => id === after)?.heading;
  return (
    <ActDialog
      title={follows === undefined ? t('addFirst') : t('addAfterTitle', { section: follows })}
      description={t('addMeaning')}
      confirm={t('addConfirm')}
      done={t('added', { section: heading })}
      ready={heading.trim() !== ''}
      run={() => addSection({ negotiationId: view.negotiation.id, after, heading })}
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
