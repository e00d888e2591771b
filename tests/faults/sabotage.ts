/** What only a trial does to a server: never loaded by the application. */
import { Hocuspocus } from '@hocuspocus/server';
import pg from 'pg';

const asked = (name: string) => process.env[name] === 'on';

/** Where the trial asks for it, the log only says that it has written: to show that a lost word is found. */
export function withoutLog(): void {
  if (!asked('WITHOUT_LOG')) return;
  // oxlint-disable-next-line typescript/unbound-method -- called below with the pool it was called on
  const { query } = pg.Pool.prototype;
  let seq = 1_000_000n;
  const pretend = function (this: pg.Pool, ...words: unknown[]): unknown {
    const [statement] = words as [{ name?: string; values?: unknown[] }];
    if (statement?.name?.startsWith('append-section-update') !== true)
      return Reflect.apply(query, this, words) as unknown;
    seq += 64n;
    return Promise.resolve({ rows: [{ lastSeq: String(seq), version: statement.values?.[1] }] });
  };
  Reflect.set(pg.Pool.prototype, 'query', pretend);
}

/** The hooks that a library's user may give, and whose failure must not end the process. */
const HOOKS = [
  'onChange',
  'onAwarenessUpdate',
  'onStateless',
  'onDisconnect',
  'afterUnloadDocument',
  'beforeBroadcastStateless',
  'connected',
  'onConnect',
  'beforeHandleMessage',
  'afterHandleMessage',
  'beforeSync',
  'onLoadDocument',
  'onAuthenticate',
];

/** Where the trial asks for it, each hook throws for a while, one after the other. */
export function throwInTurn(): void {
  if (!asked('THROWING_HOOKS')) return;
  let stopped = false;
  process.once('SIGUSR2', () => (stopped = true));
  const begun = Date.now();
  // oxlint-disable-next-line typescript/unbound-method -- called below with the server it was called on
  const { hooks } = Hocuspocus.prototype;
  let calls = 0;
  const sabotaged = function (this: Hocuspocus, ...words: Parameters<typeof hooks>) {
    const [name] = words;
    calls += 1;
    const turn = HOOKS[Math.floor((Date.now() - begun) / 300) % HOOKS.length];
    // Sometimes it works, so that the trial goes on.
    if (!stopped && name === turn && calls % 7 === 0) return Promise.reject(new Error(`${name} was made to fail`));
    return Reflect.apply(hooks, this, words);
  };
  Reflect.set(Hocuspocus.prototype, 'hooks', sabotaged);
}
