import { beginGeneration } from '../collab/section-document.ts';
import { toJson } from '../db/json.ts';
import { genealogy } from '../domain/revisions/genealogy.ts';
import type { DeclaredKind } from '../domain/revisions/keys.ts';
import { revisionSymbol } from '../domain/revisions/symbol.ts';
import { labelDraft, relabelling } from '../domain/text/labels.ts';
import { LAYOUT_VERSION } from '../domain/text/lines.ts';
import { type LabelledDraft, paragraphsOf } from '../domain/text/paragraph.ts';
import type { NegotiationContext } from './command.ts';

/** What the keys were turned on. */
export interface KeyedDraft {
  /** The text of the current revision and the working draft that follows it. */
  readonly from: LabelledDraft;
  readonly draft: LabelledDraft;
  readonly number: number;
  readonly kind: DeclaredKind;
  readonly contentHash: string;
}

/** The revision as it was issued. */
export interface IssuedRevision {
  readonly number: number;
  readonly symbol: string;
}

/**
 * Issues the next revision in the running command: its words and labels are frozen, the sections are open for drafting
 * again, and each begins a fresh live document. Marks, positions, reservations and proposals go on by their ids.
 */
export async function storeRevision(context: NegotiationContext, keyed: KeyedDraft): Promise<IssuedRevision> {
  const { tx, negotiation, now } = context;
  const { number, kind, contentHash } = keyed;
  const fresh = labelDraft(keyed.draft);
  const { origins } = genealogy(keyed.from, fresh);
  const former = new Map(paragraphsOf(keyed.from).map(({ id, label }) => [id, label]));
  const relabelled = relabelling(keyed.from, fresh).map((row) => {
    const ex = (origins.get(row.paragraphId) ?? []).flatMap((id) => former.get(id) ?? []);
    return ex.length > 0 ? { ...row, ex } : row;
  });
  const symbol = revisionSymbol(negotiation.symbol, number);
  await tx.revision.create({
    data: {
      negotiationId: negotiation.id,
      number,
      kind,
      symbol,
      issuedAt: now,
      contentHash,
      layoutVersion: LAYOUT_VERSION,
      relabelled: toJson(relabelled),
      texts: { create: { language: fresh.language, content: toJson(fresh), contentHash } },
    },
  });
  await beginDrafting(context, fresh);
  await context.append({
    kind: 'revision.issued',
    payload: { number, symbol, kind, contentHash, relabelled: relabelled.length },
  });
  return { number, symbol };
}

async function beginDrafting({ tx, negotiation }: NegotiationContext, fresh: LabelledDraft): Promise<void> {
  for (const { id, paragraphs } of fresh.sections) {
    const words = paragraphs.map(({ id, heading, content }) => ({ id, heading, content }));
    await beginGeneration(tx, id, fresh.language, words);
  }
  await tx.draftSection.updateMany({
    where: { negotiationId: negotiation.id },
    data: { state: 'drafting', submittedBy: null, submittedAt: null, returnComment: null },
  });
}
