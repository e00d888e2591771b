/** The WebSocket side of the one server. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Hocuspocus } from '@hocuspocus/server';
import type { Peer } from 'crossws';
import nodeAdapter from 'crossws/adapters/node';
import { actorFromCookieHeader } from '../auth/token.ts';
import { COLLABORATION_PATH } from '../editor/live-protocol.ts';
import { env } from '../env.ts';
import { logError, logWarning } from '../log.ts';
import { stopAnnouncing } from './announce-typing.ts';
import { FRAME_LIMIT, isAcceptableFrame, rateGauge } from './frames.ts';
import { createGate, type Guest, type LiveDocuments } from './gate.ts';
import { openRelay } from './relay.ts';
import { watch } from './watch.ts';

/** Live drafting on a running server. */
export interface Collab {
  /** Documents that are open now. */
  openDocuments(): number;
  /** Closes every connection. The log needs nothing more: what was acknowledged is in it. */
  close(): Promise<void>;
}

/**
 * Takes WebSockets at `COLLABORATION_PATH`. This is the server's only upgrade listener: every other upgrade is
 * destroyed, because one left open by nobody can be misused.
 */
export function attachCollab(server: Server): Collab {
  const lives: LiveDocuments = new Map();
  let missed = () => {};
  const relay = openRelay(lives, () => missed());
  const gate = createGate(lives, relay);
  const sockets = openSockets(gate);
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (pathOf(request) !== COLLABORATION_PATH) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head).catch((error: unknown) => {
      logError('taking a WebSocket', error);
      socket.destroy();
    });
  };
  server.on('upgrade', upgrade);
  const watching = watch(gate, lives);
  missed = watching.readOn;
  return {
    openDocuments: () => gate.getDocumentsCount(),
    close: async () => {
      watching.stop();
      server.off('upgrade', upgrade);
      gate.closeConnections();
      sockets.closeAll(1001, 'the server is closing', true);
      await Promise.allSettled(gate.loadingDocuments.values());
      await Promise.all([...lives.values()].map((live) => live.turn));
      stopAnnouncing();
      relay.close();
    },
  };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}

/** Who has opened a socket must be let in to a document within this time. */
const KNOCK_WITHIN_MS = 5_000;

interface Visitor {
  /** Cuts off whoever has asked for nothing, or was let in nowhere. */
  readonly patience: NodeJS.Timeout;
  readonly connection: ReturnType<Hocuspocus<Guest>['handleConnection']>;
  readonly withinRate: (now: number) => boolean;
}

function openSockets(gate: Hocuspocus<Guest>) {
  const visitors = new WeakMap<Peer, Visitor>();
  return nodeAdapter({
    serverOptions: { maxPayload: FRAME_LIMIT, perMessageDeflate: false },
    hooks: {
      upgrade: (request) => refusalOfUpgrade(request),
      open: (peer) => {
        const patience = setTimeout(() => peer.close(1008, 'asked for nothing'), KNOCK_WITHIN_MS).unref();
        const stranger = { admitted: () => clearTimeout(patience) };
        const connection = gate.handleConnection(peer.websocket as WebSocket, peer.request, stranger as Guest);
        visitors.set(peer, { connection, withinRate: rateGauge(), patience });
      },
      message: (peer, message) => {
        const visitor = visitors.get(peer);
        if (!visitor) return;
        const frame = message.uint8Array();
        if (!isAcceptableFrame(frame)) return peer.close(1008, 'not understood');
        if (!visitor.withinRate(performance.now())) return peer.close(1008, 'too many messages');
        visitor.connection.handleMessage(frame);
      },
      close: (peer, { code, reason }) => {
        const visitor = visitors.get(peer);
        clearTimeout(visitor?.patience);
        visitor?.connection.handleClose({ code: code ?? 1000, reason: reason ?? '' });
      },
      // What browsers and networks do wrong is no fault of ours: a line, no stack.
      error: (_peer, error) => logWarning('A WebSocket failed.', { reason: error.message }),
    },
  });
}

/** Strangers and other sites' pages are turned away before they hold any memory. Nothing means they may come in. */
async function refusalOfUpgrade(request: Request): Promise<Response | undefined> {
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 });
  const actor = await actorFromCookieHeader(request.headers.get('cookie'));
  return actor === null ? new Response(null, { status: 401 }) : undefined;
}

/** True for pages of this very server; a missing Origin is not one, and `null` is none. */
function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin') ?? '';
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === headers.get('host') || origin === new URL(env().publicUrl).origin;
}
