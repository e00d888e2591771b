/**
 * A bare Hocuspocus that keeps nothing and lets everyone in, in a process of its own as ours has one: what we are measured
 * against. Its document begins with the words in `WORDS` (base64). With `REDIS_URL` it has Hocuspocus' own extension to
 * other processes. With `LOG_URL` it puts each update into a table there, unjudged, before anyone has it: the least that
 * a promise to be on disk costs. Prints its port.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redis } from '@hocuspocus/extension-redis';
import { Hocuspocus } from '@hocuspocus/server';
import nodeAdapter from 'crossws/adapters/node';
import { Pool } from 'pg';
import { messageYjsUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';

type WebSocketLike = Parameters<Hocuspocus['handleConnection']>[0];

const words = Buffer.from(process.env['WORDS'] ?? '', 'base64');
const redis = process.env['REDIS_URL'] ? new URL(process.env['REDIS_URL']) : null;
const log = process.env['LOG_URL'] ? new Pool({ connectionString: process.env['LOG_URL'] }) : null;
await log?.query('CREATE TABLE IF NOT EXISTS bare_log ("seq" bigserial, "update" bytea)');
const APPEND = { name: 'append', text: 'INSERT INTO bare_log ("update") VALUES ($1)' };
const bare = new Hocuspocus({
  quiet: true,
  extensions: redis === null ? [] : [new Redis({ host: redis.hostname, port: Number(redis.port) })],
  beforeSync: async ({ type, payload }) => {
    if (type === messageYjsUpdate) await log?.query({ ...APPEND, values: [Buffer.from(payload)] });
  },
  onLoadDocument: async ({ document }) => Y.applyUpdate(document, words),
});
const peers = new WeakMap<object, ReturnType<typeof bare.handleConnection>>();
const sockets = nodeAdapter({
  hooks: {
    open: (peer) => void peers.set(peer, bare.handleConnection(peer.websocket as WebSocketLike, peer.request)),
    message: (peer, message) => peers.get(peer)?.handleMessage(message.uint8Array()),
    close: (peer) => peers.get(peer)?.handleClose(),
  },
});
const server = createServer();
server.on('upgrade', (request, socket, head) => void sockets.handleUpgrade(request, socket, head));
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
