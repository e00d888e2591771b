import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../auth/actor.ts';
import { findParagraph, loadWorkingDraft, type WorkingDraft } from '../commands/load-working-draft.ts';
import { db } from '../db/client.ts';
import { movePlace } from '../db/move-place.ts';
import { proposedParagraphs } from '../db/proposal-words.ts';
import { loadRevision } from '../db/revisions.ts';
import { placeIn, targetIn } from '../domain/proposals/moves.ts';
import { proposalKey } from '../domain/proposals/same-proposal.ts';
import { contentHash } from '../domain/text/content.ts';
import { difference } from '../domain/text/difference.ts';
import { type Content, paragraphsOf } from '../domain/text/paragraph.ts';
import { done, type Outcome, refused } from '../errors.ts';
import { countryAlpha2, countryName } from '../i18n/countries.ts';
import { LOCALES } from '../i18n/locales.ts';
import { plainName } from '../imports/read-redline-file.ts';
import type { FoundProposal, RedlineBase, RedlineReading } from '../imports/redline/redline.ts';
import { readRedlineApart } from '../jobs/read-files.ts';
import type { JobBounds } from '../jobs/run-apart.ts';
import { isSecretariat } from '../policies/negotiation.ts';
import { mayEnterProposal } from '../policies/proposal.ts';
import { allows } from '../policies/verdict.ts';
import { negotiationBySlug } from './negotiation.ts';
import type { EntryObstacle, RedlineEntryView, RedlineFileView, RedlinePageView } from './views/redline-view.ts';

/** A file to be read, and what the person said of its authors. */
export interface RedlineRequest {
  readonly negotiationId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly mapping: Readonly<Record<string, string | null>>;
}

async function delegationCodes(): Promise<readonly string[]> {
  const parties = await db().party.findMany({ where: { kind: 'delegation' }, orderBy: { code: 'asc' } });
  return parties.map(({ code }) => code);
}

/** What the page begins with; null where there is no such negotiation. */
export async function redlinePage(slug: string, actor: Actor): Promise<RedlinePageView | null> {
  const found = await negotiationBySlug(slug);
  if (found === null) return null;
  const { id, title, symbol, originalLanguage } = found;
  const delegations = (await delegationCodes()).filter((code) => allows(mayEnterProposal(actor, code, [])));
  return {
    negotiation: { id, slug, title, symbol, originalLanguage },
    delegations,
    forOthers: isSecretariat(actor),
  };
}

/** How a delegation may be named in a Word file: by its codes and its names. */
function namesOf(codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    codes.flatMap((code) =>
      [code, countryAlpha2(code) ?? code, ...LOCALES.map((locale) => countryName(code, locale))].map((name) => [
        plainName(name),
        code,
      ]),
    ),
  );
}

/**
 * Reads a marked-up file into proposals to be reviewed. Nothing is stored. Those who may enter none are refused before
 * the file is opened.
 */
export async function redlineFile(
  actor: Actor,
  request: RedlineRequest,
  bounds: JobBounds = {},
): Promise<Outcome<RedlineFileView>> {
  const own = actor.party.code;
  const refusal = mayEnterProposal(actor, own, []);
  if (refusal !== null) return { ok: false, refusal };
  const negotiation = await db().negotiation.findUnique({ where: { id: request.negotiationId } });
  if (negotiation === null) return refused('notFound');
  const working = await loadWorkingDraft(db(), negotiation);
  const task = {
    bytes: request.bytes,
    bases: await basesOf(negotiation, working),
    mapping: request.mapping,
    names: namesOf(await delegationCodes()),
    only: isSecretariat(actor) ? null : own,
  };
  const answer = await readRedlineApart(task, bounds);
  if (answer.kind === 'unread') return done(answer);
  const { reading, mapping } = answer;
  bounds.onProgress?.({ stage: 'checking', share: 0.9 });
  const base = await baseNamed(negotiation, working, reading);
  const sha256 = createHash('sha256').update(request.bytes).digest('hex');
  return done({
    kind: 'read',
    view: {
      file: { name: request.fileName.slice(0, 300), sha256 },
      submissionId: randomUUID(),
      symbol: base.symbol,
      recognised: reading.recognised,
      paragraphs: paragraphsOf(base.draft).length,
      authors: reading.authors.map(({ name, changes }) => ({ name, changes, delegation: mapping[name] ?? null })),
      entries: await entriesOf(negotiation.id, reading, { base, working }),
      unplaced: reading.unplaced,
    },
  });
}

interface Negotiation {
  readonly id: string;
  readonly originalLanguage: string;
}

