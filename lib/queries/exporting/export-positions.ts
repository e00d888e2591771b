import { standingPositions } from '../../domain/consensus/positions.ts';
import { paragraphsOf } from '../../domain/text/paragraph.ts';
import type {
  ExportPosition,
  ExportPositionRow,
  ExportReservation,
  PositionTarget,
} from '../../exports/export-view.ts';
import { labelText } from '../../i18n/label-text.ts';
import { openProposals } from './export-proposals.ts';
import type { ExportSources } from './export-sources.ts';

type Standing = ReturnType<typeof standingPositions<ExportSources['acts']['positions'][number]>>;

function row(
  target: PositionTarget,
  label: string,
  standing: Standing,
  { party }: ExportSources,
): readonly ExportPositionRow[] {
  const positions = standing.map(
    ({ delegation, stance, note, at }): ExportPosition => ({
      delegation: party(delegation),
      stance,
      note,
      at: at.toISOString(),
    }),
  );
  return positions.length === 0 ? [] : [{ target, label, positions }];
}

/** Every target on which somebody holds a position: the whole, the paragraphs in their order, the open proposals by number. */
export function positionRows(sources: ExportSources): readonly ExportPositionRow[] {
  const { acts, draft, words, locale } = sources;
  const standing = standingPositions(acts.positions);
  const whole = standing.filter(({ paragraphId, proposalId }) => paragraphId === null && proposalId === null);
  return [
    ...row({ kind: 'whole' }, words.wholeText, whole, sources),
    ...paragraphsOf(draft).flatMap(({ id, label }) =>
      row(
        { kind: 'paragraph', paragraphId: id },
        labelText(label, locale),
        standing.filter(({ paragraphId }) => paragraphId === id),
        sources,
      ),
    ),
    ...openProposals(sources).flatMap(({ id, number, delegation }) =>
      row(
        { kind: 'proposal', proposalId: id, number: number ?? 0 },
        `P${number ?? 0} (${delegation})`,
        standing.filter(({ proposalId }) => proposalId === id),
        sources,
      ),
    ),
  ];
}

/** The maintained reservations on one paragraph, or, without one, on the whole text and on terms. */
export function maintainedReservations(
  sources: ExportSources,
  paragraphId: string | null,
): readonly ExportReservation[] {
  return sources.acts.reservations
    .filter((reservation) => reservation.liftedAt === null && reservation.paragraphId === paragraphId)
    .map(({ delegation, scope, term, type, text, enteredAt }) => ({
      delegation: sources.party(delegation),
      scope,
      term,
      type,
      text,
      enteredAt: enteredAt.toISOString(),
    }));
}
