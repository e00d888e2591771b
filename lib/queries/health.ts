import { setTimeout as pause } from 'node:timers/promises';
import { db } from '../db/client.ts';

/** Longer than any healthy database takes, shorter than what watches over us waits. */
const PATIENCE = 3_000;

/** Whether the database answers now. */
export async function databaseAnswers(): Promise<boolean> {
  const answer = db().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
  return await Promise.race([answer, pause(PATIENCE, false, { ref: false })]);
}
