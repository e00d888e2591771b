'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { isAllowedLink, MARKS } from '#lib/editor/schema.ts';

/** The address of the link on the selected words; without a selection, of the link the caret stands in. */
export function LinkDialog({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const t = useTranslations('drafting');
  const [before] = useState(() => String(editor.getAttributes(MARKS.link)['href'] ?? ''));
  const [href, setHref] = useState(before);
  const [wrong, setWrong] = useState(false);
  const nothing = editor.state.selection.empty && before === '';

  const set = (event: FormEvent) => {
    event.preventDefault();
    if (!isAllowedLink(href.trim())) {
      setWrong(true);
      return;
    }
    editor.chain().extendMarkRange(MARKS.link).setMark(MARKS.link, { href: href.trim() }).run();
    onDone();
  };
  const remove = () => {
    editor.chain().extendMarkRange(MARKS.link).unsetMark(MARKS.link).run();
    onDone();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={t('link')}
      {...(nothing && { description: t('linkNeedsWords') })}
      actions={
        <>
          {before !== '' && <Button onClick={remove}>{t('linkRemove')}</Button>}
          <Button variant="primary" type="submit" form="link-address" disabled={nothing}>
            {t('linkSet')}
          </Button>
        </>
      }
    >
      <form id="link-address" onSubmit={set}>
        <TextField
          label={t('linkAddress')}
          value={href}
          inputMode="url"
          disabled={nothing}
          onChange={(event) => setHref(event.target.value)}
          {...(wrong && { error: t('linkWrong') })}
        />
      </form>
    </Dialog>
  );
}
