/**
 * The write-ahead log of live sections: an update is judged, appended to the log on disk, and only then applied to what
 * others see and acknowledged. Updates that arrive while one is being written share the next write.
 */
import type { ClientBase } from 'pg';
import { applyUpdate } from 'yjs';
import { db } from '../db/client.ts';
import { type IssuedText, loadRevisionTexts } from '../db/revisions.ts';
import { paragraphsOf } from '../domain/text/paragraph.ts';
import type { Refusal } from '../errors.ts';
import { sectionIsOpen } from '../policies/section.ts';
import { announceTyping } from './announce-typing.ts';
import { alone, appendUnder, type DocumentRules, type LogStep, readRules } from './append.ts';
import { requestCompaction } from './compaction.ts';
import { judge } from './guard.ts';
import { candidateOf, closedNow, inTurn, type LiveDocument, renewCandidate } from './live-document.ts';
import { readOnWithin } from './read-on.ts';
import { readSections } from './read-sections.ts';
import type { ChangedBy } from './section-document.ts';

/** An update as it came from a browser. */
export interface IncomingUpdate {
  readonly update: Uint8Array;
  readonly by: ChangedBy;
  /** Yjs' origin, so that Hocuspocus knows whose it is. */
  readonly origin: unknown;
}

/**
 * `taken`: it is in the log and in the live document. `refused`: it never will be. `incomplete`: the browser must sync
 * again, since the update builds on something that never arrived.
 */
export type Taken =
  | { readonly kind: 'taken' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

interface Waiting extends IncomingUpdate {
  readonly settle: (taken: Taken) => void;
  readonly fail: (error: unknown) => void;
}

/** So many updates at most share one write. */
const BATCH = 64;

const queues = new WeakMap<LiveDocument, Waiting[]>();

/** Judges and logs an update. Rejects when the database did not answer: then nothing is known to be saved. */
export function writeAhead(live: LiveDocument, incoming: IncomingUpdate): Promise<Taken> {
  return new Promise((settle, fail) => {
    const queue = queues.get(live) ?? [];
    queues.set(live, queue);
    queue.push({ ...incoming, settle, fail });
    // Whoever finds the queue empty brings all who come until its turn along with it.
    if (queue.length === 1) void inTurn(live, () => drain(live, queue));
  });
}

async function drain(live: LiveDocument, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    const batch = queue.slice(0, BATCH);
    try {
      const accepted = await logBatch(live, batch);
      for (const { update, origin } of accepted.updates) applyUpdate(live.document, update, origin);
      if (accepted.step) {
        live.appliedSeq = accepted.step.after.lastSeq;
        live.appended(live, accepted.step);
      }
      batch.forEach((waiting, index) => waiting.settle(accepted.taken[index] ?? { kind: 'incomplete' }));
      if (accepted.updates.length > 0) {
        announceTyping(live.negotiationId);
        requestCompaction(live.documentId, accepted.updates.length);
      }
    } catch (error) {
      live.rules = null;
      renewCandidate(live);
      for (const waiting of batch) waiting.fail(error);
    }
    queue.splice(0, batch.length);
  }
}

interface LoggedBatch {
  readonly taken: readonly Taken[];
  readonly updates: readonly Waiting[];
  readonly step?: LogStep;
}

/** So often the race against an act or another process is run; then the section is locked, so that nobody always loses. */
const RACES = 2;

async function logBatch(live: LiveDocument, batch: readonly Waiting[]): Promise<LoggedBatch> {
  for (let race = 0; race < RACES; race++) {
    const logged = await tryToLog(live, batch);
    if (logged) return logged;
  }
  const logged = await alone(live.documentId, (through) => tryToLog(live, batch, through));
  if (!logged) throw new Error('The section was changed past its lock.');
  return logged;
}

