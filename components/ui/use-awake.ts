import { useSyncExternalStore } from 'react';

/** False as the server wrote the page, true once the page hears clicks and keys: what a test waits for before it acts. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
