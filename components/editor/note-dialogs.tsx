'use client';

import type { Editor } from '@tiptap/react';
import { FootnoteDialog } from './footnote-dialog.tsx';
import type { NoteRequest } from './footnote-keys.ts';
import { LinkDialog } from './link-dialog.tsx';

/** Props of NoteDialogs. */
export interface NoteDialogsProps {
  readonly editor: Editor;
  readonly request: NoteRequest | null;
  readonly editable: boolean;
  readonly onDone: () => void;
}

/** The dialog that was asked for, if any. It gives the focus back to the words. */
export function NoteDialogs({ editor, request, editable, onDone }: NoteDialogsProps) {
  if (request === null) return null;
  const done = () => {
    onDone();
    if (editable) editor.commands.focus();
  };
  if (request.kind === 'link') return <LinkDialog editor={editor} onDone={done} />;
  return <FootnoteDialog editor={editor} at={request.at} editable={editable} onDone={done} />;
}
