import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import type { Content, Footnote, TextRun } from '#lib/domain/text/paragraph.ts';
import { isAllowedLink } from '#lib/editor/schema.ts';

/** A paragraph's words with their marks. Line breaks inside a paragraph are kept. */
export function ContentView({ content }: { readonly content: Content }) {
  return content.map((inline, index) => (
    // Runs have no identity of their own: their place is their key.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {inline.kind === 'text' ? <RunView run={inline} /> : <FootnoteMark footnote={inline} />}
    </Fragment>
  ));
}

/** One run with its marks. */
export function RunView({ run, text = run.text }: { readonly run: TextRun; readonly text?: string }) {
  let words: ReactNode = text;
  if (run.italic) words = <em>{words}</em>;
  if (run.bold) words = <strong>{words}</strong>;
  if (run.language) words = <span lang={run.language}>{words}</span>;
  // Nothing else is ever stored; should it be, it leads nowhere.
  if (run.link && isAllowedLink(run.link))
    words = (
      <a href={run.link} rel="noopener noreferrer nofollow" className="underline decoration-line underline-offset-2">
        {words}
      </a>
    );
  return words;
}

/** A footnote at its place: a mark for the eye, and its words for whoever points at it, hears or prints it. */
export function FootnoteMark({ footnote }: { readonly footnote: Footnote }) {
  const t = useTranslations('text');
  const words = footnote.content.map((run) => run.text).join('');
  return (
    <sup className="text-accent" title={words}>
      <span aria-hidden>*</span>
      <span className="sr-only">{t('footnote', { words })}</span>
    </sup>
  );
}
