const KEY = 'single-keys';

/** Whether the person has turned single keys off, as those do whose voice or switch would press them by mistake. */
export function singleKeysAreOff(): boolean {
  try {
    return window.localStorage.getItem(KEY) === 'off';
  } catch {
    return false;
  }
}

/** Turns them off or on in this browser. */
export function turnSingleKeys(state: 'on' | 'off'): void {
  try {
    window.localStorage.setItem(KEY, state);
  } catch {
    // Storage may be closed to us; then they stay as they were.
  }
}

/** True where keys mean something else: in a field, in an editor, in whatever lies over the page. */
export function keysAreTaken(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"], [role="alertdialog"]')) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
