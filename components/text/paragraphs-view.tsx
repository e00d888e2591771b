import type { Content } from '#lib/domain/text/paragraph.ts';
import { ContentView } from './content-view.tsx';

/** The paragraphs of a section that is proposed, one under the other. */
export function ParagraphsView({ paragraphs }: { readonly paragraphs: readonly Content[] }) {
  return paragraphs.map((content, index) => (
    // They have no ids before they stand in the text, and never change their order: their place is their key.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index} className="mt-2 block whitespace-pre-wrap">
      <ContentView content={content} />
    </span>
  ));
}
