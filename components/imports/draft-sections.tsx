'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { labelDraft } from '#lib/domain/text/labels.ts';
import { type Label, paragraphsOf } from '#lib/domain/text/paragraph.ts';
import type { EditedSections, Place } from './draft-edits.ts';
import { SectionCard } from './section-card.tsx';
import { SplitDialog } from './split-dialog.tsx';
import type { useEditedDraft } from './use-edited-draft.ts';

/** Props of DraftSections. */
export interface DraftSectionsProps extends Pick<ReturnType<typeof useEditedDraft>, 'canUndo' | 'dispatch'> {
  readonly edited: EditedSections;
  readonly language: string;
}

/** The draft as it was recognised, to be corrected section by section. */
export function DraftSections({ edited, canUndo, dispatch, language }: DraftSectionsProps) {
  const t = useTranslations('importing.sections');
  const [splitting, setSplitting] = useState<Place | null>(null);
  const labels = useMemo(() => labelsOf(edited), [edited]);
  const split = splitting && edited.sections[splitting.section]?.paragraphs[splitting.paragraph];
  return (
    <section aria-labelledby="draft" className="grid gap-4">
      <div className="sticky top-(--head) z-10 flex items-center justify-between gap-3 bg-paper/95 py-2 backdrop-blur-xs">
        <h2 id="draft" className="font-semibold text-lg">
          {t('title')}
        </h2>
        <Button
          size="sm"
          disabled={!canUndo}
          icon={<Undo2 aria-hidden className="size-4" />}
          onClick={() => dispatch({ kind: 'undo' })}
        >
          {t('undo')}
        </Button>
      </div>
      {edited.sections.map((section, index) => (
        <SectionCard
          key={section.key}
          section={section}
          index={index}
          labels={labels}
          language={language}
          dispatch={dispatch}
          onSplit={setSplitting}
        />
      ))}
      {splitting && split && (
        <SplitDialog
          content={split.content}
          onSplit={(offset) => dispatch({ kind: 'split', ...splitting, offset })}
          onClose={() => setSplitting(null)}
        />
      )}
    </section>
  );
}

/** The labels the paragraphs would have as the draft stands, by key. */
function labelsOf({ sections }: EditedSections): ReadonlyMap<string, Label> {
  const draft = {
    title: '',
    language: '',
    sections: sections.map(({ key, paragraphs, ...section }) => ({
      ...section,
      id: key,
      paragraphs: paragraphs.map(({ key, heading, content }) => ({ id: key, heading, content })),
    })),
  };
  return new Map(paragraphsOf(labelDraft(draft)).map(({ id, label }) => [id, label]));
}
