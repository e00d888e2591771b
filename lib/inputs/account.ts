import { z } from 'zod';
import { Id } from './words.ts';

/** One of one's own sessions. */
export const EndSession = z.strictObject({ sessionId: z.uuid() });
export type EndSession = z.infer<typeof EndSession>;

/** What is typed in the place of a one-time code: six figures, or a recovery code. */
const Code = z.string().trim().min(1).max(40);

/** The password, asked again before one-time codes are set up or taken away. */
export const BeginCodes = z.strictObject({ password: z.string().min(1).max(1024) });
export type BeginCodes = z.infer<typeof BeginCodes>;

/** The first code that the authenticator shows. */
export const ConfirmCodes = z.strictObject({ code: Code });
export type ConfirmCodes = z.infer<typeof ConfirmCodes>;

/** The password and a code, so that a session left open takes nothing away. */
export const RemoveCodes = z.strictObject({ password: z.string().min(1).max(1024), code: Code });
export type RemoveCodes = z.infer<typeof RemoveCodes>;

/** A Secretariat takes away the codes of somebody who lost telephone and recovery codes. */
export const ResetCodes = z.strictObject({ accountId: Id });
export type ResetCodes = z.infer<typeof ResetCodes>;

/** Whether a conference's people need one-time codes. */
export const RequireCodes = z.strictObject({
  blocCode: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  required: z.boolean(),
});
export type RequireCodes = z.infer<typeof RequireCodes>;
