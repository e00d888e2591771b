'use client';

import { Extension } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import { Fragment, type Node as ProseMirrorNode, Slice } from '@tiptap/pm/model';
import { EditorContent, useEditor } from '@tiptap/react';
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { EditorToolbar, Tool } from '#components/editor/editor-toolbar.tsx';
import { FootnoteKeys, type NoteRequest } from '#components/editor/footnote-keys.ts';
import { NoteDialogs } from '#components/editor/note-dialogs.tsx';
import { setWatchedTerms, type WatchedTerms, watchTerms } from '#components/editor/watched-terms.ts';
import type { Content } from '#lib/domain/text/paragraph.ts';
import { sectionExtensions } from '#lib/editor/extensions.ts';
import { contentFromTiptap, toTiptap } from '#lib/editor/tiptap-json.ts';
import { redlinePlugin } from './redline-plugin.ts';
import '#components/editor/editor.css';

/** Props of WordsEditor. */
export interface WordsEditorProps {
  /** Names the editor for those who hear it. */
  readonly label: string;
  /** The words that are being changed; empty for a paragraph that is new. */
  readonly base: Content;
  /** The words to begin with. Read once: from then on the editor holds the words. */
  readonly initial: Content;
  /** Language of the text, for spelling and for voices. */
  readonly language: string;
  readonly onChange: (content: Content) => void;
  /** False where another control keeps the focus. */
  readonly takesFocus?: boolean;
  /** Terms to be marked where they stand. */
  readonly terms?: WatchedTerms;
}

const NO_TERMS: WatchedTerms = new Map();

/** One paragraph in the document's own type, with its redline growing as one types. */
export function WordsEditor({
  label,
  base,
  initial,
  language,
  onChange,
  takesFocus = true,
  terms = NO_TERMS,
}: WordsEditorProps) {
  const [document] = useState(() => toTiptap([{ id: 'words', heading: null, content: initial }]));
  const t = useTranslations('compose');
  const [request, setRequest] = useState<NoteRequest | null>(null);
  const [extensions] = useState(() => [
    ...oneParagraph,
    UndoRedo,
    FootnoteKeys.configure({ onRequest: setRequest }),
    watchTerms(terms),
    redlineAgainst(base),
  ]);
  const editor = useEditor({
    extensions,
    content: document,
    // The server renders no editor: the words would otherwise stand twice while the page wakes up.
    immediatelyRender: false,
    autofocus: takesFocus ? 'end' : false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: language,
        spellcheck: 'true',
        class: 'words footnoted outline-none min-h-[1.6em] whitespace-pre-wrap',
      },
      transformPasted: asOneParagraph,
    },
    onUpdate: ({ editor }) => onChange(contentFromTiptap(editor.getJSON().content?.[0] ?? {})),
  });
  useEffect(() => {
    if (editor !== null && !editor.isDestroyed) editor.view.dispatch(setWatchedTerms(editor.state, terms));
  }, [editor, terms]);
  if (editor === null) return <div className="min-h-24" />;
  return (
    <div className="rounded-md border border-accent bg-sheet focus-within:ring-2 focus-within:ring-accent">
      <div className="border-b px-1.5 py-1">
        <EditorToolbar editor={editor} onRequest={setRequest}>
          <Tool
            label={t('reset')}
            icon={<RotateCcw aria-hidden />}
            className="ml-auto"
            onClick={() =>
              editor.commands.setContent(toTiptap([{ id: 'words', heading: null, content: base }]), {
                emitUpdate: true,
              })
            }
          />
        </EditorToolbar>
      </div>
      <EditorContent editor={editor} className="px-4 py-3 font-serif text-[1.125rem] leading-[1.65]" />
      <NoteDialogs editor={editor} request={request} editable onDone={() => setRequest(null)} />
    </div>
  );
}

const oneParagraph = sectionExtensions.map((extension) =>
  extension.name === 'doc' ? extension.extend({ content: 'paragraph' }) : extension,
);

/** What is pasted as several paragraphs goes into this one, a blank between them: nothing of it is lost. */
function asOneParagraph(slice: Slice): Slice {
  if (slice.content.childCount < 2) return slice;
  const inlines: ProseMirrorNode[] = [];
  slice.content.forEach((block) => {
    if (inlines.length > 0) inlines.push(block.type.schema.text(' '));
    block.forEach((inline) => inlines.push(inline));
  });
  const paragraph = slice.content.firstChild?.type.create(null, inlines);
  return new Slice(Fragment.fromArray(paragraph ? [paragraph] : []), 1, 1);
}

function redlineAgainst(base: Content) {
  return Extension.create({ name: 'redline', addProseMirrorPlugins: () => [redlinePlugin(base)] });
}
