import { db } from './client.ts';

/**
 * The database's time in milliseconds since 1970, with fractions. What is read after it has been asked holds everything
 * that was committed before; every process asks the same clock.
 */
export async function databaseClock(): Promise<number> {
  const rows = await db().$queryRaw<
    { ms: number }[]
  >`SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms`;
  const ms = rows[0]?.ms;
  if (ms === undefined) throw new Error('The database has not told the time.');
  return ms;
}
