import type { SectionDescent } from '../../domain/revisions/section-genealogy.ts';
import type { Label } from '../../domain/text/paragraph.ts';

/** A paragraph as it is told from the others in the outline of the sections. */
export interface OutlinedParagraph {
  readonly id: string;
  readonly label: Label;
  readonly heading: string | null;
  /** The words it begins with. */
  readonly beginning: string;
  /** Agreed, ad referendum or by the capitals: closed to change. */
  readonly agreed: boolean;
  /** Proposals on the table that stand here. */
  readonly proposals: number;
}

/** A section of the working draft, with what it was in the current revision. */
export interface StructuredSection {
  readonly id: string;
  readonly heading: string;
  readonly chapeau: string | null;
  readonly state: 'drafting' | 'submitted' | 'approved';
  readonly numbering: string;
  readonly paragraphs: readonly OutlinedParagraph[];
  readonly descent: SectionDescent;
}

/** THE STRUCTURE: the sections in their order, and for a Secretariat the acts that change them. */
export interface StructureView {
  readonly negotiation: { readonly id: string; readonly slug: string; readonly language: string };
  /** Number of the revision that numbers of former sections are those of. */
  readonly revision: number;
  readonly sections: readonly StructuredSection[];
  /** Sections that the current revision has and the working draft no more. */
  readonly gone: readonly { readonly heading: string; readonly descent: SectionDescent }[];
  readonly arranges: boolean;
}
