'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, Bold, CornerDownLeft, Italic, Link, Redo2, Superscript, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { MARKS } from '#lib/editor/schema.ts';
import type { NoteRequest } from './footnote-keys.ts';
import { beginLine } from './line-keys.ts';
import { moveParagraph } from './paragraph-keys.ts';

/** Props of EditorToolbar. */
export interface EditorToolbarProps {
  readonly editor: Editor;
  readonly onRequest: (request: NoteRequest) => void;
  /** What can be done here besides. */
  readonly children?: ReactNode;
}

/** What can be done to the words; every one of them has a key too, told with its name. */
export function EditorToolbar({ editor, onRequest, children }: EditorToolbarProps) {
  const t = useTranslations('drafting');
  const { bold, italic, link, undo, redo } = useToolStates(editor);
  const chain = () => editor.chain().focus();
  return (
    <div role="toolbar" aria-label={t('toolbar')} className="flex flex-wrap gap-0.5">
      <Tool
        label={t('bold')}
        pressed={bold}
        icon={<Bold aria-hidden />}
        onClick={() => chain().toggleMark(MARKS.bold).run()}
      />
      <Tool
        label={t('italic')}
        pressed={italic}
        icon={<Italic aria-hidden />}
        onClick={() => chain().toggleMark(MARKS.italic).run()}
      />
      <Tool
        label={t('linkKey')}
        pressed={link}
        icon={<Link aria-hidden />}
        onClick={() => onRequest({ kind: 'link' })}
      />
      <Tool
        label={t('footnoteKey')}
        icon={<Superscript aria-hidden />}
        onClick={() => onRequest({ kind: 'footnote', at: null })}
      />
      <Tool
        label={t('lineKey')}
        icon={<CornerDownLeft aria-hidden />}
        onClick={() => {
          editor.commands.focus();
          beginLine(editor.state, editor.view.dispatch, editor.view);
        }}
      />
      <Divider />
      <Tool label={t('undo')} disabled={!undo} icon={<Undo2 aria-hidden />} onClick={() => chain().undo().run()} />
      <Tool label={t('redo')} disabled={!redo} icon={<Redo2 aria-hidden />} onClick={() => chain().redo().run()} />
      {children}
    </div>
  );
}

/** Moves the paragraph in which the caret stands. */
export function MoveTools({ editor }: { readonly editor: Editor }) {
  const t = useTranslations('drafting');
  const move = (direction: -1 | 1) => () => {
    editor.commands.focus();
    moveParagraph(direction)(editor.state, editor.view.dispatch, editor.view);
  };
  return (
    <>
      <Divider />
      <Tool label={t('moveUp')} icon={<ArrowUp aria-hidden />} onClick={move(-1)} />
      <Tool label={t('moveDown')} icon={<ArrowDown aria-hidden />} onClick={move(1)} />
    </>
  );
}

function useToolStates(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive(MARKS.bold),
      italic: editor.isActive(MARKS.italic),
      link: editor.isActive(MARKS.link),
      undo: editor.can().undo(),
      redo: editor.can().redo(),
    }),
  });
}

function Divider() {
  return <span className="mx-1 my-2 w-px bg-line" />;
}

/** Props of Tool. */
export interface ToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly onClick: () => void;
}

/** One thing to be done to the words. */
export function Tool({ label, icon, pressed, disabled = false, className, onClick }: ToolProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      disabled={disabled}
      className={clsx('aria-pressed:bg-accent-soft aria-pressed:text-accent [&>svg]:size-4', className)}
      // The caret stays where it is: a press of the mouse would move the focus before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
    />
  );
}
