'use client';

import type { StructuredSection, StructureView } from '#lib/queries/views/structure-view.ts';
import { AddDialog } from './add-dialog.tsx';
import { ChapeauDialog } from './chapeau-dialog.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';

/** What is asked before the sections are changed. */
export type StructureQuestion =
  | { readonly kind: 'add'; readonly after: string | null }
  | { readonly kind: 'rename' | 'chapeau' | 'split' | 'join' | 'remove'; readonly sectionId: string };

/** Props of every one of the dialogs. */
export interface SectionDialogProps {
  readonly view: StructureView;
  readonly section: StructuredSection;
  readonly onClose: () => void;
}

const DIALOGS = {
  rename: RenameDialog,
  chapeau: ChapeauDialog,
  split: SplitDialog,
  join: JoinDialog,
  remove: RemoveDialog,
} as const;

/** The dialog of one question; each begins anew, with what stands now. */
export function StructureDialogs({
  view,
  question,
  onClose,
}: {
  readonly view: StructureView;
  readonly question: StructureQuestion | null;
  readonly onClose: () => void;
}) {
  if (question === null) return null;
  if (question.kind === 'add') return <AddDialog view={view} after={question.after} onClose={onClose} />;
  const section = view.sections.find(({ id }) => id === question.sectionId);
  const Asked = DIALOGS[question.kind];
  return section ? <Asked view={view} section={section} onClose={onClose} /> : null;
}
