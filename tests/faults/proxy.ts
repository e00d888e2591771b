import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';

/** A way to servers that come and go, at an address that stays; as a balancer has it, or a cable that is pulled. */
export interface Proxy {
  readonly port: number;
  /** The ports it leads to, in turn; where one does not answer, the next is tried. Empty: every connection ends at once. */
  to(ports: readonly number[]): void;
  /** Ends all connections that are open. */
  cut(): void;
  close(): void;
}

/** Opens a proxy on a free port of this machine. */
export async function openProxy(): Promise<Proxy> {
  let targets: readonly number[] = [];
  let turn = 0;
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    // Otherwise small messages wait for one another, and everything looks slow.
    socket.setNoDelay();
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((from) => {
    keep(from);
    from.pause();
    const ports = targets.map((_, index) => targets[(turn + index) % targets.length]);
    turn += 1;
    const next = () => {
      const port = ports.shift();
      if (port === undefined || from.destroyed) {
        from.destroy();
        return;
      }
      const there = createConnection(port, '127.0.0.1');
      there.once('error', next);
      there.once('connect', () => {
        there.off('error', next);
        keep(there);
        from.on('close', () => there.destroy());
        there.on('close', () => from.destroy());
        from.pipe(there);
        there.pipe(from);
      });
    };
    next();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    to: (ports) => (targets = ports),
    cut: () => {
      for (const socket of open) socket.destroy();
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
