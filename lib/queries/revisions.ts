import type { Actor } from '../auth/actor.ts';
import { db } from '../db/client.ts';
import type { Relabelling } from '../domain/text/labels.ts';
import { negotiationBySlug } from './negotiation.ts';
import { keysOn, nextRevision } from './next-revision.ts';
import type { RevisionsView } from './views/revisions-view.ts';

/** The revisions of a negotiation for one reader; null where there is no such negotiation. */
export async function revisions(slug: string, actor: Actor): Promise<RevisionsView | null> {
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null) return null;
  const rows = await db().revision.findMany({
    where: { negotiationId: negotiation.id },
    orderBy: { number: 'desc' },
  });
  return {
    slug,
    revisions: await Promise.all(
      rows.map(async ({ number, symbol, kind, issuedAt, contentHash, relabelled }) => ({
        number,
        symbol,
        kind,
        issuedAt: issuedAt.toISOString(),
        contentHash,
        keys: await keysOn(negotiation.id, { number, contentHash }),
        relabelled: relabelled as unknown as readonly Relabelling[],
      })),
    ),
    next: await nextRevision(negotiation, actor),
  };
}
