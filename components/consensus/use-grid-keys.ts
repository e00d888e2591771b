'use client';

import { type KeyboardEvent, useCallback, useState } from 'react';

/** A cell of a grid: row from 0, column from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** Where a key leads from a place in a grid of the given size; null for a key that moves nothing. */
export function moved(
  { row, column }: GridPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const to = (nextRow: number, nextColumn: number): GridPlace => ({
    row: Math.max(0, Math.min(nextRow, size.rows - 1)),
    column: Math.max(0, Math.min(nextColumn, size.columns - 1)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? size.rows - 1 : row, size.columns - 1);
    default:
      return null;
  }
}

/** The place an element of the grid stands for, from its `data-place`. */
export function placeOf(target: EventTarget): GridPlace | null {
  const place = target instanceof Element && target.closest('[data-place]')?.getAttribute('data-place');
  if (!place) return null;
  const [row = 0, column = 0] = place.split(':').map(Number);
  return { row, column };
}

/** One cell of the grid is in the tab order; arrow keys move from it. */
export function useGridKeys(size: { readonly rows: number; readonly columns: number }) {
  const [focus, setFocus] = useState<GridPlace>({ row: 0, column: 0 });
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const from = placeOf(event.target);
      const next = from && moved(from, event, size);
      if (!next) return;
      event.preventDefault();
      setFocus(next);
      const grid = event.currentTarget;
      grid.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`)?.focus();
    },
    [size],
  );
  return { focus, setFocus, onKeyDown };
}
