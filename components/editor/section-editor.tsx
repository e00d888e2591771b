'use client';

import { Collaboration } from '@tiptap/extension-collaboration';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { useEffect, useRef, useState } from 'react';
import { sectionExtensions } from '#lib/editor/extensions.ts';
import type { Person } from '#lib/editor/live-protocol.ts';
import { FIELD } from '#lib/editor/schema.ts';
import { AuthorMarks, type Authors, setAuthors } from './authors.ts';
import { CaretPlace } from './caret-place.ts';
import { carets } from './carets.ts';
import { EditorToolbar, MoveTools } from './editor-toolbar.tsx';
import { FootnoteKeys, type NoteRequest } from './footnote-keys.ts';
import { LineKeys } from './line-keys.ts';
import type { LiveSession } from './live-session.ts';
import { NoteDialogs } from './note-dialogs.tsx';
import { ParagraphIds } from './paragraph-ids.ts';
import { ParagraphKeys } from './paragraph-keys.ts';
import { PasteWords } from './paste.ts';
import { type SectionMarks, sectionMarks, setSectionMarks } from './section-marks.ts';

/** Props of SectionEditor. */
export interface SectionEditorProps {
  /** Synced already: an editor put up before would take the section for empty. */
  readonly session: LiveSession;
  readonly editable: boolean;
  readonly marks: SectionMarks;
  /** Who wrote what; null while it is not shown. */
  readonly authors: Authors | null;
  /** Names the editor for those who hear it. */
  readonly label: string;
  readonly language: string;
  /** How others' carets are named; read once. */
  readonly nameOf: (person: Person) => string;
}

/** The section's paragraphs, typed in by many. */
export function SectionEditor({ session, editable, marks, authors, label, language, nameOf }: SectionEditorProps) {
  const [request, setRequest] = useState<NoteRequest | null>(null);
  const [extensions] = useState(() => [
    ...sectionExtensions,
    Collaboration.configure({ document: session.ydoc, field: FIELD, provider: session.provider }),
    carets(session.provider, nameOf),
    CaretPlace,
    ParagraphIds,
    ParagraphKeys,
    LineKeys,
    PasteWords,
    FootnoteKeys.configure({ onRequest: setRequest }),
    sectionMarks(marks),
    AuthorMarks,
  ]);
  const editor = useEditor({
    extensions,
    editable,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: language,
        spellcheck: 'true',
        class: 'section-words footnoted',
      },
    },
  });
  useMarks(editor, marks);
  useEffect(() => {
    if (editor !== null && !editor.isDestroyed) editor.view.dispatch(setAuthors(editor.state, authors));
  }, [editor, authors]);
  useEffect(() => {
    editor?.setEditable(editable, false);
    editor?.view.dom.setAttribute('aria-readonly', String(!editable));
  }, [editor, editable]);
  if (editor === null) return null;
  return (
    <>
      {editable && (
        <EditorToolbar editor={editor} onRequest={setRequest}>
          <MoveTools editor={editor} />
        </EditorToolbar>
      )}
      <EditorContent editor={editor} />
      <NoteDialogs editor={editor} request={request} editable={editable} onDone={() => setRequest(null)} />
    </>
  );
}

function useMarks(editor: Editor | null, marks: SectionMarks): void {
  const closed = useRef(marks.closed);
  useEffect(() => {
    if (editor === null || editor.isDestroyed) return;
    editor.view.dispatch(setSectionMarks(editor.state, marks));
    // Undoing what was typed before a paragraph was closed would change it: the way back ends there.
    if ([...marks.closed].some((id) => !closed.current.has(id))) forgetUndo(editor);
    closed.current = marks.closed;
  }, [editor, marks]);
}

function forgetUndo(editor: Editor): void {
  const undo = yUndoPluginKey.getState(editor.state) as { undoManager: { clear(): void } } | undefined;
  undo?.undoManager.clear();
}
