import type { SourcePassage } from '../domain/sources/citation-check.ts';
import { indexPassages, type PassageIndex } from '../domain/sources/passage-index.ts';
import type { Transaction } from './client.ts';

/** A paragraph of a negotiation's agreed language, with the document it stands in. */
export interface StoredPassage extends SourcePassage {
  readonly sourceId: string;
  readonly ordinal: number;
  readonly heading: string;
}

/** All agreed language of a negotiation, indexed. */
export type AgreedLanguage = PassageIndex<StoredPassage>;

// Sources never change, so an index holds as long as the list of them does. The oldest goes first.
const CAPACITY = 8;
const indexes = new Map<string, { readonly key: string; readonly index: AgreedLanguage }>();

/** The sources of a negotiation that are not removed, by symbol. */
export function storedSources(tx: Transaction, negotiationId: string) {
  return tx.source.findMany({
    where: { negotiationId, removedAt: null },
    include: { _count: { select: { passages: true } } },
    orderBy: [{ symbol: 'asc' }, { language: 'asc' }],
  });
}

/** The negotiation's agreed language; read and indexed once for each list of sources. */
export async function loadAgreedLanguage(tx: Transaction, negotiationId: string): Promise<AgreedLanguage> {
  const sources = await tx.source.findMany({ where: { negotiationId, removedAt: null }, orderBy: { id: 'asc' } });
  const key = sources.map(({ id }) => id).join(' ');
  const known = indexes.get(negotiationId);
  if (known?.key === key) return known.index;
  const symbols = new Map(sources.map(({ id, symbol }) => [id, symbol]));
  const rows = await tx.sourcePassage.findMany({
    where: { sourceId: { in: [...symbols.keys()] } },
    orderBy: [{ sourceId: 'asc' }, { ordinal: 'asc' }],
  });
  const index = indexPassages(rows.map((row) => ({ ...row, symbol: symbols.get(row.sourceId) ?? '' })));
  indexes.delete(negotiationId);
  indexes.set(negotiationId, { key, index });
  const oldest = indexes.keys().next().value;
  if (indexes.size > CAPACITY && oldest !== undefined) indexes.delete(oldest);
  return index;
}
