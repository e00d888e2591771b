/** Things measured turn by turn, so that what the machine does besides falls on all of them. */
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

/** The times of one side, round by round. */
interface Timed {
  readonly name: string;
  readonly rounds: readonly Times[];
}

/** What was measured of several sides in turn, in their order. */
export type Measured = readonly Timed[];

/** Measures all sides in turn, so many times after a first that only warms them up. */
export async function measureInTurn(sides: readonly Side[], rounds: number): Promise<Measured> {
  const measured = sides.map((side) => ({ side, name: side.name, rounds: [] as Times[] }));
  for (let round = -1; round < rounds; round++) {
    // Who begins changes: what comes later finds everything warm.
    const begins = (round + 1) % sides.length;
    for (const { side, rounds } of [...measured.slice(begins), ...measured.slice(0, begins)]) {
      const times = await typeIn(side);
      if (round >= 0) rounds.push(times);
    }
  }
  return measured;
}

/**
 * Prints the medians over all rounds of all measurings of the same sides, and of each side's ratios to the last, which is
 * what the others are held against.
 */
export function printMeasured(measured: readonly Measured[], readers: number): void {
  const sides = (measured[0] ?? []).map(({ name }, place) => ({
    name,
    rounds: measured.flatMap((one) => one[place]?.rounds ?? []),
  }));
  const against = sides.pop();
  if (!against) return;
  print(
    `one writer, ${readers} others, ${against.rounds.length} turns of ${LETTERS} letters each; medians over the turns; ` +
      `load ${loadavg()[0]?.toFixed(2)}`,
  );
  for (const what of ['propagation', 'acknowledged'] as const) {
    for (const share of [0.5, 0.95]) {
      const timesOf = ({ rounds }: Timed) => rounds.map((times) => quantile(times[what], share));
      const theirs = timesOf(against);
      print(`${what} p${share * 100}: ${against.name} ${median(theirs).toFixed(2)} ms`);
      for (const side of sides) {
        const ratios = timesOf(side).map((value, round) => value / (theirs[round] ?? Number.NaN));
        print(
          `  ${side.name} ${median(timesOf(side)).toFixed(2)} ms, ratio ${median(ratios).toFixed(2)} ` +
            `(${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`,
        );
      }
    }
  }
}

/** Measures sides in turn, the last being what the others are held against, and prints it. */
export async function compareInTurn(sides: readonly Side[], rounds: number): Promise<void> {
  printMeasured([await measureInTurn(sides, rounds)], sides[0]?.room.readers.length ?? 0);
}
