'use client';

import { ChevronDown, Link2, PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';
import { CaveatButtons } from './caveat-buttons.tsx';
import { isClosed } from './paragraph-state.ts';
import { useText } from './text-context.tsx';

/** *Propose a change* · *Reserve* · *Object to a term* · *Link*, as far as the reader may. */
export function ParagraphActs({ paragraph }: { readonly paragraph: ParagraphView }) {
  const { view } = useText();
  const { propose, reserve } = view.abilities;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {propose && paragraph.inText && <ProposeButton paragraph={paragraph} />}
      {reserve && <CaveatButtons />}
      <LinkButton paragraphId={paragraph.id} />
    </div>
  );
}

function ProposeButton({ paragraph }: { readonly paragraph: ParagraphView }) {
  const t = useTranslations('paragraph');
  const { view, compose } = useText();
  const closed = isClosed(paragraph);
  const { id: paragraphId, proposals } = paragraph;
  const draftOf = (kind: 'replace' | 'delete' | 'insert' | 'move') =>
    proposals.find(({ state, kind: of, revises }) => state === 'private' && of === kind && revises === null) ?? null;
  const section = view.sections.find(({ paragraphs }) => paragraphs.some(({ id }) => id === paragraphId));
  const begin = (kind: 'replace' | 'delete' | 'insert' | 'move') =>
    compose({ kind, paragraphId, draft: draftOf(kind) });
  return (
    <span className="inline-flex">
      <Button
        size="sm"
        variant="primary"
        className="rounded-r-none"
        disabled={closed}
        icon={<PenLine aria-hidden className="size-4" />}
        onClick={() => begin('replace')}
      >
        {t('propose')}
      </Button>
      <Menu
        align="end"
        trigger={
          <button
            type="button"
            aria-label={t('proposeOther')}
            className={buttonClass({ size: 'sm', variant: 'primary' }, 'ml-px rounded-l-none px-1.5!')}
          >
            <ChevronDown aria-hidden className="size-4" />
          </button>
        }
      >
        <MenuItem disabled={closed} onSelect={() => begin('replace')}>
          {t('proposeKind.replace')}
        </MenuItem>
        <MenuItem disabled={closed} onSelect={() => begin('delete')}>
          {t('proposeKind.delete')}
        </MenuItem>
        <MenuItem disabled={closed} onSelect={() => begin('move')}>
          {t('proposeKind.move')}
        </MenuItem>
        <MenuItem onSelect={() => begin('insert')}>{t('proposeKind.insert')}</MenuItem>
        {section && (
          <MenuItem
            onSelect={() =>
              compose({
                kind: 'newSection',
                sectionId: section.id,
                draft:
                  view.newSections.find(
                    ({ state, sectionId, revises }) =>
                      state === 'private' && sectionId === section.id && revises === null,
                  ) ?? null,
              })
            }
          >
            {t('proposeKind.newSection')}
          </MenuItem>
        )}
      </Menu>
    </span>
  );
}

function LinkButton({ paragraphId }: { readonly paragraphId: string }) {
  const t = useTranslations('paragraph');
  const tell = useToast();
  const copy = async () => {
    const url = new URL(window.location.pathname, window.location.origin);
    url.searchParams.set('paragraph', paragraphId);
    try {
      await navigator.clipboard.writeText(url.href);
      tell({ tone: 'done', text: t('linkCopied') });
    } catch {
      // The browser may forbid it: then the address itself is what there is to copy.
      tell({ tone: 'failed', text: url.href });
    }
  };
  return (
    <IconButton
      label={t('link')}
      icon={<Link2 aria-hidden className="size-4.5" />}
      onClick={() => void copy()}
      className="ml-auto"
    />
  );
}
