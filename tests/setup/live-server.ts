import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { expect, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { PatientProvider } from '#components/editor/patient-provider.ts';
import { mintToken, SESSION_COOKIES } from '#lib/auth/token.ts';
import { attachCollab, type Collab } from '#lib/collab/attach.ts';
import { findDocument } from '#lib/collab/section-document.ts';
import { db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { COLLABORATION_PATH, formatDocumentName, SCHEMA_TOKEN, ServerWord } from '#lib/editor/live-protocol.ts';

/** A server with live drafting alone, on a free port of this machine. */
export interface LiveServer {
  readonly collab: Collab;
  readonly origin: string;
  readonly url: string;
  close(): Promise<void>;
}

export async function startLiveServer(): Promise<LiveServer> {
  const server = createServer();
  const collab = attachCollab(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    collab,
    origin: `http://127.0.0.1:${port}`,
    url: `ws://127.0.0.1:${port}${COLLABORATION_PATH}`,
    close: async () => {
      await collab.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The Cookie header of a demo account's session, by its party's code. */
export async function cookieOf(party: string): Promise<string> {
  const account = await db().account.findUniqueOrThrow({ where: { email: demoEmail(party) } });
  return `${SESSION_COOKIES[1]}=${await mintToken(account)}`;
}

/** How a browser comes to a live document; what is left out is as an honest browser does it. */
export interface Visit {
  readonly as?: string;
  readonly cookie?: string;
  readonly origin?: string;
  readonly name?: string;
  readonly token?: string;
  readonly section?: string;
  readonly ydoc?: Y.Doc;
}

/** A browser's side of one live document, without an editor. */
export interface Browser {
  readonly ydoc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** What the server said beside Yjs, in order. */
  readonly words: ServerWord[];
  /** Why it was not let in, in order. */
  readonly refusals: string[];
  /** Close codes of its WebSocket, in order. */
  readonly closes: number[];
  leave(): void;
}

/** Opens a live document as a browser would. It is let in once `browser.provider.isSynced`. */
export async function visit(server: Pick<LiveServer, 'url' | 'origin'>, how: Visit): Promise<Browser> {
  const cookie = how.cookie ?? (how.as ? await cookieOf(how.as) : '');
  const origin = how.origin ?? server.origin;
  class SignedIn extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin } });
      // A browser reports a failed connection by closing it; `ws` throws unless someone listens.
      this.on('error', () => undefined);
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: server.url,
    WebSocketPolyfill: SignedIn,
    delay: 50,
    minDelay: 50,
  });
  const ydoc = how.ydoc ?? new Y.Doc();
  const browser: Browser = {
    ydoc,
    words: [],
    refusals: [],
    closes: [],
    provider: new PatientProvider({
      websocketProvider: socket,
      name: how.name ?? (await liveName(how.section ?? '')),
      document: ydoc,
      token: how.token ?? SCHEMA_TOKEN,
      onStateless: ({ payload }) => browser.words.push(ServerWord.parse(JSON.parse(payload))),
      onAuthenticationFailed: ({ reason }) => browser.refusals.push(reason),
      onClose: ({ event }) => browser.closes.push(event.code),
    }),
    leave: () => {
      browser.provider.destroy();
      socket.destroy();
    },
  };
  browser.provider.attach();
  present.push(browser);
  return browser;
}

/** As `visit`, and waits until the document is there. */
export async function visitSynced(server: Pick<LiveServer, 'url' | 'origin'>, how: Visit): Promise<Browser> {
  const browser = await visit(server, how);
  await vi.waitFor(() => expect(browser.provider.isSynced).toBe(true), WAIT);
  return browser;
}

/** Waits until the server has acknowledged everything this browser wrote. */
export async function saved(browser: Browser): Promise<void> {
  await vi.waitFor(() => expect(browser.provider.unsyncedChanges).toBe(0), WAIT);
}

/** How long a condition may take to come true, and how often it is looked at, in milliseconds. */
export const WAIT = { timeout: 5_000, interval: 10 };

const present: Browser[] = [];

/** Closes all browsers that a test has opened. */
export function leaveAll(): void {
  for (const browser of present.splice(0)) browser.leave();
}

/** The name of a section's live document in the demo's language. */
export async function liveName(sectionId: string): Promise<string> {
  const head = await findDocument(db(), sectionId, 'en');
  if (head === null) throw new Error(`No live section ${sectionId}.`);
  return formatDocumentName({ documentId: head.id, generation: head.generation });
}
