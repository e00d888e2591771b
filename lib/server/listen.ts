import { createServer, type Server } from 'node:http';
import { OperatorError } from '../operator-error.ts';

function sentence(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use: stop what uses it, or set PORT to another one.`;
  if (error.code === 'EACCES') return `Port ${port} is for the system's administrator: set PORT to one above 1023.`;
  return `Cannot listen on ${host} (${error.code ?? error.message}): set HOST to an address of this machine.`;
}

/** Listens, or says in a sentence why that is not possible. Returns the port, which the system chose when it was 0. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new OperatorError(sentence(error, port, host))));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Finds out early that the port cannot be had, before a database is started and pages are built. */
export async function requirePort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => {
    probe.close(resolve);
  });
}
