'use server';

import QRCode from 'qrcode';
import { z } from 'zod';
import { endAllSessions, endSession } from '#lib/commands/end-sessions.ts';
import { beginCodes, confirmCodes, removeCodes } from '#lib/commands/one-time-codes.ts';
import { requireCodes, resetCodes } from '#lib/commands/require-codes.ts';
import { done } from '#lib/errors.ts';
import * as inputs from '#lib/inputs/account.ts';
import { door, ownDoor } from './door.ts';
import type { ActionResult } from './result.ts';

/** Ends one of one's own sessions. */
export async function endOwnSession(input: inputs.EndSession): Promise<ActionResult<void>> {
  return await ownDoor(inputs.EndSession, input, ({ actor }, parsed) => endSession(actor, parsed));
}

/** Ends all of one's own sessions. */
export async function signOutEverywhere(): Promise<ActionResult<void>> {
  return await ownDoor(z.null(), null, ({ actor }) => endAllSessions(actor));
}

/** The new secret in letters and as the squares of a QR code, row by row; told this once. */
export interface ShownSecret {
  readonly secret: string;
  readonly squares: readonly (readonly boolean[])[];
}

/** Begins to set up one-time codes. */
export async function setUpCodes(input: inputs.BeginCodes): Promise<ActionResult<ShownSecret>> {
  return await ownDoor(inputs.BeginCodes, input, async ({ actor }, parsed) => {
    const begun = await beginCodes(actor, parsed);
    if (!begun.ok) return begun;
    const { secret, address } = begun.value;
    const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
    const rows = Array.from({ length: modules.size }, (_, row) =>
      Array.from({ length: modules.size }, (__, column) => modules.get(row, column) === 1),
    );
    return done({ secret, squares: rows });
  });
}

/** Proves the authenticator by its first code; the recovery codes are told this once. */
export async function confirmOwnCodes(
  input: inputs.ConfirmCodes,
): Promise<ActionResult<{ readonly recoveryCodes: readonly string[] }>> {
  return await ownDoor(inputs.ConfirmCodes, input, ({ actor }, parsed) => confirmCodes(actor, parsed));
}

/** Takes one's own codes away. */
export async function removeOwnCodes(input: inputs.RemoveCodes): Promise<ActionResult<void>> {
  return await ownDoor(inputs.RemoveCodes, input, ({ actor }, parsed) => removeCodes(actor, parsed));
}

/** A Secretariat asks its conference's people for one-time codes, or no longer does. */
export async function setCodesRule(input: inputs.RequireCodes): Promise<ActionResult<void>> {
  return await door(inputs.RequireCodes, input, requireCodes);
}

/** A Secretariat takes away the codes of somebody who lost them. */
export async function resetLostCodes(input: inputs.ResetCodes): Promise<ActionResult<void>> {
  return await door(inputs.ResetCodes, input, resetCodes);
}
