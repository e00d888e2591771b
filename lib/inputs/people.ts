import { z } from 'zod';
import { Id, NOTE_LIMIT, someWords, words } from './words.ts';

const NAME_LIMIT = 200;

const Email = z
  .string()
  .trim()
  .toLowerCase()
  .refine((text) => text.length <= 320 && z.email().safeParse(text).success, { params: { code: 'badEmail' } });

// Judged by the domain, which says why; here only what would be too long to read.
const NewPassword = z.string().max(2_000);

const Code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

/** Who is invited, for which party. */
export const InvitePerson = z.strictObject({ email: Email, name: someWords(NAME_LIMIT), partyCode: Code });
export type InvitePerson = z.infer<typeof InvitePerson>;

export const RevokeInvitation = z.strictObject({ invitationId: Id });
export type RevokeInvitation = z.infer<typeof RevokeInvitation>;

/** What an invited person sends from the link's page. The token is the link's last part. */
export const AcceptInvitation = z.strictObject({
  token: z.string().max(100),
  name: someWords(NAME_LIMIT),
  password: NewPassword,
});
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

/** What the operator of the machine gives for an account that nobody invited, such as the first one. */
export const CreateAccount = z.strictObject({
  email: Email,
  name: someWords(NAME_LIMIT),
  partyCode: Code,
  password: NewPassword,
});
export type CreateAccount = z.infer<typeof CreateAccount>;

export const SuspendAccount = z.strictObject({ accountId: Id, reason: words(NOTE_LIMIT) });
export type SuspendAccount = z.infer<typeof SuspendAccount>;

export const ReinstateAccount = z.strictObject({ accountId: Id });
export type ReinstateAccount = z.infer<typeof ReinstateAccount>;

/** `delegation` null leaves the seat empty. */
export const SetTroikaSeat = z.strictObject({
  blocCode: Code,
  year: z.int().min(1990).max(2100),
  position: z.enum(['past', 'present', 'next']),
  delegation: Code.nullable(),
});
export type SetTroikaSeat = z.infer<typeof SetTroikaSeat>;

/** Which year's troikas draft in a negotiation. */
export const SetTroikaYear = z.strictObject({ negotiationId: z.uuid(), year: z.int().min(1990).max(2100) });
export type SetTroikaYear = z.infer<typeof SetTroikaYear>;

export const ChangePassword = z.strictObject({ current: z.string().min(1).max(1024), next: NewPassword });
export type ChangePassword = z.infer<typeof ChangePassword>;

export const RenameAccount = z.strictObject({ name: someWords(NAME_LIMIT) });
export type RenameAccount = z.infer<typeof RenameAccount>;
