import { type ParagraphMark, type ParagraphStatus, paragraphStatus } from './paragraph-status.ts';

/** How many paragraphs have each status. */
export type StatusCounts = Readonly<Record<ParagraphStatus, number>>;

/** An act that set a paragraph's mark, or with null reopened it. Instants are ISO 8601 in UTC, all of one precision. */
export interface MarkAct {
  readonly paragraphId: string;
  readonly at: string;
  readonly mark: ParagraphMark | null;
}

/** From when until when something kept a paragraph in brackets: an open proposal, an objection, a term objected to. */
export interface BracketSpan {
  readonly paragraphId: string;
  readonly from: string;
  /** Null while it lasts. The instant itself is outside the span. */
  readonly until: string | null;
}

/** One position as recorded; `stance` "none" takes the one before back. */
export interface RecordedStance {
  readonly delegation: string;
  readonly paragraphId: string;
  readonly stance: string;
  readonly at: string;
}

/** No paragraph at all. */
export const NO_COUNTS: StatusCounts = { open: 0, bracketed: 0, adReferendum: 0, agreed: 0, deferred: 0, deleted: 0 };

/** Counts statuses. */
export function countStatuses(statuses: Iterable<ParagraphStatus>): StatusCounts {
  const counts: Record<ParagraphStatus, number> = { ...NO_COUNTS };
  for (const status of statuses) counts[status] += 1;
  return counts;
}

/** The status counts of the given paragraphs as they were at an instant, from what the record tells. */
export function countsAt(
  instant: string,
  paragraphIds: readonly string[],
  history: { readonly marks: readonly MarkAct[]; readonly spans: readonly BracketSpan[] },
): StatusCounts {
  const marks = marksAt(instant, history.marks);
  const bracketed = new Set(
    history.spans.filter(({ from, until }) => from <= instant && (until === null || instant < until)).map(idOf),
  );
  return countStatuses(paragraphIds.map((id) => statusOf(marks.get(id) ?? null, bracketed.has(id))));
}

/** The spans during which delegations objected to paragraphs, from their positions in order of time. */
export function objectionSpans(stances: readonly RecordedStance[]): readonly BracketSpan[] {
  const byVoice = Map.groupBy(stances, ({ delegation, paragraphId }) => `${delegation} ${paragraphId}`);
  return [...byVoice.values()].flatMap((series) =>
    series.flatMap(({ paragraphId, stance, at }, index) =>
      stance === 'object' ? [{ paragraphId, from: at, until: series[index + 1]?.at ?? null }] : [],
    ),
  );
}

function marksAt(instant: string, acts: readonly MarkAct[]): ReadonlyMap<string, ParagraphMark | null> {
  const past = acts.filter(({ at }) => at <= instant).toSorted((a, b) => a.at.localeCompare(b.at));
  return new Map(past.map(({ paragraphId, mark }) => [paragraphId, mark]));
}

function statusOf(mark: ParagraphMark | null, bracketed: boolean): ParagraphStatus {
  const openProposals = bracketed ? [{ id: '', number: null, delegation: '' }] : [];
  return paragraphStatus({
    inWorkingDraft: true,
    mark,
    openProposals,
    objections: [],
    termObjections: [],
    reservations: [],
  });
}

function idOf({ paragraphId }: BracketSpan): string {
  return paragraphId;
}
