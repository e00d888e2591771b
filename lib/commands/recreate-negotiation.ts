import { randomUUID } from 'node:crypto';
import type { Actor } from '../auth/actor.ts';
import type { Transaction } from '../db/client.ts';
import { toJson } from '../db/json.ts';
import type { Recreation } from '../domain/record/recreation.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { WholeNegotiation } from '../exports/json/whole-shape.ts';
import type { ReadWhole } from '../imports/whole/read-whole.ts';
import { sectionIds } from '../imports/whole/require-references.ts';
import { mayRun } from '../policies/negotiation.ts';
import { authorize } from '../policies/verdict.ts';
import { appendEvent } from '../record/append.ts';
import { plain } from '../record/payload.ts';
import { command } from './command.ts';
import type { OpenedNegotiation } from './import-draft.ts';
import { storeWholeActs } from './store-whole-acts.ts';
import { type NewIds, storeWholeTexts } from './store-whole-texts.ts';

/** A whole negotiation that was read, the file it was read from, and the address it is to have. */
export interface RecreatedFile {
  readonly slug: string;
  readonly fileName: string;
  readonly read: ReadWhole;
  /** False once nobody waits for it any more: then nothing of it is kept. */
  readonly isWanted?: () => boolean;
}

/**
 * Recreates a negotiation from its exported file, all of it or nothing: the texts, the acts as they stand in the file, and
 * the file's record beside the new one, which begins with this one act of the Secretariat's. No party does anything by it:
 * whatever it did before, it did where the file comes from. Paragraphs keep their ids; sections and proposals get new ones,
 * since theirs may stand here already. Turned keys, editors' carets and drafts that were not tabled do not come along.
 */
export function recreateNegotiation(
  actor: Actor,
  { slug, fileName, read, isWanted }: RecreatedFile,
): Promise<Outcome<OpenedNegotiation>> {
  return command(actor, async ({ tx, now }) => {
    authorize(mayRun(actor));
    const { whole, sha256, head, entries } = read;
    await requireParties(tx, whole);
    if (lastInstant(whole) >= now.toISOString()) refuse('whole.future');
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${slug}, 11))`;
    if (await tx.negotiation.findUnique({ where: { slug } })) refuse('draft.slugTaken', {}, 'slug');
    const file = { file: fileName, sha256, head, entries };
    const recreation: Recreation = { ...file, by: actor.party.code, at: now.toISOString() };
    const { id } = await tx.negotiation.create({
      data: { ...whole.negotiation, slug, createdAt: now, recreation: toJson(recreation) },
    });
    const ids = newIds(whole);
    await storeWholeTexts(tx, { negotiationId: id, whole, ids });
    await storeWholeActs(tx, { negotiationId: id, whole, ids });
    const { title, symbol, originalLanguage: language } = whole.negotiation;
    const revisions = await tx.revision.findMany({
      where: { negotiationId: id },
      orderBy: { number: 'asc' },
      select: { number: true, symbol: true, contentHash: true },
    });
    if (isWanted?.() === false) refuse('givenUp');
    await appendEvent(tx, {
      book: id,
      kind: 'negotiation.recreated',
      by: actor,
      at: now,
      payload: { title, symbol, language, ...file, revisions: plain(revisions) },
    });
    return { negotiationId: id, slug };
  });
}

function newIds(whole: WholeNegotiation): NewIds {
  const former = [...sectionIds(whole), ...whole.proposals.map(({ id }) => id)];
  return new Map(former.map((id) => [id, randomUUID()]));
}

/** Every party that acts in the file must be known here, and as what it is: only a delegation proposes and takes positions. */
async function requireParties(tx: Transaction, whole: WholeNegotiation): Promise<void> {
  const { proposals, positions, reservations, termObjections, reopeningRequests, marks, sections, sources } = whole;
  const backers = proposals.flatMap((one) => [one, ...one.formerVersions].flatMap((version) => version.backers));
  const acts = [...proposals, ...positions, ...reservations, ...termObjections, ...reopeningRequests, ...backers];
  const delegations = new Set([
    ...acts.map(({ delegation }) => delegation),
    ...marks.flatMap(({ present }) => present),
  ]);
  const others = [
    ...marks.map(({ setBy }) => setBy),
    ...sources.map(({ addedBy }) => addedBy),
    ...sections.flatMap(({ submittedBy }) => submittedBy ?? []),
    ...proposals.flatMap(({ closedBy, submission }) => [
      ...(closedBy ? [closedBy] : []),
      ...(submission ? [submission.enteredBy] : []),
    ]),
  ];
  const known = new Map((await tx.party.findMany()).map(({ code, kind }) => [code, kind]));
  const unknown = [
    ...[...delegations].filter((code) => known.get(code) !== 'delegation'),
    ...others.filter((code) => !known.has(code)),
  ];
  if (unknown.length > 0)
    refuse('whole.partyUnknown', { parties: [...new Set(unknown)].sort().slice(0, 20).join(', ') });
}

/** The latest instant of any act: all acts of the file are on its record, and the texts' are checked beside them. */
function lastInstant({ records, revisions }: WholeNegotiation): string {
  const instants = [
    ...records.flatMap(({ entries }) => entries.map(({ at }) => at)),
    ...revisions.map(({ issuedAt }) => issuedAt),
  ];
  return new Date(Math.max(...instants.map((at) => Date.parse(at)))).toISOString();
}
