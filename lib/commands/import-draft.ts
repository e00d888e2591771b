import { randomUUID } from 'node:crypto';
import type { Actor } from '../auth/actor.ts';
import { seedSection } from '../collab/section-document.ts';
import type { Transaction } from '../db/client.ts';
import { toJson } from '../db/json.ts';
import { isEmpty, normalize } from '../domain/text/content.ts';
import { draftHash } from '../domain/text/draft-hash.ts';
import { labelDraft } from '../domain/text/labels.ts';
import { LAYOUT_VERSION } from '../domain/text/lines.ts';
import type { LabelledDraft, Section } from '../domain/text/paragraph.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { DraftInput } from '../inputs/draft.ts';
import { mayRun } from '../policies/negotiation.ts';
import { authorize } from '../policies/verdict.ts';
import { appendEvent } from '../record/append.ts';
import { command } from './command.ts';

/** What the imported draft became. */
export interface OpenedNegotiation {
  readonly negotiationId: string;
  readonly slug: string;
}

/**
 * Opens a negotiation on an imported draft: its zero draft (revision 0), its working draft as a copy of it, and the first
 * entry of its record, all or nothing. `illustrative` marks the demo's made-up words and is never a person's choice.
 */
export function importDraft(
  actor: Actor,
  input: DraftInput,
  { illustrative = false } = {},
): Promise<Outcome<OpenedNegotiation>> {
  return command(actor, async ({ tx, now }) => {
    authorize(mayRun(actor));
    const draft = labelDraft({
      title: input.title,
      language: input.language,
      sections: input.sections.map(newSection),
    });
    if (draft.sections.every((section) => section.paragraphs.length === 0)) refuse('draft.noParagraphs');
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${input.slug}, 11))`;
    if (await tx.negotiation.findUnique({ where: { slug: input.slug } })) refuse('draft.slugTaken', {}, 'slug');
    const { slug, title, symbol, troikaYear, keysRequired } = input;
    const { id } = await tx.negotiation.create({
      data: { slug, title, symbol, troikaYear, keysRequired, illustrative, originalLanguage: input.language },
    });
    await storeZeroDraft(tx, id, symbol, draft, now);
    await storeWorkingDraft(tx, id, draft);
    await appendEvent(tx, {
      book: id,
      kind: 'negotiation.opened',
      by: actor,
      at: now,
      payload: { title, symbol, contentHash: draftHash(draft), language: input.language },
    });
    return { negotiationId: id, slug };
  });
}

/** Ids are given here, once and for ever; paragraphs without words are not taken over. */
function newSection(section: DraftInput['sections'][number]): Section {
  const { kind, numbering, heading, chapeau } = section;
  const paragraphs = section.paragraphs
    .filter(({ content }) => !isEmpty(content))
    .map(({ heading, content }) => ({ id: randomUUID(), heading: heading || null, content: normalize(content) }));
  return { id: randomUUID(), kind, numbering, heading, chapeau: chapeau || null, paragraphs };
}

async function storeZeroDraft(tx: Transaction, negotiationId: string, symbol: string, draft: LabelledDraft, now: Date) {
  const contentHash = draftHash(draft);
  await tx.revision.create({
    data: {
      negotiationId,
      number: 0,
      kind: 'zero',
      symbol,
      issuedAt: now,
      contentHash,
      layoutVersion: LAYOUT_VERSION,
      texts: { create: { language: draft.language, content: toJson(draft), contentHash } },
    },
  });
}

async function storeWorkingDraft(tx: Transaction, negotiationId: string, draft: LabelledDraft) {
  for (const [ordinal, { id, kind, numbering, heading, chapeau, paragraphs }] of draft.sections.entries()) {
    await tx.draftSection.create({ data: { id, negotiationId, ordinal, kind, numbering, heading, chapeau } });
    await seedSection(tx, id, draft.language, paragraphs);
  }
}
