'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { ContentView } from '#components/text/content-view.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { PARAGRAPH_LIMIT, plainText } from '#lib/domain/text/paragraph.ts';
import type { EditedParagraph, Place } from './draft-edits.ts';
import type { DispatchEdit } from './use-edited-draft.ts';

/** Props of ParagraphRow. */
export interface ParagraphRowProps {
  readonly paragraph: EditedParagraph;
  readonly section: number;
  readonly index: number;
  /** What it would be cited by. */
  readonly label: string;
  readonly dispatch: DispatchEdit;
  readonly onSplit: (place: Place) => void;
}

/** One recognised paragraph, and what can be corrected in it. */
export const ParagraphRow = memo(function ParagraphRow(props: ParagraphRowProps) {
  const { paragraph, section, index, label, dispatch } = props;
  const t = useTranslations('importing.paragraph');
  const [namesIt, setNamesIt] = useState(false);
  const { length } = plainText(paragraph.content);
  return (
    <li className="grid grid-cols-[5.5rem_minmax(0,1fr)_auto] items-start gap-x-3 border-line border-t pt-3">
      <span className="pt-1 font-semibold text-muted text-sm">{label}</span>
      <div className="grid gap-2">
        {(namesIt || paragraph.heading !== null) && (
          <TextField
            label={t('heading')}
            value={paragraph.heading ?? ''}
            onChange={(event) =>
              dispatch({ kind: 'paragraphHeading', section, paragraph: index, text: event.target.value })
            }
          />
        )}
        <p className="whitespace-pre-wrap font-serif text-[1.0625rem] leading-relaxed">
          <ContentView content={paragraph.content} />
        </p>
        {length > PARAGRAPH_LIMIT && (
          <p className="font-semibold text-objection text-sm">
            {t('tooLong', { count: length, limit: PARAGRAPH_LIMIT })}
          </p>
        )}
      </div>
      <ParagraphActs {...props} onName={() => setNamesIt(true)} />
    </li>
  );
});

function ParagraphActs({
  paragraph,
  section,
  index,
  label,
  dispatch,
  onSplit,
  onName,
}: ParagraphRowProps & { onName: () => void }) {
  const t = useTranslations('importing.paragraph');
  const place = { section, paragraph: index };
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t('acts', { label })} icon={<Ellipsis aria-hidden className="size-5" />} />}
    >
      {index > 0 && <MenuItem onSelect={() => dispatch({ kind: 'mergeUp', ...place })}>{t('mergeUp')}</MenuItem>}
      <MenuItem onSelect={() => onSplit(place)}>{t('split')}</MenuItem>
      {paragraph.heading === null && <MenuItem onSelect={onName}>{t('addHeading')}</MenuItem>}
      <MenuSeparator />
      {index === 0 && <MenuItem onSelect={() => dispatch({ kind: 'toChapeau', ...place })}>{t('toChapeau')}</MenuItem>}
      <MenuItem onSelect={() => dispatch({ kind: 'beginSection', ...place })}>{t('beginSection')}</MenuItem>
      <MenuItem onSelect={() => dispatch({ kind: 'toHeading', ...place })}>{t('toHeading')}</MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => dispatch({ kind: 'remove', ...place })}>{t('remove')}</MenuItem>
    </Menu>
  );
}
