import type { StatusCounts } from '../../domain/consensus/course.ts';
import type { Cell } from '../../domain/consensus/matrix.ts';
import type { Obstacle } from '../../domain/consensus/obstacles.ts';
import type { ParagraphStatus } from '../../domain/consensus/paragraph-status.ts';
import type { Label } from '../../domain/text/paragraph.ts';

/** Who agrees to what: the matrix delegation × paragraph of the working draft, and how the text came here. */
export interface ConsensusView {
  readonly slug: string;
  /** Paragraphs of the working draft, and how many have each status. */
  readonly total: number;
  readonly byStatus: StatusCounts;
  readonly blocs: readonly ConsensusBloc[];
  /** What is said on the text as a whole. */
  readonly whole: MatrixRow;
  readonly sections: readonly ConsensusSection[];
  /** One point for each revision as it was issued, oldest first; the last one is now. */
  readonly course: readonly CoursePoint[];
}

/** The delegations of a bloc as the matrix's columns, by name. */
export interface ConsensusBloc {
  readonly code: string;
  readonly name: string;
  readonly delegations: readonly string[];
}

/** The rows of a section, or with `heading` null proposals for new sections. */
export interface ConsensusSection {
  readonly id: string;
  readonly heading: string | null;
  readonly rows: readonly MatrixRow[];
}

/** What a row is about: the text, a paragraph, or a paragraph or section that a proposal would add. */
export type RowKind = 'whole' | 'paragraph' | 'insertion' | 'newSection';

/** One row: what every delegation says on one thing. */
export interface MatrixRow {
  /** Paragraph id; a proposal's id for what it would add; "whole". */
  readonly id: string;
  readonly kind: RowKind;
  /** The paragraph's; for an insertion that of the paragraph it is to follow (null: it comes first). */
  readonly label: Label | null;
  /** The short title before the words, or the proposed section's heading. */
  readonly heading: string | null;
  /** How the words begin. */
  readonly opening: string;
  /** Null for what is no paragraph yet. */
  readonly status: ParagraphStatus | null;
  /** The proposal's number, where the row is one. */
  readonly proposal: number | null;
  /** The paragraph to read in the text; null where there is none. */
  readonly paragraphId: string | null;
  /** Delegations that have said something; whoever is not among them is silent. */
  readonly cells: readonly Cell[];
  readonly obstacles: readonly Obstacle[];
}

/** The status counts when a revision was issued; without a revision: now. */
export interface CoursePoint {
  readonly revision: { readonly number: number; readonly symbol: string; readonly issuedAt: string } | null;
  readonly byStatus: StatusCounts;
}
