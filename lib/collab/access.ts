import type { Actor } from '../auth/actor.ts';
import { db } from '../db/client.ts';
import type { Access } from '../editor/live-protocol.ts';
import { mayDraft, mayRead } from '../policies/negotiation.ts';
import { type SectionState, sectionIsOpen } from '../policies/section.ts';
import type { PolicyVerdict } from '../policies/verdict.ts';
import { seatsOf } from '../queries/negotiation.ts';

/** What decides about the access to one live document. */
export interface SectionStanding {
  readonly state: SectionState;
  readonly troika: readonly string[];
  readonly presidencies: readonly string[];
}

/** The standing of a section as stored now, or null where it is gone. */
export async function standingOf(sectionId: string): Promise<SectionStanding | null> {
  const section = await db().draftSection.findUnique({ where: { id: sectionId }, include: { negotiation: true } });
  if (section === null) return null;
  return { state: section.state, ...(await seatsOf(section.negotiation)) };
}

/** What someone may do with a section's words: everyone signed in reads, drafters write while it is being drafted. */
export function accessOf(actor: Actor, standing: SectionStanding): Access | null {
  if (mayRead(actor) !== null) return null;
  return whyNotWrite(actor, standing) === null ? 'write' : 'read';
}

/** Why someone may not write in a section, or null. */
export function whyNotWrite(actor: Actor, standing: SectionStanding): PolicyVerdict {
  return mayDraft(actor, standing) ?? sectionIsOpen(standing);
}
