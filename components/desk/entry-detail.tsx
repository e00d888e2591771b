import type { BlocView } from '#lib/queries/views/bloc-view.ts';
import type { DeskEntry, DeskView } from '#lib/queries/views/desk-view.ts';
import { ParagraphDetail } from './paragraph-detail.tsx';
import { ProposalDetail } from './proposal-detail.tsx';
import { RevisionDetail } from './revision-detail.tsx';
import { SectionDetail } from './section-detail.tsx';

/** Props of EntryDetail. */
export interface EntryDetailProps {
  readonly view: DeskView;
  readonly delegations: readonly BlocView[];
  readonly entry: DeskEntry;
}

/** The chosen entry with everything one must know to act on it, and the acts. */
export function EntryDetail({ view, delegations, entry }: EntryDetailProps) {
  const { text } = view;
  switch (entry.kind) {
    case 'proposal':
      return <ProposalDetail view={text} proposal={entry.proposal} paragraph={entry.paragraph} />;
    case 'section':
      return <SectionDetail view={text} section={entry.section} />;
    case 'revision':
      return <RevisionDetail view={text} next={entry.next} />;
    default:
      return <ParagraphDetail view={text} delegations={delegations} paragraph={entry.paragraph} />;
  }
}
