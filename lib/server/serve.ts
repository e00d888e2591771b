/** The one process: database, migrations, demo, pages, live text, one port. Each part is opened after what it needs. */
import { createServer, type Server } from 'node:http';
import { seedParties } from '../../prisma/seed/parties.ts';
import { attachCollab } from '../collab/attach.ts';
import { closeDatabase, db } from '../db/client.ts';
import { env, settleEnv } from '../env.ts';
import { gauge } from '../metrics.ts';
import { buildPages } from './build.ts';
import type { OpenThings } from './close.ts';
import { openDatabase } from './database.ts';
import { loadDemoOnce } from './demo.ts';
import { listen, requirePort } from './listen.ts';
import { openPages } from './pages.ts';
import { requireSecret, settleSecret } from './secret.ts';

interface Options {
  dev: boolean;
  open: OpenThings;
  /** Aborted when the program is asked to end while it is still starting. */
  signal: AbortSignal;
  say: (line: string) => void;
}

/** How long an answer under way may take when the program ends; streams that never end by themselves are cut then. */
const LAST_ANSWERS = 2_000;

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LAST_ANSWERS).unref();
  });
}

/** What next-auth reads from the environment by itself. */
function settleSignIn(): void {
  const { publicUrlGiven, publicUrl } = env();
  settleEnv(publicUrlGiven ? { NEXTAUTH_URL: publicUrl } : { AUTH_TRUST_HOST: 'true' });
}

async function openData({ open, say }: Options): Promise<void> {
  const embedded = env().databaseUrl === undefined;
  if (!embedded) requireSecret();
  const close = await openDatabase();
  open.add({ name: 'the database', within: 45_000, close });
  open.add({ name: 'the connections to the database', within: 5_000, close: closeDatabase });
  if (embedded) settleSecret();
  await seedParties(db());
  const { demo, databaseUrl = '' } = env();
  if (demo && (await loadDemoOnce(databaseUrl))) say('The demo round of 29 March 2017 was loaded.');
}

/** Starts everything and returns the address people open. Throws `OperatorError` for what the operator can mend. */
export async function serve(options: Options): Promise<string> {
  const { dev, open, signal, say } = options;
  settleEnv({ NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  settleSignIn();
  const { host, port } = env();
  await requirePort(port, host);
  await openData(options);
  signal.throwIfAborted();
  if (!dev) await buildPages(() => say('Building the pages; this is done once and takes a minute …'), signal);
  signal.throwIfAborted();
  const server = createServer();
  const pages = await openPages({ dev, host, port });
  open.add({ name: 'the pages', within: 5_000, close: pages.close });
  server.on('request', pages.answer);
  const live = attachCollab(pages.upgradesOf(server));
  // The server ends when its last socket has; but first nobody may come any more, or who is sent away is back at once.
  let ended = Promise.resolve();
  open.add({ name: 'the server', within: 5_000, close: () => ended });
  open.add({ name: 'the live text', within: 10_000, close: () => live.close() });
  gauge('consenso_open_documents', 'Sections of working drafts that are open', () => live.openDocuments());
  const actual = await listen(server, port, host);
  const endServer = () => {
    ended = closeServer(server);
    return Promise.resolve();
  };
  open.add({ name: 'the port', within: 1_000, close: endServer });
  // Links follow the port that the system chose.
  settleEnv({ PORT: String(actual) });
  return env().publicUrl;
}
