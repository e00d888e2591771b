/**
 * What an action returns to the browser: the act's value, or why it was not done in a sentence of the person's language.
 * `field` names the input at fault, where one is (`citation.symbol`).
 */
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly field?: string };
