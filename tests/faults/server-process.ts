/**
 * A server of a trial: live drafting as the application has it, with what the application does about signals and lost
 * rejections. Prints its port. `WITHOUT_LOG=on` leaves out the writing to the log, to show that the trial can fail;
 * `THROWING_HOOKS=on` makes one hook after the other throw until the process gets SIGUSR2.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attachCollab } from '#lib/collab/attach.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { logError } from '#lib/log.ts';
import { OpenThings } from '#lib/server/close.ts';
import { tellFigures } from '../setup/self-watch.ts';
import { throwInTurn, withoutLog } from './sabotage.ts';

withoutLog();
throwInTurn();
const server = createServer();
const collab = attachCollab(server);
tellFigures(() => collab.openDocuments());
const open = new OpenThings();
open.add({ name: 'the connections to the database', within: 5_000, close: closeDatabase });
open.add({ name: 'the live text', within: 10_000, close: () => collab.close() });
process.on('unhandledRejection', (error) => logError('unhandled rejection', error));
process.on('SIGTERM', () => {
  server.close();
  void open.close().then(() => process.exit(0));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
