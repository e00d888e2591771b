/** What the benchmarks of live drafting run on: a Postgres of their own with the demo round, and who signs in. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { mintToken, SESSION_COOKIES } from '#lib/auth/token.ts';
import { findDocument, loadSectionDocument } from '#lib/collab/section-document.ts';
import { closeDatabase, db } from '#lib/db/client.ts';
import { startEmbedded } from '#lib/db/embedded.ts';
import { migrate } from '#lib/db/migrate.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { formatDocumentName } from '#lib/editor/live-protocol.ts';
import { settleEnv } from '#lib/env.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { killLiveProcesses, type LiveProcess } from '../setup/live-process.ts';

/** Runs a benchmark on a fresh database that writes to disk as it does in use, and ends the process. */
export async function withBenchWorld(work: () => Promise<void>): Promise<never> {
  const folder = mkdtempSync(join(tmpdir(), 'consenso-bench-'));
  const database = await startEmbedded(folder);
  try {
    await migrate(database.url);
    settleEnv({ DATABASE_URL: database.url, DEMO: 'on', NEXTAUTH_SECRET: 'a secret that only the bench knows of' });
    await seedParties(db());
    await loadDemo();
    await work();
  } finally {
    killLiveProcesses();
    await closeDatabase();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit();
}

/** The Cookie header of a demo account's session. */
export async function cookieOf(party: string): Promise<string> {
  const account = await db().account.findUniqueOrThrow({ where: { email: demoEmail(party) } });
  return `${SESSION_COOKIES[1]}=${await mintToken(account)}`;
}

/** The live document of the demo's second section: its name, and its words as Yjs has them. */
export async function benchDocument(): Promise<{ documentId: string; name: string; words: Uint8Array }> {
  const section = await db().draftSection.findFirstOrThrow({ where: { ordinal: 1 } });
  const document = await findDocument(db(), section.id, 'en');
  if (document === null) throw new Error('The demo has no live section.');
  const { ydoc } = await loadSectionDocument(db(), document.id);
  return {
    documentId: document.id,
    name: formatDocumentName({ documentId: document.id, generation: document.generation }),
    words: Y.encodeStateAsUpdate(ydoc),
  };
}

/** Asks servers to end, and waits until they have. */
export async function end(...servers: readonly LiveProcess[]): Promise<void> {
  for (const { child } of servers) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}
