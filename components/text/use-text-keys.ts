import { useEffect, useEffectEvent } from 'react';
import { STANCE_KEY_EVENT } from '#components/consensus/position-button.tsx';
import { STANCES } from '#components/consensus/stance-mark.tsx';
import { isClosed } from './paragraph-state.ts';
import { keysAreTaken, singleKeysAreOff } from './single-keys.ts';
import type { TextState } from './text-context.tsx';

/** Keys of the text page. They are deaf while one writes, and while anything lies over the page. */
export function useTextKeys(state: TextState): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || keysAreTaken(event.target)) return;
    const act = actOf(event, state);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function actOf(event: KeyboardEvent, state: TextState): (() => void) | null {
  const onLabel = event.target instanceof Element && event.target.matches('[data-paragraph-label]');
  if (onLabel && event.key === 'ArrowDown') return () => step(state, 1);
  if (onLabel && event.key === 'ArrowUp') return () => step(state, -1);
  if (singleKeysAreOff()) return null;
  switch (event.key) {
    case 'j':
      return () => step(state, 1);
    case 'k':
      return () => step(state, -1);
    case 'p':
      return proposing(state);
    case 'r':
      return state.view.abilities.reserve ? () => state.openDialog({ kind: 'reserve' }) : null;
    case 't':
      return state.view.abilities.reserve ? () => state.openDialog({ kind: 'term', term: selectedWords() }) : null;
    case '?':
      return () => state.openDialog({ kind: 'keys' });
    default:
      return takingPosition(event);
  }
}

/** The next or the one before; from nowhere, the first or the last. */
function step(state: TextState, by: 1 | -1): void {
  const ids = [...document.querySelectorAll('.paragraph')].map((element) => element.id);
  const here = ids.indexOf(state.selected?.id ?? '');
  const next = here === -1 && by === -1 ? ids.at(-1) : ids[here + by];
  if (next !== undefined) state.select(next, { reveal: true });
}

function proposing({ view, selected, compose }: TextState): (() => void) | null {
  if (!selected || !view.abilities.propose || isClosed(selected)) return null;
  const isOwnDraft = ({ state, kind, revises }: (typeof selected.proposals)[number]) =>
    state === 'private' && kind === 'replace' && revises === null;
  const draft = selected.proposals.find(isOwnDraft) ?? null;
  return () => compose({ kind: 'replace', paragraphId: selected.id, draft });
}

/**
 * A figure opens the position's form with that stance chosen; Enter takes it. It is the form of the proposal that holds the
 * focus, of the only one on the paragraph's own words where there is one, or of the paragraph: a proposal to insert
 * something after it is never meant unawares.
 */
function takingPosition(event: KeyboardEvent): (() => void) | null {
  const stance = STANCES[Number(event.key) - 1];
  if (!stance) return null;
  const focused = event.target instanceof Element ? event.target.closest('[data-proposal]') : null;
  const ofProposals = document.querySelectorAll('[data-proposal][data-on-words] [data-takes-position]');
  const button =
    focused?.querySelector('[data-takes-position]') ??
    (ofProposals.length === 1 ? ofProposals[0] : null) ??
    document.querySelector('[data-takes-position]:not([data-proposal] *)');
  if (!button) return null;
  return () => button.dispatchEvent(new CustomEvent(STANCE_KEY_EVENT, { detail: stance }));
}

/** What is selected in the text, as a term to begin with. */
export function selectedWords(): string {
  return window.getSelection()?.toString().trim().slice(0, 200) ?? '';
}
