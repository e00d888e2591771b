/** A program that starts the database of a folder and waits to be killed. Prints the process number of Postgres. */
import { startEmbedded } from '#lib/db/embedded.ts';

const database = await startEmbedded(process.argv[2] ?? '', { durable: false });
process.stdout.write(`${database.pid}\n`);
setInterval(() => undefined, 60_000);
