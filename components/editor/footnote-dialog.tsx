'use client';

import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { TextRun } from '#lib/domain/text/paragraph.ts';
import { sectionExtensions } from '#lib/editor/extensions.ts';
import { decodeFootnote, encodeFootnote } from '#lib/editor/marks.ts';
import { FOOTNOTE_LIMIT, NODES } from '#lib/editor/schema.ts';
import { contentFromTiptap, toTiptap } from '#lib/editor/tiptap-json.ts';

/** Props of FootnoteDialog. */
export interface FootnoteDialogProps {
  readonly editor: Editor;
  /** Where the footnote stands; null for a new one at the caret. */
  readonly at: number | null;
  readonly editable: boolean;
  readonly onDone: () => void;
}

/** A footnote has no footnotes, and its words are one paragraph. */
const footnoteExtensions = sectionExtensions
  .filter(({ name }) => name !== NODES.footnote)
  .map((extension) => (extension.name === 'doc' ? extension.extend({ content: NODES.paragraph }) : extension));

/** The words of one footnote, to read or to write, with their own marks. */
export function FootnoteDialog({ editor, at, editable, onDone }: FootnoteDialogProps) {
  const t = useTranslations('drafting');
  const [before] = useState(() => (at === null ? [] : decodeFootnote(attributeAt(editor, at)).content));
  const [length, setLength] = useState(() => before.reduce((sum, run) => sum + run.text.length, 0));
  const words = useEditor({
    extensions: footnoteExtensions,
    content: toTiptap([{ id: 'footnote', heading: null, content: before }]),
    editable,
    immediatelyRender: false,
    autofocus: 'end',
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('footnote'), class: 'footnote-words' },
    },
    onUpdate: ({ editor }) => setLength(editor.state.doc.textContent.length),
  });

  const save = () => {
    const runs = contentFromTiptap(words?.getJSON().content?.[0] ?? {}).filter(
      (inline): inline is TextRun => inline.kind === 'text',
    );
    putFootnote(editor, at, runs);
    onDone();
  };
  const remove = () => {
    if (at !== null) editor.commands.deleteRange({ from: at, to: at + 1 });
    onDone();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={at === null ? t('footnoteNew') : t('footnote')}
      {...(editable && {
        actions: (
          <>
            {at !== null && <Button onClick={remove}>{t('footnoteRemove')}</Button>}
            <Button variant="primary" onClick={save} disabled={length === 0 || length > FOOTNOTE_LIMIT}>
              {t('footnoteSave')}
            </Button>
          </>
        ),
      })}
    >
      <EditorContent editor={words} />
    </Dialog>
  );
}

function attributeAt(editor: Editor, at: number): unknown {
  return editor.state.doc.nodeAt(at)?.attrs['content'];
}

function putFootnote(editor: Editor, at: number | null, runs: readonly TextRun[]): void {
  const content = encodeFootnote({ kind: 'footnote', content: runs });
  if (at === null) {
    editor.commands.insertContent({ type: NODES.footnote, attrs: { content } });
    return;
  }
  // Others may have typed before it meanwhile: only a footnote is given footnote's words.
  if (editor.state.doc.nodeAt(at)?.type.name !== NODES.footnote) return;
  editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'content', content));
}
