/**
 * A letter's way from one process to another through Redis: `node tests/bench/two-processes.ts [readers]`. One types at one
 * process, the others have the section open at the second. Beside ours, turn by turn, two bare Hocuspocus with their own
 * Redis extension, which keep nothing; each pair has a Redis of its own. Then ours without Redis, through Postgres alone.
 */
import { type LiveProcess, startLiveProcess } from '../setup/live-process.ts';
import { hasRedis, startRedis } from '../setup/redis.ts';
import { benchDocument, cookieOf, end, withBenchWorld } from './bench-world.ts';
import { compareInTurn, print } from './in-turn.ts';
import { fillRoom, leaveRoom } from './room.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const [readers = 50] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
  .map(Number);

const both = async (start: () => Promise<LiveProcess>) => [await start(), await start()] as const;

await withBenchWorld(async () => {
  if (!hasRedis()) return print('Redis is not installed: nothing is measured.');
  const { name, words } = await benchDocument();
  const cookies = { writer: await cookieOf('HND'), reader: await cookieOf('GTM') };
  const room = ([writer, reader]: readonly [LiveProcess, LiveProcess]) =>
    fillRoom({ name, readers, cookies, doors: { writer, reader } });
  const redis = [await startRedis(), await startRedis()] as const;
  const ours = await both(() => startLiveProcess({ redisUrl: redis[0].url }));
  const stock = await both(() =>
    startLiveProcess({
      redisUrl: redis[1].url,
      script: new URL('bare-process.ts', import.meta.url),
      environment: { WORDS: Buffer.from(words).toString('base64') },
    }),
  );
  const [mine, theirs] = [await room(ours), await room(stock)];
  const through = { name: 'Consenso through Redis', room: mine };
  await compareInTurn([through, { name: 'the stock extension', room: theirs }], ROUNDS);
  leaveRoom(theirs);
  await end(...stock);
  const alone = await both(() => startLiveProcess());
  const without = await room(alone);
  await compareInTurn([{ name: 'Consenso through Postgres alone', room: without }, through], ROUNDS);
  for (const each of [mine, without]) leaveRoom(each);
  await end(...ours, ...alone);
  await Promise.all(redis.map((one) => one.stop()));
});
