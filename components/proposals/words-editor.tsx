'use client';

import { Extension } from '@tiptap/core';
import { Fragment, type Node as ProseMirrorNode, Slice } from '@tiptap/pm/model';
import { useState } from 'react';
import { LineKeys } from '#components/editor/line-keys.ts';
import type { WatchedTerms } from '#components/editor/watched-terms.ts';
import type { Content } from '#lib/domain/text/paragraph.ts';
import { sectionExtensions } from '#lib/editor/extensions.ts';
import { redlinePlugin } from './redline-plugin.ts';
import { SheetEditor } from './sheet-editor.tsx';

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
  const [extensions] = useState(() => [...oneParagraph, LineKeys.configure({ byEnter: true }), redlineAgainst(base)]);
  return (
    <SheetEditor
      label={label}
      extensions={extensions}
      initial={[initial]}
      language={language}
      onChange={([content = []]) => onChange(content)}
      takesFocus={takesFocus}
      terms={terms}
      transformPasted={asOneParagraph}
      resetTo={[base]}
    />
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
