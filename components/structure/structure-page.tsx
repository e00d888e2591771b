'use client';

import { Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { romanNumber } from '#lib/i18n/roman-number.ts';
import type { StructureView } from '#lib/queries/views/structure-view.ts';
import { StructureDialogs, type StructureQuestion } from './structure-dialogs.tsx';
import { StructuredSectionRow } from './structured-section.tsx';

/** THE STRUCTURE: the sections in their order with what they hold, and what can be done to each. */
export function StructurePage({ view }: { readonly view: StructureView }) {
  const t = useTranslations('structure');
  const [question, ask] = useState<StructureQuestion | null>(null);
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-6 px-4 py-6">
      <header className="grid gap-2">
        <h1 className="font-serif text-3xl">{t('title')}</h1>
        <p className="text-muted">{t(view.arranges ? 'lead' : 'leadReader')}</p>
      </header>
      {view.arranges && <AddButton onAdd={() => ask({ kind: 'add', after: null })} label={t('addFirst')} />}
      <ol className="grid grid-cols-1 gap-4">
        {view.sections.map((section, index) => (
          <StructuredSectionRow key={section.id} view={view} section={section} index={index} ask={ask} />
        ))}
      </ol>
      {view.gone.length > 0 && <GoneSections view={view} />}
      {/* The last question stays while its dialog goes, so that nothing jumps. */}
      {view.arranges && <StructureDialogs view={view} question={question} onClose={() => ask(null)} />}
    </div>
  );
}

function AddButton({ onAdd, label }: { readonly onAdd: () => void; readonly label: string }) {
  return (
    <Button size="sm" className="justify-self-start" icon={<Plus aria-hidden className="size-4" />} onClick={onAdd}>
      {label}
    </Button>
  );
}

/** Sections of the current revision that are no more, with where their paragraphs are. */
function GoneSections({ view: { gone, revision, sections } }: { readonly view: StructureView }) {
  const t = useTranslations('structure');
  const locale = useLocale();
  return (
    <section aria-labelledby="gone-sections" className="grid gap-2">
      <h2 id="gone-sections" className="font-semibold text-xl">
        {t('gone', { text: revision === 0 ? t('zeroDraft') : t('revision', { number: revision }) })}
      </h2>
      <ul className="grid gap-1">
        {gone.map(({ heading, descent }) => (
          <li key={descent.id}>
            {t('goneLine', {
              number: romanNumber(descent.from ?? 1),
              heading,
              count: descent.nowIn.length,
              sections: new Intl.ListFormat(locale).format(
                descent.nowIn.map((number) => `${romanNumber(number)} (${sections[number - 1]?.heading ?? ''})`),
              ),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
