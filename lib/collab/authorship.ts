import * as Y from 'yjs';
import type { LogRow } from './stored-log.ts';

/** A stretch of characters, as Yjs numbers them, that one hand wrote in one go. `at` is when it was begun. */
export interface WrittenSpan {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly accountId: string | null;
  readonly partyCode: string | null;
  readonly at: Date;
}

/** What follows within so many milliseconds of a span's beginning belongs to it: nobody asks for the second. */
const IN_ONE_GO = 10 * 60_000;

/**
 * Who wrote what came in with the rows of a log. Whose row brings a character first has written it; what a browser sends
 * once more is counted once. `known` says for each Yjs client how many characters were there before, `before` with which
 * spans of those clients the new ones may go on.
 */
export function spansOf(
  rows: readonly LogRow[],
  known: ReadonlyMap<number, number>,
  before: readonly WrittenSpan[] = [],
): WrittenSpan[] {
  const end = new Map(known);
  const spans = new Map(before.map((span) => [span.client, [span]]));
  for (const { update, accountId, partyCode, at } of rows) {
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      const clock = Math.max(id.clock, end.get(id.client) ?? 0);
      const fresh = id.clock + length - clock;
      if (fresh <= 0) continue;
      end.set(id.client, clock + fresh);
      add(spans, { client: id.client, clock, length: fresh, accountId, partyCode, at });
    }
  }
  return [...spans.values()].flat();
}

function add(spans: Map<number, WrittenSpan[]>, next: WrittenSpan): void {
  const those = spans.get(next.client) ?? [];
  spans.set(next.client, those);
  const last = those.at(-1);
  const goesOn =
    last !== undefined &&
    last.clock + last.length === next.clock &&
    last.accountId === next.accountId &&
    last.partyCode === next.partyCode &&
    next.at.getTime() - last.at.getTime() <= IN_ONE_GO;
  if (goesOn) those[those.length - 1] = { ...last, length: last.length + next.length };
  else those.push(next);
}
