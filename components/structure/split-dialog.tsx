'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { splitSection } from '#lib/actions/structure.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import { ActDialog } from './act-dialog.tsx';
import { FollowingAlong } from './following-along.tsx';
import type { SectionDialogProps } from './structure-dialogs.tsx';

/** Asks from which paragraph on a section is one of its own, and says what goes along. */
export function SplitDialog({ view, section, onClose }: SectionDialogProps) {
  const t = useTranslations('structure');
  const locale = useLocale();
  const { paragraphs } = section;
  const [heading, setHeading] = useState('');
  const [at, setAt] = useState(paragraphs[1]?.id ?? '');
  const cut = paragraphs.findIndex(({ id }) => id === at);
  const moving = paragraphs.slice(Math.max(cut, 0));
  return (
    <ActDialog
      title={t('splitTitle', { section: section.heading })}
      description={t('splitMeaning')}
      confirm={t('splitConfirm')}
      done={t('splitDone', { section: heading })}
      ready={heading.trim() !== '' && cut > 0}
      run={() => splitSection({ negotiationId: view.negotiation.id, sectionId: section.id, at, heading })}
      onClose={onClose}
    >
      <Select
        label={t('splitAt')}
        value={at}
        onChange={(event) => setAt(event.target.value)}
        options={paragraphs.slice(1).map(({ id, label, beginning }) => ({
          value: id,
          text: `${labelText(label, locale)} – ${beginning}`,
        }))}
      />
      <TextField
        label={t('headingOfSecond')}
        value={heading}
        maxLength={300}
        onChange={(event) => setHeading(event.target.value)}
      />
      <FollowingAlong paragraphs={cut > 0 ? moving : []} />
    </ActDialog>
  );
}
