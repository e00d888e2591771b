/**
 * Live drafting's speed: `node tests/bench/collab.ts [readers…]`. One writer types into a section that 50, then 200
 * others have open; the time until each of them has the letter (propagation) and until the writer is told that it is
 * saved (acknowledged, which here means on disk). Ours has sign-in, guard and the log on disk; beside it, turn by turn, a
 * bare Hocuspocus that keeps nothing. Each server is a process of its own, and the clients of both are another. Then ours
 * beside itself while two Word files of a long text are made in it at once.
 */
import { type LiveProcess, startLiveProcess } from '../setup/live-process.ts';
import { benchDocument, cookieOf, end, withBenchWorld } from './bench-world.ts';
import { flushTimes } from './disk.ts';
import { openLongDraft } from './long-draft.ts';
import { comparePairs, print, quantile } from './pairs.ts';
import { fillRoom, leaveRoom, PACE } from './room.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const asked = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
  .map(Number);

await withBenchWorld(async () => {
  const { name, words } = await benchDocument();
  const cookies = { writer: await cookieOf('HND'), reader: await cookieOf('GTM') };
  const room = (door: LiveProcess, readers: number) =>
    fillRoom({ name, readers, cookies, doors: { writer: door, reader: door } });
  for (const readers of asked.length > 0 ? asked : [50, 200]) {
    const ours = await startLiveProcess();
    const bare = await startLiveProcess({
      script: new URL('bare-process.ts', import.meta.url),
      environment: { WORDS: Buffer.from(words).toString('base64') },
    });
    const [mine, theirs] = [await room(ours, readers), await room(bare, readers)];
    await comparePairs({ name: 'Consenso', room: mine }, { name: 'bare Hocuspocus', room: theirs }, ROUNDS);
    for (const each of [mine, theirs]) leaveRoom(each);
    await end(ours, bare);
  }
  const flushes = await flushTimes(200, PACE);
  const [half, most] = [quantile(flushes, 0.5), quantile(flushes, 0.95)];
  print(`of it the disk by itself, a page written and flushed: p50 ${half.toFixed(2)} ms, p95 ${most.toFixed(2)} ms`);
  const { slug } = await openLongDraft(300);
  const exporting = await startLiveProcess({
    script: new URL('exporting-process.ts', import.meta.url),
    environment: { SLUG: slug },
  });
  const ours = await room(exporting, asked[0] ?? 50);
  const meanwhile = () => {
    exporting.child.send('begin');
    return () => void exporting.child.send('cease');
  };
  await comparePairs({ name: 'while two files are made', room: ours, meanwhile }, { name: 'else', room: ours }, ROUNDS);
  leaveRoom(ours);
  await end(exporting);
});
