'use client';

import { ArrowDown, ArrowUp, EllipsisVertical } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { ParagraphLabel } from '#components/text/paragraph-label.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { moveSection } from '#lib/actions/structure.ts';
import { romanNumber } from '#lib/i18n/roman-number.ts';
import type { StructuredSection, StructureView } from '#lib/queries/views/structure-view.ts';
import { SectionDescentNote } from './section-descent.tsx';
import type { StructureQuestion } from './structure-dialogs.tsx';

/** Props of StructuredSectionRow. */
export interface StructuredSectionRowProps {
  readonly view: StructureView;
  readonly section: StructuredSection;
  readonly index: number;
  readonly ask: (question: StructureQuestion) => void;
}

/** A section in the outline: its number and heading, what it was, its paragraphs, and what can be done to it. */
export function StructuredSectionRow({ view, section, index, ask }: StructuredSectionRowProps) {
  const t = useTranslations('structure');
  const text = useTranslations('text');
  const { id, heading, chapeau, state, paragraphs, descent } = section;
  return (
    <li className="grid grid-cols-1 gap-2 rounded-lg border bg-sheet px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`structure-${id}`} className="min-w-0 grow font-semibold text-lg">
          <span className="text-muted tabular-nums">{romanNumber(index + 1)}</span>{' '}
          <Link href={`/negotiations/${view.negotiation.slug}/drafting/${id}`} className="text-ink">
            {heading || text('untitledSection')}
          </Link>
        </h2>
        {view.arranges && <SectionActs view={view} section={section} index={index} ask={ask} />}
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <span>{t('paragraphs', { count: paragraphs.length })}</span>
        {state !== 'drafting' && <Badge tone="accent">{text(`sectionState.${state}`)}</Badge>}
        {descent.from === null && <Badge tone="good">{t('isNew')}</Badge>}
        <SectionDescentNote descent={descent} revision={view.revision} />
      </p>
      {chapeau && (
        <p lang={view.negotiation.language} className="text-sm italic">
          {chapeau}
        </p>
      )}
      <ol className="grid grid-cols-1 gap-0.5 text-sm">
        {paragraphs.map((paragraph) => (
          <li key={paragraph.id} className="flex min-w-0 items-baseline gap-2">
            <span className="whitespace-nowrap font-semibold">
              <ParagraphLabel label={paragraph.label} />
            </span>
            <span lang={view.negotiation.language} className="min-w-0 grow truncate text-muted">
              {paragraph.beginning}
            </span>
            {paragraph.agreed && <span className="whitespace-nowrap">{t('agreed')}</span>}
            {paragraph.proposals > 0 && (
              <span className="whitespace-nowrap text-bracketed">{t('open', { count: paragraph.proposals })}</span>
            )}
          </li>
        ))}
      </ol>
    </li>
  );
}

function SectionActs({ view, section, index, ask }: StructuredSectionRowProps) {
  const t = useTranslations('structure');
  const { busy, act } = useAct();
  const { sections, negotiation } = view;
  const { id: sectionId, heading } = section;
  const { buttons, follow } = useFocusThatFollows(index);
  const move = (after: string | null, button: 0 | 1) => {
    follow(button);
    void act(() => moveSection({ negotiationId: negotiation.id, sectionId, after }), {
      done: t('moved', { section: heading }),
    });
  };
  const next = sections[index + 1];
  return (
    <div ref={buttons} className="flex items-center gap-1">
      <IconButton
        label={t('moveUp', { section: heading })}
        icon={<ArrowUp aria-hidden className="size-4" />}
        disabled={index === 0}
        aria-busy={busy || undefined}
        onClick={() => move(sections[index - 2]?.id ?? null, 0)}
      />
      <IconButton
        label={t('moveDown', { section: heading })}
        icon={<ArrowDown aria-hidden className="size-4" />}
        disabled={next === undefined}
        aria-busy={busy || undefined}
        onClick={() => move(next?.id ?? null, 1)}
      />
      <Menu
        align="end"
        trigger={
          <IconButton
            label={t('acts', { section: heading })}
            icon={<EllipsisVertical aria-hidden className="size-4" />}
          />
        }
      >
        <MenuItem onSelect={() => ask({ kind: 'rename', sectionId })}>{t('rename')}</MenuItem>
        <MenuItem onSelect={() => ask({ kind: 'chapeau', sectionId })}>{t('chapeau')}</MenuItem>
        <MenuSeparator />
        <MenuItem disabled={section.paragraphs.length < 2} onSelect={() => ask({ kind: 'split', sectionId })}>
          {t('split')}
        </MenuItem>
        <MenuItem disabled={next === undefined} onSelect={() => ask({ kind: 'join', sectionId })}>
          {t('join')}
        </MenuItem>
        <MenuItem onSelect={() => ask({ kind: 'add', after: sectionId })}>{t('addAfter')}</MenuItem>
        <MenuSeparator />
        <MenuItem disabled={sections.length === 1} onSelect={() => ask({ kind: 'remove', sectionId })}>
          {t('remove')}
        </MenuItem>
      </Menu>
    </div>
  );
}

/** The keyboard stays with the section that it moved: a button that stands elsewhere now has lost the focus. */
function useFocusThatFollows(index: number) {
  const buttons = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ readonly button: number; readonly at: number } | null>(null);
  useEffect(() => {
    if (pressed.current === null || pressed.current.at === index) return;
    const all = [...(buttons.current?.querySelectorAll('button') ?? [])];
    const own = all[pressed.current.button];
    pressed.current = null;
    (own?.disabled ? all.find(({ disabled }) => !disabled) : own)?.focus();
  });
  return {
    buttons,
    follow: (button: number) => {
      pressed.current = { button, at: index };
    },
  };
}
