'use server';

import { approveSection as approve } from '../commands/approve-section.ts';
import { reclaimSection as reclaim } from '../commands/reclaim-section.ts';
import { returnSection as giveBack } from '../commands/return-section.ts';
import { submitSection as submit } from '../commands/submit-section.ts';
import {
  type ApproveSection,
  ApproveSectionInput,
  type ReturnSection,
  ReturnSectionInput,
  SectionInput,
  type SectionTarget,
} from '../inputs/section.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Hands a section to the Secretariats for approval. */
export async function submitSection(input: SectionTarget): Promise<ActionResult<{ contentHash: string }>> {
  return await door(SectionInput, input, submit);
}

/** Takes a submitted section back to go on drafting it. */
export async function reclaimSection(input: SectionTarget): Promise<ActionResult<null>> {
  return await door(SectionInput, input, reclaim);
}

/** Approves a submitted section for the next revision. */
export async function approveSection(input: ApproveSection): Promise<ActionResult<null>> {
  return await door(ApproveSectionInput, input, approve);
}

/** Returns a section to the troika with a comment. */
export async function returnSection(input: ReturnSection): Promise<ActionResult<null>> {
  return await door(ReturnSectionInput, input, giveBack);
}
