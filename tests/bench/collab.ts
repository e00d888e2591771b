/**
 * Live drafting's speed: `node tests/bench/collab.ts [readers…]`. One writer types into a section that 50, then 200
 * others have open; the time until each of them has the letter (propagation) and until the writer is told that it is
 * saved (acknowledged, which here means on disk). Ours has sign-in, guard and the log on disk; beside it, turn by turn, a
 * bare Hocuspocus that keeps nothing, and one that logs each update unjudged: what of the difference nobody who keeps the
 * words can save. Each server is a process of its own, and the clients of all are another; every few turns all servers
 * are started anew, since one process may be luckier than the next. Then ours beside itself while two Word files of a
 * long text are made in it at once.
 */
import { env } from '#lib/env.ts';
import { type LiveProcess, startLiveProcess } from '../setup/live-process.ts';
import { benchDocument, cookieOf, end, withBenchWorld } from './bench-world.ts';
import { compareInTurn, type Measured, measureInTurn, printMeasured, type Side } from './in-turn.ts';
import { openLongDraft } from './long-draft.ts';
import { fillRoom, leaveRoom } from './room.ts';

/** Turns of each side with one start of the servers, and how often they are started. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const STARTS = Number(process.env['STARTS'] ?? 3);
const asked = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
  .map(Number);

const startBare = (environment: Readonly<Record<string, string>>) =>
  startLiveProcess({ script: new URL('bare-process.ts', import.meta.url), environment });

await withBenchWorld(async () => {
  const { name } = await benchDocument();
  // All begin with the words that ours has kept so far.
  const words = async () => ({ WORDS: Buffer.from((await benchDocument()).words).toString('base64') });
  const contenders = [
    { name: 'Consenso', start: () => startLiveProcess() },
    {
      name: 'a bare Hocuspocus that logs',
      start: async () => startBare({ ...(await words()), LOG_URL: env().databaseUrl ?? '' }),
    },
    { name: 'a bare Hocuspocus that keeps nothing', start: async () => startBare(await words()) },
  ];
  const cookies = { writer: await cookieOf('HND'), reader: await cookieOf('GTM') };
  const room = (door: LiveProcess, readers: number) =>
    fillRoom({ name, readers, cookies, doors: { writer: door, reader: door } });
  for (const readers of asked.length > 0 ? asked : [50, 200]) {
    const measured: Measured[] = [];
    for (let start = 0; start < STARTS; start++) {
      const servers: LiveProcess[] = [];
      const sides: Side[] = [];
      for (const contender of contenders) {
        const server = await contender.start();
        servers.push(server);
        sides.push({ name: contender.name, room: await room(server, readers) });
      }
      measured.push(await measureInTurn(sides, ROUNDS));
      for (const side of sides) leaveRoom(side.room);
      await end(...servers);
    }
    printMeasured(measured, readers);
  }
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
  await compareInTurn(
    [
      { name: 'while two files are made', room: ours, meanwhile },
      { name: 'else', room: ours },
    ],
    ROUNDS,
  );
  leaveRoom(ours);
  await end(exporting);
});
