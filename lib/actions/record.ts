'use server';

import { z } from 'zod';
import type { ChainVerdict } from '#lib/domain/record/chain.ts';
import { done, refused } from '#lib/errors.ts';
import { mayRead } from '#lib/policies/negotiation.ts';
import { maySeePeople } from '#lib/policies/people.ts';
import { negotiationBySlug } from '#lib/queries/negotiation.ts';
import { formerBookOf, verifyBook } from '#lib/queries/record.ts';
import { PEOPLE_BOOK } from '#lib/record/events.ts';
import { door } from './door.ts';
import type { ActionResult } from './result.ts';

/** Recomputes the chain of a negotiation's record. */
export async function verifyRecord(slug: string): Promise<ActionResult<ChainVerdict>> {
  return await door(z.string().max(200), slug, async (actor, parsed) => {
    const negotiation = await negotiationBySlug(parsed);
    if (negotiation === null) return refused('notFound');
    const refusal = mayRead(actor);
    return refusal === null ? done(await verifyBook(negotiation.id)) : { ok: false, refusal };
  });
}

const FormerRecord = z.strictObject({ slug: z.string().max(200), generation: z.int().min(1).max(9_999) });

/** Recomputes the chain of a record that a recreated negotiation brought along. */
export async function verifyFormerRecord(input: z.input<typeof FormerRecord>): Promise<ActionResult<ChainVerdict>> {
  return await door(FormerRecord, input, async (actor, { slug, generation }) => {
    const negotiation = await negotiationBySlug(slug);
    const book = negotiation && (await formerBookOf(negotiation, generation));
    if (!book) return refused('notFound');
    const refusal = mayRead(actor);
    return refusal === null ? done(await verifyBook(book.id, book.former?.originalBook)) : { ok: false, refusal };
  });
}

/** Recomputes the chain of the book of people. */
export async function verifyPeopleRecord(): Promise<ActionResult<ChainVerdict>> {
  return await door(z.undefined(), undefined, async (actor) => {
    const refusal = maySeePeople(actor);
    return refusal === null ? done(await verifyBook(PEOPLE_BOOK)) : { ok: false, refusal };
  });
}
