/** A paragraph's own words in a file, apart from what is printed around them: its label and its heading. */
import { editsBetween } from '../../domain/text/hunks.ts';
import { type Content, type LabelledParagraph, plainText } from '../../domain/text/paragraph.ts';
import { joinTokens, type Token, tokenize } from '../../domain/text/tokens.ts';
import { trimContent } from '../blocks.ts';
import { beforeWords } from './recognised.ts';

/** The words before and after some changes, both without what is printed around them. */
export interface OwnWords {
  readonly before: Content;
  readonly after: Content;
  /** True where the changes reach into the label or the heading. */
  readonly labelChanged: boolean;
}

/** How many tokens stand before the words. */
function tokensBefore(tokens: readonly Token[], content: Content, paragraph: LabelledParagraph): number {
  const length = beforeWords(plainText(content), paragraph);
  let [at, index] = [0, 0];
  while (at < length && index < tokens.length) at += tokens[index++]?.text.length ?? 0;
  return index;
}

/** Both texts from the place on where the paragraph's own words begin. */
export function ownWords(
  { before, after }: { readonly before: Content; readonly after: Content },
  paragraph: LabelledParagraph,
): OwnWords {
  const [old, now] = [tokenize(before), tokenize(after)];
  const cut = tokensBefore(old, before, paragraph);
  const words = joinTokens(old.slice(cut));
  // Most often nobody touched them: then no comparison can take a blank of theirs for one of the words.
  if (old.slice(0, cut).every(({ key }, index) => key === now[index]?.key)) {
    return { before: words, after: joinTokens(now.slice(cut)), labelChanged: false };
  }
  let shift = 0;
  for (const { start, end, from, to } of editsBetween(old, now)) {
    if (start >= cut) break;
    shift += to - from - (Math.min(end, cut) - start);
  }
  return { before: words, after: joinTokens(now.slice(Math.max(0, cut + shift))), labelChanged: true };
}

/** True where there is nothing to be read: no character but blanks, and no note. */
export function isBlank(content: Content): boolean {
  return trimContent(content).length === 0;
}
