'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';

const frameClass = 'inline-flex rounded-md border border-edge bg-sunken p-0.5';
const partClass =
  'inline-flex min-h-8 items-center gap-1.5 whitespace-nowrap rounded px-2.5 text-sm text-muted no-underline hover:text-ink';
const chosenClass = 'bg-sheet font-semibold text-ink shadow-sm';

/** Readings of one thing that have addresses of their own. */
export function SegmentedLinks({
  label,
  links,
}: {
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly text: ReactNode; readonly current: boolean }[];
}) {
  return (
    <nav aria-label={label} className={frameClass}>
      {links.map(({ href, text, current }) => (
        <Link
          key={href}
          href={href}
          scroll={false}
          aria-current={current ? 'page' : undefined}
          className={clsx(partClass, current && chosenClass)}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}

/** A choice of one among a few, all of them seen. */
export function Segmented<Value extends string>({
  label,
  value,
  onChoose,
  choices,
}: {
  readonly label: string;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly text: ReactNode }[];
}) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        // Pressing the chosen one again takes nothing away: one of them always holds.
        if (next !== '') onChoose(next as Value);
      }}
      className={frameClass}
    >
      {choices.map((choice) => (
        <ToggleGroup.Item
          key={choice.value}
          value={choice.value}
          className={clsx(partClass, 'data-[state=on]:bg-sheet data-[state=on]:font-semibold data-[state=on]:text-ink')}
        >
          {choice.text}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
