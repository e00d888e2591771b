import type { SectionAct } from '../domain/proposals/section-place.ts';
import type { Transaction } from './client.ts';
import { recordedActs } from './former-books.ts';

const KINDS = { 'section.split': 'split', 'section.joined': 'joined', 'section.removed': 'removed' } as const;

/** What the record says was done to a negotiation's sections, as far as places in them are concerned; oldest first. */
export async function loadSectionActs(tx: Transaction, negotiationId: string): Promise<readonly SectionAct[]> {
  const acts = await recordedActs(tx, negotiationId, { kinds: Object.keys(KINDS) });
  return acts.map(({ kind, at, payload, idHere }) => {
    const told = payload as {
      readonly sectionId: string;
      readonly intoId: string | null;
      readonly after?: string | null;
    };
    const { sectionId, intoId, after = null } = told;
    const into = intoId && idHere(intoId);
    return { kind: KINDS[kind as keyof typeof KINDS], sectionId: idHere(sectionId), intoId: into, after, at };
  });
}
