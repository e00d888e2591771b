'use client';

import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

/** Several panels in one place; one is seen. */
export function Tabs({
  label,
  panels,
  initial,
}: {
  readonly label: string;
  readonly panels: readonly { readonly id: string; readonly title: ReactNode; readonly content: ReactNode }[];
  readonly initial?: string;
}) {
  return (
    <Primitive.Root defaultValue={initial ?? panels[0]?.id ?? ''}>
      <Primitive.List aria-label={label} className="flex gap-1 overflow-x-auto border-b">
        {panels.map(({ id, title }) => (
          <Primitive.Trigger
            key={id}
            value={id}
            className="-mb-px whitespace-nowrap border-transparent border-b-2 px-3 py-2 font-semibold text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {title}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {panels.map(({ id, content }) => (
        <Primitive.Content key={id} value={id} className="pt-4">
          {content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
