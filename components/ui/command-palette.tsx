'use client';

import { Command } from 'cmdk';
import { useTranslations } from 'next-intl';
import { Dialog as Primitive } from 'radix-ui';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { OverlayShade } from './dialog.tsx';
import { Keys } from './keys.tsx';

/** One thing that can be done or gone to from here. */
export interface PaletteCommand {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  /** Other words by which it is found. */
  readonly keywords?: readonly string[];
  readonly keys?: readonly string[];
  readonly run: () => void;
}

interface PaletteState {
  readonly offer: (source: string, commands: readonly PaletteCommand[]) => void;
  readonly withdraw: (source: string) => void;
  readonly open: () => void;
}

const PaletteContext = createContext<PaletteState | null>(null);

/** Opens the palette, or offers commands through `usePaletteCommands`. */
export function usePalette(): PaletteState {
  const palette = useContext(PaletteContext);
  if (!palette) throw new Error('usePalette is used outside PaletteProvider');
  return palette;
}

/** Offers commands while the component is on the page. Keep `commands` stable by useMemo. */
export function usePaletteCommands(source: string, commands: readonly PaletteCommand[]): void {
  const { offer, withdraw } = usePalette();
  useEffect(() => {
    offer(source, commands);
    return () => withdraw(source);
  }, [source, commands, offer, withdraw]);
}

/** ⌘K or Ctrl K opens a list of everything that can be done from where one stands. */
export function PaletteProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [offered, setOffered] = useState<ReadonlyMap<string, readonly PaletteCommand[]>>(new Map());
  const palette = useMemo<PaletteState>(
    () => ({
      offer: (source, commands) => setOffered((before) => new Map(before).set(source, commands)),
      withdraw: (source) => setOffered((before) => new Map([...before].filter(([key]) => key !== source))),
      open: () => setOpen(true),
    }),
    [],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <PaletteContext value={palette}>
      {children}
      <PaletteDialog open={open} onOpenChange={setOpen} commands={[...offered.values()].flat()} />
    </PaletteContext>
  );
}

function PaletteDialog({
  open,
  onOpenChange,
  commands,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly commands: readonly PaletteCommand[];
}) {
  const t = useTranslations('common');
  const groups = Map.groupBy(commands, (command) => command.group);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <OverlayShade />
        <Primitive.Content
          aria-describedby={undefined}
          className="fixed inset-x-2 top-[12dvh] z-50 mx-auto max-w-xl animate-appear overflow-hidden rounded-xl border bg-sheet shadow-raised"
        >
          <Primitive.Title className="sr-only">{t('palette')}</Primitive.Title>
          <Command label={t('palette')} loop>
            <Command.Input
              placeholder={t('paletteHint')}
              className="w-full border-b bg-transparent px-4 py-3.5 text-lg outline-none placeholder:text-muted"
            />
            <Command.List className="max-h-[55dvh] overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-6 text-center text-muted">{t('paletteEmpty')}</Command.Empty>
              {[...groups].map(([group, entries]) => (
                <Command.Group
                  key={group}
                  heading={group}
                  className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-sm"
                >
                  {entries.map(({ id, text, keywords, keys, run }) => (
                    <Command.Item
                      key={id}
                      value={id}
                      keywords={[text, ...(keywords ?? [])]}
                      onSelect={() => {
                        onOpenChange(false);
                        run();
                      }}
                      className="flex min-h-9 items-center justify-between gap-3 rounded px-2.5 py-1.5 data-[selected=true]:bg-accent-soft"
                    >
                      {text}
                      {keys && <Keys keys={keys} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
