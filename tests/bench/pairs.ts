/** Two things measured turn by turn, so that what the machine does besides falls on both. */
import { loadavg } from 'node:os';
import type { Room, Times } from './room.ts';
import { typeLetters } from './room.ts';

/** Letters in one turn. */
const LETTERS = 100;

/** What is compared: its name as printed, and its room. */
export interface Side {
  readonly name: string;
  readonly room: Room;
  /** What goes on while it is measured, from the call until the function it gives is called. */
  readonly meanwhile?: () => () => void;
}

async function typeIn({ room, meanwhile }: Side): Promise<Times> {
  const end = meanwhile?.();
  const times = await typeLetters(room, LETTERS);
  end?.();
  return times;
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const median = (values: readonly number[]) => quantile(values, 0.5);

/** Prints a line. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Measures both in turn and prints the medians over the rounds, and the median of the ratios. */
export async function comparePairs(ours: Side, other: Side, rounds: number): Promise<void> {
  const pairs: { ours: Times; other: Times }[] = [];
  for (let round = -1; round < rounds; round++) {
    // Who begins alternates: what comes second finds everything warm.
    const first = round % 2 === 0 ? ours : other;
    const second = first === ours ? other : ours;
    const times = new Map([
      [first, await typeIn(first)],
      [second, await typeIn(second)],
    ]);
    const [mine, theirs] = [times.get(ours), times.get(other)];
    // The first round only warms both up.
    if (round >= 0 && mine && theirs) pairs.push({ ours: mine, other: theirs });
  }
  const { readers } = ours.room;
  print(
    `one writer, ${readers.length} others, ${rounds} pairs of ${LETTERS} letters; medians over the pairs; ` +
      `load ${loadavg()[0]?.toFixed(2)}`,
  );
  for (const what of ['propagation', 'acknowledged'] as const) {
    for (const share of [0.5, 0.95]) {
      const mine = pairs.map((pair) => quantile(pair.ours[what], share));
      const theirs = pairs.map((pair) => quantile(pair.other[what], share));
      const ratios = mine.map((value, pair) => value / (theirs[pair] ?? Number.NaN));
      print(
        `${what} p${share * 100}: ${ours.name} ${median(mine).toFixed(2)} ms, ${other.name} ` +
          `${median(theirs).toFixed(2)} ms, ratio ${median(ratios).toFixed(2)} ` +
          `(${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`,
      );
    }
  }
}
