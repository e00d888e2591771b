import { type Refusal, RefusedError } from '../errors.ts';

/** What a policy answers: null lets the act pass, a refusal says why not. One rule throws in a command and asks in a page. */
export type PolicyVerdict = Refusal | null;

/** Leaves the command when the policy says no. */
export function authorize(verdict: PolicyVerdict): void {
  if (verdict !== null) throw new RefusedError(verdict);
}

/** The same verdict as an ability of a page's view. */
export function allows(verdict: PolicyVerdict): boolean {
  return verdict === null;
}

/** The answer where a rule gives the reader no more than a no. */
export const FORBIDDEN: Refusal = { code: 'forbidden' };
