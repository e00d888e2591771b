import { useEffect, useEffectEvent } from 'react';
import { keysAreTaken, singleKeysAreOff } from '#components/text/single-keys.ts';

/** An act's button carries its key, or stands in something that does: `<span data-desk-key="i">…a button…</span>`. */
const buttonOf = (key: string) =>
  document.querySelector<HTMLButtonElement>(`button[data-desk-key="${key}"], [data-desk-key="${key}"] button`);

const ACT_KEYS = new Set(['i', 'c', 'a', 'y', 'r']);

/** j and k go through the queue; the other keys press the button that says so, where there is one. */
export function useDeskKeys(step: (by: 1 | -1) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (keysAreTaken(event.target) || singleKeysAreOff()) return;
    if (event.key === 'j' || event.key === 'k') {
      event.preventDefault();
      step(event.key === 'j' ? 1 : -1);
    } else if (ACT_KEYS.has(event.key)) {
      const button = buttonOf(event.key);
      if (button === null || button.disabled) return;
      event.preventDefault();
      button.click();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
