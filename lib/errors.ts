/**
 * Why an act was not done, as a value: a code that the interface translates (`refusals.<code>`), with what the
 * sentence needs. An expected refusal is returned, never thrown across a door; only the unexpected throws.
 */
export interface Refusal {
  readonly code: string;
  /** What the translated sentence names: a label, a count, a country code. Never a secret, never another's private text. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** The input field at fault, where one is. */
  readonly field?: string;
}

/** The result of an act: its value, or the reason it was refused. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** The act was done. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** The act was refused. */
export function refused(code: string, values?: Refusal['values'], field?: string): Outcome<never> {
  return { ok: false, refusal: { code, ...(values && { values }), ...(field && { field }) } };
}

/** Carries a refusal out of a transaction so that everything written in it is rolled back. Caught by `command`. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusedError';
    this.refusal = refusal;
  }
}

/** Leaves the running command with a refusal; its transaction is rolled back. */
export function refuse(code: string, values?: Refusal['values'], field?: string): never {
  throw new RefusedError({ code, ...(values && { values }), ...(field && { field }) });
}
