import { z } from 'zod';

/** Which negotiation is meant. */
export const NegotiationId = z.uuid();

/** A content, section or draft hash: SHA-256 in lower-case hexadecimal. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
