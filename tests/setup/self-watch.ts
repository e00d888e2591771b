/** What a server process of a trial or a benchmark tells of itself when it is asked. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How a process fares; times in milliseconds since it was asked last, memory in bytes after what is not needed was freed. */
export interface Figures {
  /** The longest that its event loop stood still. Where others use the machine too, some of it is waiting for a processor. */
  readonly longestStall: number;
  /** The longest that it computed without looking up: what of a standstill is its own. */
  readonly longestWork: number;
  /** 99 of 100 waits of its event loop were below. */
  readonly stallP99: number;
  readonly memory: number;
  readonly resident: number;
  /** Live documents that are loaded. */
  readonly open: number;
}

const EVERY_MS = 10;
const FIGURES = 'figures';

/** Answers the parent process with figures whenever it asks, if there is one. */
export function tellFigures(openDocuments: () => number): void {
  if (!process.send) return;
  const delay = monitorEventLoopDelay({ resolution: EVERY_MS });
  delay.enable();
  const work = watchWork();
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  process.on('message', (asked) => {
    if (asked !== FIGURES) return;
    const stalls = { longestStall: delay.max / 1e6, stallP99: delay.percentile(99) / 1e6, longestWork: work.longest() };
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    delay.reset();
    work.reset();
    process.send?.({ ...stalls, memory: heapUsed + external, resident: rss, open: openDocuments() } satisfies Figures);
  });
  // Whoever asks may be gone before this process, which then ends as it would have without.
  process.channel?.unref();
}

/** Asks a child process that tells figures. */
export async function figuresOf(child: ChildProcess): Promise<Figures> {
  child.send(FIGURES);
  const [figures] = (await once(child, 'message')) as [Figures];
  return figures;
}

/** Processor time of this very thread between two turns of the event loop. */
function watchWork() {
  const now = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let last = now();
  let longest = 0;
  const look = () => {
    const at = now();
    longest = Math.max(longest, at - last);
    last = at;
  };
  setInterval(look, EVERY_MS).unref();
  return {
    longest: () => longest,
    reset: () => {
      last = now();
      longest = 0;
    },
  };
}
