import type { Outcome } from '../errors.ts';

/** The value of an act that the demo's own script is entitled to; a refusal is a mistake of ours and throws. */
export function expectDone<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`The demo's act was refused: ${outcome.refusal.code}`);
  return outcome.value;
}
