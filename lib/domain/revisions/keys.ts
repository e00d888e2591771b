/** The keys of the next revision: each Technical Secretariat turns its own on one exact text (ours: two keys, or one). */

/** How a revision is declared; the zero draft alone is neither. */
export type DeclaredKind = 'editorial' | 'substantive';

/** One Secretariat's approval of the next revision. It stands for these exact words and this kind, and nothing else. */
export interface RevisionKey {
  /** Conference whose Technical Secretariat turned it. */
  readonly bloc: string;
  readonly kind: DeclaredKind;
  /** `draftHash` of the text it was turned on. */
  readonly contentHash: string;
}

/** The text the keys are turned on, as it is now. */
export interface KeyedText {
  readonly contentHash: string;
  /** 2, or 1 where one Secretariat suffices. */
  readonly keysRequired: number;
}

/** Where the next revision stands: what is still missing before it is issued. */
export type KeysState =
  | { readonly state: 'waiting'; readonly kind: DeclaredKind | null; readonly missing: number }
  /** Keys enough on the same words, but declared differently: one Secretariat has to turn its key anew. */
  | { readonly state: 'kindsDiffer' }
  | { readonly state: 'turned'; readonly kind: DeclaredKind };

/** Keys turned on the words as they are now; the others are void, since the text has changed under them. */
export function validKeys<K extends RevisionKey>(keys: readonly K[], contentHash: string): readonly K[] {
  return keys.filter((key) => key.contentHash === contentHash);
}

/** One key a conference counts. `keysRequired` of them on the same words and of the same kind issue the revision. */
export function keysState(keys: readonly RevisionKey[], text: KeyedText): KeysState {
  const valid = [...new Map(validKeys(keys, text.contentHash).map((key) => [key.bloc, key])).values()];
  const count = (kind: DeclaredKind) => valid.filter((key) => key.kind === kind).length;
  const kind = count('substantive') >= count('editorial') ? 'substantive' : 'editorial';
  if (valid.length > 0 && count(kind) >= text.keysRequired) return { state: 'turned', kind };
  if (count(kind) < valid.length) return { state: 'kindsDiffer' };
  return { state: 'waiting', kind: valid.length > 0 ? kind : null, missing: text.keysRequired - valid.length };
}
