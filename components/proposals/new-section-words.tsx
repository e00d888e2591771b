'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { LineKeys } from '#components/editor/line-keys.ts';
import { ParagraphKeys } from '#components/editor/paragraph-keys.ts';
import type { WatchedTerms } from '#components/editor/watched-terms.ts';
import { TextField } from '#components/ui/text-field.tsx';
import { isBlank } from '#lib/domain/proposals/tabling.ts';
import { sectionExtensions } from '#lib/editor/extensions.ts';
import type { ProposalWords } from './kept-words.ts';
import { SheetEditor } from './sheet-editor.tsx';

/** Props of NewSectionWords. */
export interface NewSectionWordsProps {
  readonly words: ProposalWords;
  readonly language: string;
  /** Terms to be marked where they stand. */
  readonly terms: WatchedTerms;
  readonly onWrite: (change: Partial<ProposalWords>) => void;
}

const extensions = [...sectionExtensions, ParagraphKeys, LineKeys];

/** A whole section while it is proposed: its heading, and its paragraphs with their marks and footnotes. */
export function NewSectionWords({ words, language, terms, onWrite }: NewSectionWordsProps) {
  const t = useTranslations('compose');
  const hint = useId();
  return (
    <>
      <TextField
        label={t('sectionHeading')}
        maxLength={300}
        value={words.heading}
        onChange={(event) => onWrite({ heading: event.target.value })}
      />
      <div className="grid grid-cols-1 gap-1">
        <p aria-hidden className="font-semibold text-sm">
          {t('sectionParagraphs')}
        </p>
        <SheetEditor
          label={t('sectionParagraphs')}
          describedBy={hint}
          extensions={extensions}
          initial={words.paragraphs}
          language={language}
          takesFocus={false}
          terms={terms}
          onChange={(paragraphs) => onWrite({ paragraphs: paragraphs.filter((content) => !isBlank(content)) })}
          reorders
        />
        <p id={hint} className="text-muted text-sm">
          {t('sectionParagraphsHint')}
        </p>
      </div>
    </>
  );
}
