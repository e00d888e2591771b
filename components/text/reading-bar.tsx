'use client';

import { ListTree } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ExportSheet } from '#components/exports/export-sheet.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Menu, MenuChoices } from '#components/ui/menu.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { TextBase } from '#lib/queries/views/negotiation-text-view.ts';
import { FilterButton } from './filter-button.tsx';
import { Outline } from './outline.tsx';
import { type Reading, useText } from './text-context.tsx';

const READINGS: readonly Reading[] = ['clean', 'compilation', 'changes'];

/** How the text is read, which text it is, and the same as a file. */
export function ReadingBar() {
  const t = useTranslations('text');
  const { view, reading, setReading } = useText();
  return (
    <div className="sticky top-(--head) z-20 flex flex-wrap items-center gap-2 border-b bg-paper/95 px-3 py-2 backdrop-blur-xs print-hidden">
      <OutlineSheet />
      <Segmented
        label={t('reading')}
        value={reading}
        onChoose={setReading}
        choices={READINGS.map((value) => ({ value, text: t(`readings.${value}`) }))}
      />
      <BaseMenu />
      <div className="ml-auto flex items-center gap-1">
        <FilterButton />
        <ExportSheet
          from={{
            slug: view.negotiation.slug,
            originalLanguage: view.negotiation.originalLanguage,
            revisions: view.revisions,
            sections: view.sections.filter(({ inText }) => inText),
          }}
          base={view.base}
          reading={reading}
        />
      </div>
    </div>
  );
}

function OutlineSheet() {
  const t = useTranslations('text');
  const [open, setOpen] = useState(false);
  return (
    <div className="xl:hidden">
      <Sheet
        side="left"
        title={t('outline')}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button size="sm" icon={<ListTree aria-hidden className="size-4" />}>
            <span className="max-sm:sr-only">{t('outline')}</span>
          </Button>
        }
      >
        <Outline onGo={() => setOpen(false)} />
      </Sheet>
    </div>
  );
}

/** The working draft, or a revision as it was issued. */
function BaseMenu() {
  const t = useTranslations('text');
  const router = useRouter();
  const { view } = useText();
  const name = (base: TextBase) =>
    base.kind === 'workingDraft' ? t('workingDraft') : base.number === 0 ? t('zeroDraft') : t('revision', base);
  const bases: TextBase[] = [
    { kind: 'workingDraft' },
    ...view.revisions.map(({ number }) => ({ kind: 'revision', number }) as const).sort((a, b) => b.number - a.number),
  ];
  return (
    <Menu
      trigger={
        <button type="button" className={buttonClass({ size: 'sm', variant: 'quiet' })}>
          {name(view.base)} ▾
        </button>
      }
    >
      <MenuChoices
        value={baseKey(view.base)}
        onChoose={(key) => {
          const url = new URL(window.location.href);
          if (key === 'working') url.searchParams.delete('base');
          else url.searchParams.set('base', key);
          router.push(`${url.pathname}${url.search}${url.hash}`, { scroll: false });
        }}
        choices={bases.map((base) => ({ value: baseKey(base), text: name(base) }))}
      />
    </Menu>
  );
}

function baseKey(base: TextBase): string {
  return base.kind === 'workingDraft' ? 'working' : String(base.number);
}
