import type { z } from 'zod';
import type { Refusal } from '../errors.ts';
import type { IssueParams } from './words.ts';

/** Why an input was not taken, as a refusal: the first thing that is wrong with it, and in which field. */
export function refusalOf(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const field = issue?.path.filter((step) => typeof step === 'string').join('.');
  const params: unknown = issue?.code === 'custom' ? issue.params : undefined;
  return { ...(isIssueParams(params) ? params : { code: 'invalid' }), ...(field && { field }) };
}

function isIssueParams(params: unknown): params is IssueParams {
  return typeof params === 'object' && params !== null && 'code' in params && typeof params.code === 'string';
}
