/** A server with live drafting alone, in a process of its own that a test can kill. Prints its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attachCollab } from '#lib/collab/attach.ts';
import { tellFigures } from './self-watch.ts';

const server = createServer();
const collab = attachCollab(server);
tellFigures(() => collab.openDocuments());
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
