/** How long the disk takes by itself: what no program can be faster than that says "saved" of what is on it. */
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** As Postgres writes its log: a page at a time, into a file that has its size already. */
const PAGE = Buffer.alloc(8_192, 1);
const PAGES = 256;

/** Milliseconds of writing a page and waiting until it is on disk, so many times, at a typist's pace. */
export async function flushTimes(times: number, pace: number): Promise<number[]> {
  const file = join(tmpdir(), `consenso-flush-${process.pid}`);
  const open = openSync(file, 'w');
  try {
    for (let page = 0; page < PAGES; page++) writeSync(open, PAGE);
    fdatasyncSync(open);
    const taken: number[] = [];
    for (let time = 0; time < times; time++) {
      await pause(pace);
      const begun = performance.now();
      writeSync(open, PAGE, 0, PAGE.length, (time % PAGES) * PAGE.length);
      fdatasyncSync(open);
      taken.push(performance.now() - begun);
    }
    return taken;
  } finally {
    closeSync(open);
    rmSync(file, { force: true });
  }
}
