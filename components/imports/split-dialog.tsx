'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { type Content, plainText } from '#lib/domain/text/paragraph.ts';

/** Props of SplitDialog. */
export interface SplitDialogProps {
  readonly content: Content;
  /** With the place of the cursor in the plain text. */
  readonly onSplit: (offset: number) => void;
  readonly onClose: () => void;
}

const nothingTyped = () => undefined;

/** The words with a cursor: by mouse, touch or keyboard it says where the second paragraph begins. */
export function SplitDialog({ content, onSplit, onClose }: SplitDialogProps) {
  const t = useTranslations('importing.split');
  const area = useRef<HTMLTextAreaElement>(null);
  const [wrong, setWrong] = useState(false);
  const text = plainText(content);
  const split = () => {
    const offset = area.current?.selectionStart ?? 0;
    const nowhere = text.slice(0, offset).trim() === '' || text.slice(offset).trim() === '';
    setWrong(nowhere);
    if (nowhere) return;
    onSplit(offset);
    onClose();
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('title')}
      description={t('explained')}
      actions={
        <Button variant="primary" onClick={split}>
          {t('here')}
        </Button>
      }
    >
      <Field label={t('words')} error={wrong ? t('nowhere') : undefined}>
        {(control) => (
          // It takes a cursor but no words: a read-only area would show no cursor.
          <textarea
            {...control}
            ref={area}
            rows={8}
            value={text}
            onChange={nothingTyped}
            className="w-full rounded-md border border-edge bg-sheet px-3 py-2 font-serif text-[1.0625rem] leading-relaxed"
          />
        )}
      </Field>
    </Dialog>
  );
}
