import type { Actor } from '../auth/actor.ts';
import { sameSymbol } from '../domain/sources/citation-check.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { ReadPassage } from '../imports/read-source.ts';
import type { AddSource } from '../inputs/source.ts';
import { mayRun } from '../policies/negotiation.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';

/** A source with its paragraphs as they were read. */
export interface NewSource extends Pick<AddSource, 'negotiationId' | 'symbol' | 'title' | 'adoptedOn' | 'language'> {
  readonly passages: readonly ReadPassage[];
}

/** The database takes so many rows at once. */
const ROWS = 2_000;

/** Stores a document of agreed language, against which every citation of it is checked from now on. */
export async function addSource(actor: Actor, input: NewSource): Promise<Outcome<{ readonly sourceId: string }>> {
  return await inNegotiation(actor, input.negotiationId, async ({ tx, negotiation, now, append }) => {
    authorize(mayRun(actor));
    const { symbol, title, adoptedOn, language, passages } = input;
    if (passages.length === 0) refuse('required', {}, 'text');
    const stored = await tx.source.findMany({ where: { negotiationId: negotiation.id, language, removedAt: null } });
    if (stored.some((one) => sameSymbol(one.symbol, symbol))) refuse('sourceStored', { symbol }, 'symbol');
    const { id } = await tx.source.create({
      data: {
        negotiationId: negotiation.id,
        symbol,
        title,
        adoptedOn: adoptedOn || null,
        language,
        addedBy: actor.party.code,
        addedAt: now,
      },
    });
    const rows = passages.map((passage, ordinal) => ({ sourceId: id, ordinal, ...passage }));
    for (let from = 0; from < rows.length; from += ROWS)
      await tx.sourcePassage.createMany({ data: rows.slice(from, from + ROWS) });
    await append({
      kind: 'source.added',
      payload: { sourceId: id, symbol, title, adoptedOn: adoptedOn || null, language, paragraphs: passages.length },
    });
    return { sourceId: id };
  });
}
