import { randomUUID } from 'node:crypto';
import type * as Y from 'yjs';
import type { Actor } from '#lib/auth/actor.ts';
import { changeSection } from '#lib/collab/section-document.ts';
import { importDraft } from '#lib/commands/import-draft.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { ZERO_DRAFT } from '#lib/demo/zero-draft.ts';
import { joinContents, sliceContent } from '#lib/domain/text/content.ts';
import { contentOf, type LabelledDraft, type LabelledParagraph, plainText } from '#lib/domain/text/paragraph.ts';
import { insertParagraph, removeParagraph, replaceContent } from '#lib/editor/paragraphs.ts';
import type { Outcome } from '#lib/errors.ts';

/** A negotiation of its own on the demo's zero draft: no test sees what another one did. */
export interface Round {
  readonly negotiationId: string;
  readonly slug: string;
  readonly zero: LabelledDraft;
  /** Ids of the four sections: preamble, principles, extra-regional flows, follow-up. */
  readonly sections: readonly [string, string, string, string];
  /** A paragraph of the zero draft by its label, such as "PP1" or "item 5". */
  paragraph(label: string): LabelledParagraph;
}

/** Opens a round. The demo must be loaded (`loadDemo`), since its accounts are the actors. */
export async function openRound(keysRequired: 1 | 2 = 2): Promise<Round> {
  const slug = `round-${randomUUID()}`;
  const opened = expectDone(await importDraft(await demoActor('TS-RCM'), { ...ZERO_DRAFT, slug, keysRequired }));
  const text = await db().revisionText.findFirstOrThrow({
    where: { revision: { negotiationId: opened.negotiationId } },
  });
  const zero = text.content as unknown as LabelledDraft;
  const [a, b, c, d] = zero.sections.map(({ id }) => id);
  if (!a || !b || !c || !d) throw new Error('The zero draft has four sections.');
  const paragraphs = zero.sections.flatMap((section) => section.paragraphs);
  return {
    negotiationId: opened.negotiationId,
    slug,
    zero,
    sections: [a, b, c, d],
    paragraph(label) {
      const found = paragraphs.find(
        ({ label: l }) => label === (l.code === 'item' ? `item ${l.number}` : `${l.code}${l.number}`),
      );
      if (!found) throw new Error(`The zero draft has no ${label}.`);
      return found;
    },
  };
}

/** The kinds of what is on a round's record, oldest first. */
export async function kindsOnRecord(negotiationId: string): Promise<readonly string[]> {
  const events = await db().event.findMany({ where: { book: negotiationId }, orderBy: { seq: 'asc' } });
  return events.map(({ kind }) => kind);
}

/** The demo accounts of several parties, in the order asked for. */
export async function demoActors<Codes extends readonly string[]>(
  ...codes: Codes
): Promise<{ [K in keyof Codes]: Actor }> {
  return (await Promise.all(codes.map(demoActor))) as { [K in keyof Codes]: Actor };
}

/** Writes words into a paragraph of the working draft, as a co-editor's typing would. */
export async function typeInto(round: Round, label: string, text: string): Promise<void> {
  const { id } = round.paragraph(label);
  const section = round.zero.sections.find(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.id === id));
  const by = { accountId: null, partyCode: null };
  await db().$transaction((tx) =>
    changeSection(tx, section?.id ?? '', 'en', (ydoc) => replaceContent(ydoc, id, contentOf(text)), by),
  );
}

/** Splits a paragraph of the working draft before the given words, as a co-editor does; the id of the second half. */
export async function splitBefore(round: Round, label: string, words: string): Promise<string> {
  const id = randomUUID();
  await editSection(round, label, (ydoc, paragraph) => {
    const cut = plainText(paragraph.content).indexOf(words);
    if (cut < 1) throw new Error(`“${words}” does not stand there.`);
    replaceContent(ydoc, paragraph.id, sliceContent(paragraph.content, 0, cut - 1));
    insertParagraph(ydoc, paragraph.id, { id, heading: null, content: sliceContent(paragraph.content, cut) });
  });
  return id;
}

/** Joins a paragraph of the working draft with the one that follows it in the zero draft: the former's id stays. */
export async function joinWithNext(round: Round, label: string): Promise<void> {
  await editSection(round, label, (ydoc, paragraph, next) => {
    if (!next) throw new Error('There is no paragraph after it.');
    const words = joinContents([paragraph.content, contentOf(' '), next.content]);
    removeParagraph(ydoc, next.id);
    replaceContent(ydoc, paragraph.id, words);
  });
}

async function editSection(
  round: Round,
  label: string,
  edit: (ydoc: Y.Doc, paragraph: LabelledParagraph, next: LabelledParagraph | undefined) => void,
): Promise<void> {
  const paragraph = round.paragraph(label);
  const section = round.zero.sections.find(({ paragraphs }) => paragraphs.includes(paragraph));
  const next = section?.paragraphs[section.paragraphs.indexOf(paragraph) + 1];
  const by = { accountId: null, partyCode: null };
  await db().$transaction((tx) =>
    changeSection(tx, section?.id ?? '', 'en', (ydoc) => edit(ydoc, paragraph, next), by),
  );
}

/** The code of a refusal, or null for an act that was done. */
export function codeOf<T>(outcome: Outcome<T>): string | null {
  return outcome.ok ? null : outcome.refusal.code;
}

/** What became of acts done at once, in the order of the alphabet: `done`, or the code of the refusal. */
export async function codesOf<T>(outcomes: readonly Promise<Outcome<T>>[]): Promise<readonly string[]> {
  const codes = (await Promise.all(outcomes)).map((outcome) => codeOf(outcome) ?? 'done');
  return codes.toSorted((a, b) => a.localeCompare(b));
}
