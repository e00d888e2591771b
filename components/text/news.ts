import type { NegotiationTextView, ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';

/** What a reader has looked at: a fingerprint for each paragraph. */
export type Looked = Readonly<Record<string, string>>;

/**
 * What of a paragraph a reader may not have seen: its words and the latest act of anybody else on it. What one's own
 * delegation does is no news to it.
 */
export function fingerprint(paragraph: ParagraphView, reader: string): string {
  const { contentHash, proposals, positions, reservations, mark, reopeningRequests } = paragraph;
  const acts = [
    ...proposals.flatMap(({ delegation, tabledAt, positions }) => [
      { by: delegation, at: tabledAt },
      ...positions.map((position) => ({ by: position.delegation, at: position.at })),
    ]),
    ...positions.map(({ delegation, at }) => ({ by: delegation, at })),
    ...reservations.map(({ delegation, enteredAt, liftedAt }) => ({ by: delegation, at: liftedAt ?? enteredAt })),
    ...reopeningRequests.map(({ delegation, at }) => ({ by: delegation, at })),
    { by: mark?.setBy ?? '', at: mark?.setAt ?? null },
  ];
  const latest = acts
    .filter(({ by }) => by !== reader)
    .map(({ at }) => at ?? '')
    .sort()
    .at(-1);
  return `${contentHash.slice(0, 12)} ${latest ?? ''}`;
}

/** The fingerprints of all paragraphs as they are now. */
export function lookedAtAll(view: NegotiationTextView): Looked {
  const paragraphs = view.sections.flatMap((section) => section.paragraphs);
  return Object.fromEntries(paragraphs.map((paragraph) => [paragraph.id, fingerprint(paragraph, view.reader.code)]));
}

/** The paragraphs that are not as the reader last saw them. On the first visit nothing is news. */
export function newsIn(view: NegotiationTextView, looked: Looked | null): ReadonlySet<string> {
  if (looked === null) return new Set();
  return new Set(
    Object.entries(lookedAtAll(view))
      .filter(([id, now]) => looked[id] !== now)
      .map(([id]) => id),
  );
}
