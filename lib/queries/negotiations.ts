import type { Actor } from '../auth/actor.ts';
import { db } from '../db/client.ts';
import { mayRead, mayRun } from '../policies/negotiation.ts';
import { allows } from '../policies/verdict.ts';
import { negotiationText } from './negotiation-text.ts';
import type { NegotiationEntry, NegotiationsView } from './views/negotiations-view.ts';

/** Every negotiation, newest first, each with its current revision; how far each is, is read for each by itself. */
export async function negotiations(actor: Actor): Promise<NegotiationsView> {
  const rows = allows(mayRead(actor))
    ? await db().negotiation.findMany({
        orderBy: { createdAt: 'desc' },
        include: { revisions: { orderBy: { number: 'desc' }, take: 1 } },
      })
    : [];
  const entries = rows.map(({ id, slug, title, symbol, originalLanguage, illustrative, revisions: [revision] }) => {
    if (revision === undefined) return null;
    const { number, symbol: revisionSymbol, issuedAt } = revision;
    const head = { id, slug, title, symbol, originalLanguage, illustrative };
    const current = { revision: number, revisionSymbol, issuedAt: issuedAt.toISOString() };
    return { ...head, ...current, progress: progressOf(slug, actor) };
  });
  return { negotiations: entries.filter((entry) => entry !== null), mayOpen: allows(mayRun(actor)) };
}

async function progressOf(slug: string, actor: Actor): NegotiationEntry['progress'] {
  const text = await negotiationText({ slug, base: { kind: 'workingDraft' }, actor });
  if (text === null) throw new Error('A negotiation that was listed is gone.');
  return text.progress;
}