/** Null when the document has become another version meanwhile, so that the words must be judged again. */
async function tryToLog(
  live: LiveDocument,
  batch: readonly Waiting[],
  through?: ClientBase,
): Promise<LoggedBatch | null> {
  live.rules ??= await freshRules(live);
  const { rules } = live;
  const refusal = refusalOf(live, rules);
  if (rules === null || refusal !== null) return refuseAll(live, batch, refusal ?? BEGUN_ANEW);
  const { taken, updates } = await judgeAll(live, batch, rules.closed);
  if (updates.length === 0) return { taken, updates };
  const rows = updates.map(({ update, by }) => ({ update, ...by }));
  const after = await appendUnder({ id: live.documentId, version: rules.version }, rows, through);
  if (after !== null) {
    live.rules = { ...rules, ...after };
    const before = { version: rules.version, lastSeq: after.lastSeq - BigInt(updates.length) };
    return { taken, updates, step: { before, after, updates: updates.map(({ update }) => update) } };
  }
  live.rules = null;
  renewCandidate(live);
  return null;
}

/** The rules as they stand now, with the live document read on to where the log is. */
async function freshRules(live: LiveDocument): Promise<DocumentRules | null> {
  const rules = await readRules(live.documentId);
  if (rules !== null && rules.generation === live.generation && rules.lastSeq > live.appliedSeq) {
    await readOnWithin(db(), live);
  }
  return rules;
}

/** Another document is the one to work on, or that of another section with which it was joined. */
const BEGUN_ANEW: Refusal = { code: 'sectionBegunAnew' };

function refusalOf(live: LiveDocument, rules: DocumentRules | null): Refusal | null {
  return rules?.generation === live.generation ? sectionIsOpen(rules) : BEGUN_ANEW;
}

function refuseAll(live: LiveDocument, batch: readonly Waiting[], refusal: Refusal): LoggedBatch {
  // Whether the section is open is asked anew with the next words: it may have been returned meanwhile.
  live.rules = null;
  return { taken: batch.map(() => ({ kind: 'refused', refusal })), updates: [] };
}

/** Judges a batch, a second time where paragraphs came in that stand in another section. */
async function judgeAll(
  live: LiveDocument,
  batch: readonly Waiting[],
  closed: readonly string[],
): Promise<JudgedBatch> {
  const judged = judgeBatch(live, batch, { closed });
  const elsewhere = await idsElsewhere(live, judged.newIds);
  if (elsewhere.size === 0) return judged;
  renewCandidate(live);
  return judgeBatch(live, batch, { closed, elsewhere });
}

/**
 * Those of the ids that are another paragraph's, for good: of one that stands in another section of the same text, or of one
 * that an earlier revision had and the current one has no more, whatever delegations said of it then.
 */
async function idsElsewhere(live: LiveDocument, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const sections = await readSections(db(), live.negotiationId, live.language);
  const others = [...sections].filter(([id]) => id !== live.sectionId).flatMap(([, paragraphs]) => paragraphs);
  const issued = await loadRevisionTexts(db(), live.negotiationId, live.language);
  const current = idsIn(issued.slice(-1));
  const former = idsIn(issued.slice(0, -1)).difference(current);
  return new Set(ids).intersection(new Set(others.map(({ id }) => id)).union(former));
}

function idsIn(texts: readonly IssuedText[]): ReadonlySet<string> {
  return new Set(texts.flatMap(({ draft }) => paragraphsOf(draft).map(({ id }) => id)));
}

interface Rules {
  readonly closed: readonly string[];
  readonly elsewhere?: ReadonlySet<string>;
}

interface JudgedBatch {
  readonly taken: readonly Taken[];
  readonly updates: readonly Waiting[];
  readonly newIds: readonly string[];
}

function judgeBatch(live: LiveDocument, batch: readonly Waiting[], rules: Rules): JudgedBatch {
  const closed = closedNow(live, rules.closed);
  const updates: Waiting[] = [];
  const newIds: string[] = [];
  const taken = batch.map((waiting): Taken => {
    const verdict = judge(candidateOf(live), waiting.update, closed, live.document);
    if (verdict.kind === 'unchanged') return { kind: 'taken' };
    if (verdict.kind === 'accepted' && verdict.newIds.every((id) => !rules.elsewhere?.has(id))) {
      updates.push(waiting);
      newIds.push(...verdict.newIds);
      return { kind: 'taken' };
    }
    renewCandidate(
      live,
      updates.map(({ update }) => update),
    );
    if (verdict.kind === 'accepted') return { kind: 'refused', refusal: { code: 'paragraphElsewhere' } };
    return verdict;
  });
  return { taken, updates, newIds };
}
