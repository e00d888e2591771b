import { troublesNow } from '#lib/collab/troubles.ts';
import { databaseAnswers } from '#lib/queries/health.ts';
import packageJson from '../../../package.json' with { type: 'json' };

export const dynamic = 'force-dynamic';

/**
 * For whoever watches over the program: 200 while it can work, 503 while its database is gone. `troubles` counts what it
 * suffers from and works in spite of: `redis` gone, `compaction` of so many sections failing, `rows` unreadable in so many.
 */
export async function GET(): Promise<Response> {
  const { version } = packageJson;
  const troubles = troublesNow();
  if (await databaseAnswers()) return Response.json({ status: 'ok', database: 'ok', troubles, version });
  return Response.json({ status: 'unavailable', database: 'unreachable', troubles, version }, { status: 503 });
}
