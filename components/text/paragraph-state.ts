import type { ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';

/** Whether its words are closed to change: it must be reopened before anyone proposes other ones. */
export function isClosed({ status }: Pick<ParagraphView, 'status'>): boolean {
  return status === 'adReferendum' || status === 'agreed' || status === 'deleted';
}
