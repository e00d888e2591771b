import { clsx } from 'clsx';
import { Fragment } from 'react';
import type { Content } from '#lib/domain/text/paragraph.ts';
import { ContentView } from './content-view.tsx';
import { cutContent } from './cut-content.ts';

/** What is to be marked in a paragraph's words. Offsets are UTF-16 units of the paragraph's plain text. */
export interface Markings {
  readonly lines: { readonly first: number; readonly starts: readonly number[] };
  /** Places where a term stands that somebody objects to. */
  readonly watched: readonly { readonly start: number; readonly end: number; readonly term: string }[];
}

/** Props of LinedWords. */
export interface LinedWordsProps extends Markings {
  readonly content: Content;
  /** Where the content begins in the paragraph: a compilation shows it piece by piece. */
  readonly at?: number;
}

/** Words of a paragraph with the numbers of the lines that begin in them and the terms that are objected to. */
export function LinedWords({ content, lines, watched, at = 0 }: LinedWordsProps) {
  const cuts = [...lines.starts, ...watched.flatMap(({ start, end }) => [start, end])].map((offset) => offset - at);
  return cutContent(content, cuts).map(({ start, content: words }) => {
    const here = start + at;
    const line = lines.starts.indexOf(here);
    const objected = watched.some((place) => place.start <= here && here < place.end);
    return (
      <Fragment key={start}>
        {line >= 0 && <LineMark number={lines.first + line} first={line === 0} />}
        <span className={clsx(objected && 'underline decoration-objection decoration-wavy underline-offset-4')}>
          <ContentView content={words} />
        </span>
      </Fragment>
    );
  });
}

/** The number of a line where it begins; seen, not read out: delegates who listen cite by paragraph and words. */
function LineMark({ number, first }: { readonly number: number; readonly first: boolean }) {
  return <span aria-hidden className="line-mark" data-line={number} data-first={first || undefined} />;
}