/** The texts that the file may have been made on: the current revision first, then the working draft, then older ones. */
async function basesOf({ id, originalLanguage: language }: Negotiation, working: WorkingDraft) {
  const { current, draft } = working;
  const bases: [RedlineBase, ...RedlineBase[]] = [
    { text: { kind: 'revision', number: current.number }, draft: current.draft },
    { text: { kind: 'workingDraft' }, draft },
  ];
  for (let number = current.number - 1; number >= 0; number -= 1) {
    const older = await loadRevision(db(), id, { number, language });
    if (older) bases.push({ text: { kind: 'revision', number }, draft: older.draft });
  }
  return bases;
}

async function baseNamed(
  { id, originalLanguage: language }: Negotiation,
  working: WorkingDraft,
  reading: RedlineReading,
) {
  if (reading.text.kind === 'workingDraft') return { text: reading.text, symbol: null, draft: working.draft };
  const revision = await loadRevision(db(), id, { number: reading.text.number, language });
  if (revision === null) throw new Error('A revision that was just read is gone.');
  return { text: reading.text, symbol: revision.symbol, draft: revision.draft };
}

interface Setting {
  readonly base: Awaited<ReturnType<typeof baseNamed>>;
  readonly working: WorkingDraft;
}

async function entriesOf(
  negotiationId: string,
  { proposals }: RedlineReading,
  setting: Setting,
): Promise<readonly RedlineEntryView[]> {
  const [open, marks] = await Promise.all([
    db().proposal.findMany({ where: { negotiationId, state: 'tabled' } }),
    db().paragraphMark.findMany({ where: { negotiationId, kind: { not: 'deferred' } } }),
  ]);
  const onTable = new Map(
    open.map((row) => [proposalKey({ ...row, to: movePlace(row), words: proposedParagraphs(row) }), row.number ?? 0]),
  );
  const closed = new Set(marks.map(({ paragraphId }) => paragraphId));
  const obstacleOf = (found: FoundProposal): EntryObstacle | null => {
    const words = wordsOf(found);
    const place = { paragraphId: null, sectionId: null, heading: null };
    const number = onTable.get(proposalKey({ ...place, ...found, words }));
    if (number !== undefined) return { code: 'alreadyOnTable', number };
    if (found.kind === 'newSection' || found.paragraphId === null) return null;
    if (findParagraph(setting.working.draft, found.paragraphId) === null) return { code: 'paragraphDeleted' };
    return found.kind !== 'insert' && closed.has(found.paragraphId) ? { code: 'paragraphClosed' } : null;
  };
  return proposals.map((found) => entryView(found, obstacleOf(found), setting));
}

function wordsOf(found: FoundProposal): readonly Content[] {
  if (found.kind === 'newSection') return found.paragraphs;
  return found.kind === 'delete' || found.kind === 'move' ? [] : [found.proposed];
}

function entryView(found: FoundProposal, obstacle: EntryObstacle | null, { base }: Setting): RedlineEntryView {
  const { delegation, coSponsors, authors, origin, rationale, key } = found;
  const place =
    found.kind === 'newSection' || found.paragraphId === null ? null : findParagraph(base.draft, found.paragraphId);
  const sectionId = 'sectionId' in found ? found.sectionId : place?.section.id;
  const section = base.draft.sections.find(({ id }) => id === sectionId)?.heading ?? null;
  const common = { key, delegation, coSponsors, authors, origin, rationale, obstacle, section };
  const label = place?.paragraph.label ?? null;
  if (found.kind === 'newSection') {
    const { kind, heading, paragraphs } = found;
    return { ...common, kind, label, sectionId: found.sectionId, heading, paragraphs };
  }
  if (found.kind === 'insert') {
    const { kind, paragraphId, heading, proposed } = found;
    return { ...common, kind, label, sectionId: found.sectionId, paragraphId, heading, proposed };
  }
  const { paragraphId } = found;
  const before = place?.paragraph.content ?? found.base;
  const baseHash = contentHash(before, place?.paragraph.heading ?? null);
  const onWords = { ...common, label, paragraphId, base: base.text, baseHash, before };
  if (found.kind === 'move') {
    const from = placeIn(base.draft.sections, paragraphId);
    const { kind, to } = found;
    return { ...onWords, kind, to, from: from ? targetIn(base.draft, from) : null, target: targetIn(base.draft, to) };
  }
  const { kind, proposed } = found;
  return {
    ...onWords,
    kind,
    before,
    proposed,
    redline: difference(before, proposed),
  };
}
