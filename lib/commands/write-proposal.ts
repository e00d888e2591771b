import { randomUUID } from 'node:crypto';
import type { Doc } from 'yjs';
import { changeSection, seedSection } from '../collab/section-document.ts';
import { type EarlierInsertion, placeAfter } from '../domain/proposals/placement.ts';
import { contentLength, isEmpty, normalize } from '../domain/text/content.ts';
import { type Content, type LabelCode, PARAGRAPH_LIMIT } from '../domain/text/paragraph.ts';
import { insertParagraph, removeParagraph, replaceContent } from '../editor/paragraphs.ts';
import { refuse } from '../errors.ts';
import type { NegotiationContext } from './command.ts';
import { loadGround } from './load-ground.ts';
import type { Incorporation } from './load-incorporation.ts';

/** The words are the delegation's whose proposal they come from, whoever incorporates them. */
const writtenBy = ({ proposal }: Incorporation) => ({ accountId: null, partyCode: proposal.delegation });

/**
 * Writes a proposal into the working draft, within the running command: the words into the paragraph (none: the paragraph
 * goes), the new paragraph or section to its place, the paragraph that is moved from one place to the other. Gives the id of what was created, or null.
 */
export async function writeProposal(
  context: NegotiationContext,
  incorporation: Incorporation,
  words: Content,
): Promise<string | null> {
  const { kind } = incorporation.proposal;
  if (kind === 'move') {
    await writeMove(context, incorporation);
    return null;
  }
  if (kind === 'newSection') return await writeSection(context, incorporation);
  if (contentLength(words) > PARAGRAPH_LIMIT)
    refuse('tooLong', { count: contentLength(words), limit: PARAGRAPH_LIMIT });
  if (kind === 'insert') return await writeParagraph(context, incorporation, words);
  await writeWords(context, incorporation, words);
  return null;
}

async function writeWords(context: NegotiationContext, incorporation: Incorporation, words: Content) {
  const { section, paragraph } = incorporation;
  if (section === null || paragraph === null) refuse('proposalGone');
  const { tx, negotiation } = context;
  const { id } = paragraph;
  await changeSection(
    tx,
    section.id,
    negotiation.originalLanguage,
    (ydoc) => (isEmpty(words) ? removeParagraph(ydoc, id) : replaceContent(ydoc, id, words)),
    writtenBy(incorporation),
  );
  // What was set aside on words that are gone holds no more; an agreed paragraph never comes here.
  if (isEmpty(words)) await tx.paragraphMark.deleteMany({ where: { negotiationId: negotiation.id, paragraphId: id } });
}

async function writeParagraph(
  context: NegotiationContext,
  incorporation: Incorporation,
  content: Content,
): Promise<string> {
  const { proposal, section } = incorporation;
  if (section === null) refuse('proposalGone');
  const order = section.paragraphs.map(({ id }) => id);
  const { earlier } = await loadGround(context, incorporation.working.draft);
  const after = placeAfter(order, proposal.paragraphId, earlier) ?? null;
  const paragraph = { id: randomUUID(), heading: proposal.heading, content };
  await changeSection(
    context.tx,
    section.id,
    context.negotiation.originalLanguage,
    (ydoc) => insertParagraph(ydoc, after, paragraph),
    writtenBy(incorporation),
  );
  return paragraph.id;
}

/**
 * The paragraph as it stands, under its id, out of one section's document and into the other's, or within one: all in the
 * command's transaction, so that no reader of the disk finds it twice or nowhere. The words stay whose they were: nobody
 * wrote them now.
 */
async function writeMove(
  context: NegotiationContext,
  { section, paragraph, destination }: Incorporation,
): Promise<void> {
  if (section === null || paragraph === null || destination === null) refuse('proposalGone');
  const { tx, negotiation } = context;
  const { id, heading, content } = paragraph;
  const change = async (sectionId: string, write: (ydoc: Doc) => void) => {
    await changeSection(tx, sectionId, negotiation.originalLanguage, write, {
      accountId: null,
      partyCode: null,
    });
  };
  const put = (ydoc: Doc) => insertParagraph(ydoc, destination.afterId, { id, heading, content });
  if (destination.sectionId === section.id)
    return await change(section.id, (ydoc) => {
      removeParagraph(ydoc, id);
      put(ydoc);
    });
  await change(section.id, (ydoc) => removeParagraph(ydoc, id));
  await change(destination.sectionId, put);
}

async function writeSection(context: NegotiationContext, { proposal, working }: Incorporation): Promise<string> {
  const { tx, negotiation } = context;
  const { sections } = working.draft;
  const order = sections.map(({ id }) => id);
  const after = placeAfter(order, proposal.sectionId, await earlierSections(context));
  if (after === undefined) refuse('proposalGone');
  const ordinal = after === null ? 0 : order.indexOf(after) + 1;
  const numbering: LabelCode = sections.find(({ kind }) => kind === 'items')?.numbering ?? 'item';
  for (const [place, id] of order.entries()) {
    await tx.draftSection.update({ where: { id }, data: { ordinal: place < ordinal ? place : place + 1 } });
  }
  const id = randomUUID();
  const heading = proposal.heading ?? '';
  await tx.draftSection.create({
    data: { id, negotiationId: negotiation.id, ordinal, kind: 'items', numbering, heading },
  });
  const paragraphs = (proposal.proposed as unknown as readonly Content[]).map(normalize);
  await seedSection(
    tx,
    id,
    negotiation.originalLanguage,
    paragraphs.map((content) => ({ id: randomUUID(), heading: null, content })),
  );
  return id;
}

/** The sections that were inserted before by incorporating proposals, and what each was to follow. */
async function earlierSections({ tx, negotiation }: NegotiationContext): Promise<EarlierInsertion[]> {
  const rows = await tx.proposal.findMany({
    where: {
      negotiationId: negotiation.id,
      kind: 'newSection',
      state: 'incorporated',
      createdId: { not: null },
    },
  });
  return rows.flatMap(({ createdId, sectionId }) => (createdId === null ? [] : [{ createdId, follows: sectionId }]));
}
