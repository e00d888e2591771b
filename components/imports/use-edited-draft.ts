import { useReducer } from 'react';
import type { ReadDraft } from '#lib/imports/reading.ts';
import { correct, type DraftEdit, type EditedSections, editedSections } from './draft-edits.ts';

interface History {
  readonly now: EditedSections | null;
  readonly before: readonly EditedSections[];
}

type Step = { readonly kind: 'begin'; readonly draft: ReadDraft } | { readonly kind: 'undo' } | DraftEdit;

/** Words typed into a field are undone by the field itself; a correction is what a menu does. */
const typed = new Set<Step['kind']>(['heading', 'chapeau', 'paragraphHeading']);

function step({ now, before }: History, action: Step): History {
  if (action.kind === 'begin') return { now: editedSections(action.draft), before: [] };
  if (now === null) return { now, before };
  if (action.kind === 'undo') return { now: before.at(-1) ?? now, before: before.slice(0, -1) };
  const next = correct(now, action);
  return next === now ? { now, before } : { now: next, before: typed.has(action.kind) ? before : [...before, now] };
}

/** The sections as corrected so far, null before a draft was read. */
export function useEditedDraft() {
  const [{ now, before }, dispatch] = useReducer(step, { now: null, before: [] });
  return { edited: now, canUndo: before.length > 0, dispatch };
}

/** Tells a correction; stable, so that rows that did not change are not drawn anew. */
export type DispatchEdit = (edit: DraftEdit) => void;
