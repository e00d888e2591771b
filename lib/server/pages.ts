/** Next as a part of this process: it answers requests, and in development tells open pages of changed files. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import next from 'next';
import { countRequest } from '../metrics.ts';
import { guardRequest } from './request-guard.ts';

/** Next on one port. */
export interface Pages {
  answer: RequestListener;
  /**
   * Where the one listener for upgrades belongs that destroys what it does not know. In development that is a server
   * beside ours, which gets all but what Next's own sockets are for.
   */
  upgradesOf: (server: Server) => Server;
  close: () => Promise<void>;
}

/** Prepares Next; `dev` compiles pages as they are asked for. */
export async function openPages({ dev, host, port }: { dev: boolean; host: string; port: number }): Promise<Pages> {
  const dir = new URL('../../', import.meta.url).pathname;
  // Left to itself, Next listens for upgrades on our server and leaves those it does not know open, which has been a way
  // to reach other servers from outside. It is given a server that never listens.
  const apart = createServer();
  const app = next({ dev, dir, hostname: host, port, httpServer: apart, quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    answer(request, response) {
      if (!guardRequest(request, response, dev)) return;
      countRequest(response);
      void handle(request, response);
    },
    upgradesOf: (server) => (dev ? besides(server, apart) : server),
    close: () => app.close(),
  };
}

function besides(server: Server, apart: Server): Server {
  const others = createServer();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const taker = request.url?.startsWith('/_next/') ? apart : others;
    taker.emit('upgrade', request, socket, head);
  });
  return others;
}
