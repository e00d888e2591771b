import type { Actor } from '../auth/actor.ts';
import { loadWorkingDraft, type ReadNegotiation, type WorkingDraft } from '../commands/load-working-draft.ts';
import { db } from '../db/client.ts';
import { changedSections } from '../domain/revisions/changed-sections.ts';
import { type ComparedSection, compareDrafts } from '../domain/revisions/comparison.ts';
import { keysState } from '../domain/revisions/keys.ts';
import { revisionSymbol } from '../domain/revisions/symbol.ts';
import { draftHash } from '../domain/text/draft-hash.ts';
import { labelDraft } from '../domain/text/labels.ts';
import { isSecretariat } from '../policies/negotiation.ts';
import { mayApproveRevision } from '../policies/revision.ts';
import { allows } from '../policies/verdict.ts';
import type { KeyView, NextRevisionView } from './views/revisions-view.ts';

/** A negotiation whose next revision is asked for. */
export interface KeyedNegotiation extends ReadNegotiation {
  readonly symbol: string;
  readonly keysRequired: number;
}

/** The next revision as the reader finds it now. `working` spares reading the draft twice. */
export async function nextRevision(
  negotiation: KeyedNegotiation,
  actor: Actor,
  working?: WorkingDraft,
): Promise<NextRevisionView> {
  const { draft, current, progress } = working ?? (await loadWorkingDraft(db(), negotiation));
  const number = current.number + 1;
  const contentHash = draftHash(draft);
  const changes = changedSections(current.draft, draft);
  const sections = draft.sections.map(({ id, heading }) => ({
    id,
    heading,
    state: progress.get(id)?.state ?? ('drafting' as const),
    changed: changes.changed.includes(id),
  }));
  const keys = await keysOn(negotiation.id, { number, contentHash });
  return {
    number,
    symbol: revisionSymbol(negotiation.symbol, number),
    contentHash,
    keysRequired: negotiation.keysRequired,
    keys: await everyConference(keys),
    state: keysState(
      keys.map((key) => ({ ...key, contentHash })),
      { contentHash, keysRequired: negotiation.keysRequired },
    ),
    changes: onlyChanges(compareDrafts(current.draft, labelDraft(draft))),
    sections,
    readersBloc: isSecretariat(actor) ? actor.party.bloc : null,
    mayApprove: allows(mayApproveRevision(actor, { sections, changes })),
  };
}

/** The keys turned for a revision on these words. */
export async function keysOn(
  negotiationId: string,
  { number, contentHash }: { readonly number: number; readonly contentHash: string },
): Promise<KeyView[]> {
  const rows = await db().revisionApproval.findMany({
    where: { negotiationId, number, contentHash },
    orderBy: { at: 'asc' },
  });
  return rows.flatMap(({ blocCode: bloc, kind, at }) =>
    kind === 'zero' ? [] : [{ bloc, kind, at: at.toISOString() }],
  );
}

async function everyConference(keys: readonly KeyView[]): Promise<NextRevisionView['keys']> {
  const secretariats = await db().party.findMany({ where: { kind: 'secretariat' }, orderBy: { code: 'asc' } });
  return secretariats.flatMap(({ blocCode: bloc }) =>
    bloc === null ? [] : [{ bloc, key: keys.find((key) => key.bloc === bloc) ?? null }],
  );
}

/** What differs: sections with a change, and in them the paragraphs with one. */
export function onlyChanges(sections: readonly ComparedSection[]): readonly ComparedSection[] {
  return sections
    .map((section) => ({
      ...section,
      paragraphs: section.paragraphs.filter(({ kind, moved, relabelled }) => kind !== 'same' || moved || relabelled),
    }))
    .filter(({ kind, paragraphs }) => kind !== 'same' || paragraphs.length > 0);
}
