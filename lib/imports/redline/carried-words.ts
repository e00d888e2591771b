/**
 * Words that came back from Word, put onto the stored ones: what was kept keeps the stored marks (a language, a link, italics
 * that a program lost on the way), what is new comes with its own.
 */
import { normalize } from '../../domain/text/content.ts';
import { editsBetween } from '../../domain/text/hunks.ts';
import type { Content, TextRun } from '../../domain/text/paragraph.ts';
import { rebase } from '../../domain/text/rebase.ts';
import type { Edit } from '../../domain/text/shortest-edit.ts';
import { joinTokens, type Token, tokenize } from '../../domain/text/tokens.ts';

const bareRun = ({ text }: TextRun): TextRun => ({ kind: 'text', text });

/** The words alone. Cut into tokens they are as many as with their marks, in the same order. */
export function bare(content: Content): Content {
  return normalize(
    content.map((inline) =>
      inline.kind === 'text' ? bareRun(inline) : { kind: 'footnote', content: normalize(inline.content.map(bareRun)) },
    ) as Content,
  );
}

/** True where both read the same, whatever their marks. */
export function sameWords(a: Content, b: Content): boolean {
  const [one, other] = [tokenize(bare(a)), tokenize(bare(b))];
  return one.length === other.length && one.every((token, index) => token.key === other[index]?.key);
}

function applied(ground: readonly Token[], edits: readonly Edit[], target: readonly Token[]): Content {
  const tokens: Token[] = [];
  let at = 0;
  for (const { start, end, from, to } of edits) {
    tokens.push(...ground.slice(at, start), ...target.slice(from, to));
    at = end;
  }
  return joinTokens([...tokens, ...ground.slice(at)]);
}

/** The words with the stored marks wherever they were kept. */
export function withStoredMarks(stored: Content, words: Content): Content {
  const edits = editsBetween(tokenize(bare(stored)), tokenize(bare(words)));
  return applied(tokenize(stored), edits, tokenize(words));
}

/** What is stored, what the file had before a delegation's changes, and what it has after them. */
export interface CarriedWords {
  readonly stored: Content;
  readonly before: Content;
  readonly after: Content;
}

/**
 * The delegation's changes, and they alone, on the stored words. Where the file's words before them differ from the stored
 * ones, somebody else edited them untracked: null where the two meet.
 */
export function carried({ stored, before, after }: CarriedWords): Content | null {
  const edits = editsBetween(tokenize(before), tokenize(after));
  if (sameWords(stored, before)) return applied(tokenize(stored), edits, tokenize(after));
  const ground = withStoredMarks(stored, before);
  const rebased = rebase({
    base: ground,
    current: stored,
    proposed: applied(tokenize(ground), edits, tokenize(after)),
  });
  if (rebased.kind === 'conflict') return null;
  return rebased.kind === 'clean' ? rebased.content : stored;
}
