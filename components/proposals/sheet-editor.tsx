'use client';

import type { Extensions } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import type { Slice } from '@tiptap/pm/model';
import { EditorContent, useEditor } from '@tiptap/react';
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { EditorToolbar, MoveTools, Tool } from '#components/editor/editor-toolbar.tsx';
import { FootnoteKeys, type NoteRequest } from '#components/editor/footnote-keys.ts';
import { NoteDialogs } from '#components/editor/note-dialogs.tsx';
import { setWatchedTerms, type WatchedTerms, watchTerms } from '#components/editor/watched-terms.ts';
import type { Content } from '#lib/domain/text/paragraph.ts';
import { contentFromTiptap, toTiptap } from '#lib/editor/tiptap-json.ts';
import '#components/editor/editor.css';

/** Props of SheetEditor. */
export interface SheetEditorProps {
  /** Names the editor for those who hear it. */
  readonly label: string;
  /** The nodes and marks that may stand in it, and what else it can do. Read once, like `initial`. */
  readonly extensions: Extensions;
  /** The words to begin with, one content a paragraph: from then on the editor holds the words. */
  readonly initial: readonly Content[];
  /** Language of the text, for spelling and for voices. */
  readonly language: string;
  readonly onChange: (paragraphs: readonly Content[]) => void;
  /** Whether the caret goes there at once. */
  readonly takesFocus: boolean;
  /** Terms to be marked where they stand. */
  readonly terms: WatchedTerms;
  readonly transformPasted?: (slice: Slice) => Slice;
  /** The words that one can go back to; absent: none. */
  readonly resetTo?: readonly Content[];
  /** Whether paragraphs can be moved past each other. */
  readonly reorders?: boolean;
  readonly describedBy?: string;
}

/** Words of a proposal in the document's own type, with what can be done to them above. */
export function SheetEditor({
  label,
  extensions,
  initial,
  language,
  onChange,
  takesFocus,
  terms,
  transformPasted,
  resetTo,
  reorders = false,
  describedBy,
}: SheetEditorProps) {
  const t = useTranslations('compose');
  const [document] = useState(() => documentOf(initial));
  const [request, setRequest] = useState<NoteRequest | null>(null);
  const [all] = useState(() => [
    ...extensions,
    UndoRedo,
    FootnoteKeys.configure({ onRequest: setRequest }),
    watchTerms(terms),
  ]);
  const editor = useEditor({
    extensions: all,
    content: document,
    // The server renders no editor: the words would otherwise stand twice while the page wakes up.
    immediatelyRender: false,
    autofocus: takesFocus ? 'end' : false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        ...(describedBy && { 'aria-describedby': describedBy }),
        lang: language,
        spellcheck: 'true',
        class: 'words footnoted outline-none min-h-[1.6em] whitespace-pre-wrap',
      },
      ...(transformPasted && { transformPasted }),
    },
    onUpdate: ({ editor }) => onChange((editor.getJSON().content ?? []).map(contentFromTiptap)),
  });
  useEffect(() => {
    if (editor !== null && !editor.isDestroyed) editor.view.dispatch(setWatchedTerms(editor.state, terms));
  }, [editor, terms]);
  if (editor === null) return <div className="min-h-24" />;
  return (
    <div className="rounded-md border border-accent bg-sheet focus-within:ring-2 focus-within:ring-accent">
      <div className="border-b px-1.5 py-1">
        <EditorToolbar editor={editor} onRequest={setRequest}>
          {reorders && <MoveTools editor={editor} />}
          {resetTo && (
            <Tool
              label={t('reset')}
              icon={<RotateCcw aria-hidden />}
              className="ml-auto"
              onClick={() => editor.commands.setContent(documentOf(resetTo), { emitUpdate: true })}
            />
          )}
        </EditorToolbar>
      </div>
      <EditorContent
        editor={editor}
        className="px-4 py-3 font-serif text-[1.125rem] leading-[1.65] [&_p+p]:mt-[0.6em]"
      />
      <NoteDialogs editor={editor} request={request} editable onDone={() => setRequest(null)} />
    </div>
  );
}

/** Paragraphs that have no ids yet, as an editor's document; there is always one to type in. */
function documentOf(paragraphs: readonly Content[]) {
  const contents = paragraphs.length === 0 ? [[]] : paragraphs;
  return toTiptap(contents.map((content) => ({ id: '', heading: null, content })));
}
