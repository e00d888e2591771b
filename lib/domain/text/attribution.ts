/** The redline of a paragraph over several acts: what changed from the first words to the last, and to whom each change is owed. */

import { redlineEdits } from './difference.ts';
import type { Content } from './paragraph.ts';
import { joinTokens, type Token, tokenize } from './tokens.ts';

/** One act on the words: who did it, and how the whole paragraph read afterwards. */
export interface AttributedStep<A> {
  readonly by: A;
  readonly content: Content;
}

/** A stretch of an attributed redline; `by` is the author of the change, and null for `same`. Never empty. */
export type AttributedChange<A> =
  | { readonly kind: 'same'; readonly content: Content; readonly by: null }
  | { readonly kind: 'inserted' | 'deleted'; readonly content: Content; readonly by: A };

/** A token of the first words or of a later insertion. Of the first words none is ever lost: at most it is `deleted`. */
type Placed<A> =
  | { readonly kind: 'same'; readonly token: Token; readonly by: null }
  | { readonly kind: 'inserted' | 'deleted'; readonly token: Token; readonly by: A };

/** One act carried into the list: what it takes of the first words stays as deleted, what it takes of an insertion goes. */
function carried<A>(list: readonly Placed<A>[], { by, content }: AttributedStep<A>): Placed<A>[] {
  const after = tokenize(content);
  const live = list.filter(({ kind }) => kind !== 'deleted');
  const edits = redlineEdits(
    live.map(({ token }) => token),
    after,
  );
  const result: Placed<A>[] = [];
  let at = 0;
  let next = 0;
  const insertUpTo = (position: number): void => {
    for (let edit = edits[next]; edit && edit.end <= position; edit = edits[next]) {
      for (const token of after.slice(edit.from, edit.to)) result.push({ kind: 'inserted', token, by });
      next += 1;
    }
  };
  for (const placed of list) {
    if (placed.kind === 'deleted') {
      result.push(placed);
      continue;
    }
    insertUpTo(at);
    const edit = edits[next];
    const goes = edit !== undefined && edit.start <= at && at < edit.end;
    if (!goes) result.push(placed);
    else if (placed.kind === 'same') result.push({ kind: 'deleted', token: placed.token, by });
    at += 1;
  }
  insertUpTo(live.length);
  return result;
}

/**
 * The redline from `before` to the words of the last step (without steps: none of it changed). `same` and `inserted`
 * together are exactly the last words, `same` and `deleted` exactly the first ones. Words that one act put in and a later
 * one took out again do not appear. Authors are told apart by identity.
 */
export function attributeChanges<A>(
  before: Content,
  steps: readonly AttributedStep<A>[],
): readonly AttributedChange<A>[] {
  const first: readonly Placed<A>[] = tokenize(before).map((token) => ({ kind: 'same', token, by: null }));
  const groups: { kind: Placed<A>['kind']; by: A | null; tokens: Token[] }[] = [];
  for (const { kind, by, token } of steps.reduce<readonly Placed<A>[]>(carried, first)) {
    const last = groups.at(-1);
    if (last?.kind === kind && last.by === by) last.tokens.push(token);
    else groups.push({ kind, by, tokens: [token] });
  }
  return groups.map(({ kind, by, tokens }) => {
    const content = joinTokens(tokens);
    return kind === 'same' || by === null ? { kind: 'same', content, by: null } : { kind, content, by };
  });
}
