import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { openNegotiation } from '#lib/actions/draft.ts';
import type { DraftReading } from '#lib/imports/reading.ts';
import type { DraftInput } from '#lib/inputs/draft.ts';
import type { DraftDetails } from './details-form.tsx';
import type { EditedSections } from './draft-edits.ts';
import { suggestedSlug } from './suggested-slug.ts';
import { useEditedDraft } from './use-edited-draft.ts';
import { useImport } from './use-import.ts';

/** Why a negotiation was not opened, and which field is at fault. */
export interface Refused {
  readonly message: string;
  readonly field?: string;
}

function draftInput(
  { slug, bothKeys, troikaYear, language, ...rest }: DraftDetails,
  edited: EditedSections,
): DraftInput {
  return {
    ...rest,
    slug: slug ?? suggestedSlug(rest.title),
    // The form offers the languages there are; the door checks it.
    language: language as DraftInput['language'],
    troikaYear: Number(troikaYear),
    keysRequired: bothKeys ? 2 : 1,
    sections: edited.sections.map(({ kind, numbering, heading, chapeau, paragraphs }) => ({
      kind,
      numbering,
      heading,
      chapeau,
      paragraphs: paragraphs.map(({ heading, content }) => ({ heading, content })),
    })),
  };
}

/** Reading a text, correcting it and opening a negotiation on it. All that was typed stays until the negotiation is open. */
export function useDraftImport(initial: DraftDetails) {
  const router = useRouter();
  const { busy, act, send, state, cancel } = useImport();
  const [reading, setReading] = useState<DraftReading | null>(null);
  const [details, setDetails] = useState(initial);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [notRecreated, setNotRecreated] = useState<Refused | null>(null);
  const [source, setSource] = useState<FormData | null>(null);
  const { edited, canUndo, dispatch } = useEditedDraft();
  const taken = (read: DraftReading) => {
    setReading(read);
    setRefused(null);
    if (read.draft === null) return;
    const { title, language } = read.draft;
    setDetails((before) => ({ ...before, language, title: before.title || title }));
    dispatch({ kind: 'begin', draft: read.draft });
  };
  const read = (form: FormData) => {
    setSource(form);
    setNotRecreated(null);
    void send('draft', form, { onDone: taken });
  };
  const opened = ({ slug }: { readonly slug: string }) => router.push(`/negotiations/${slug}`);
  const recreate = async (slug: string) => {
    const file = source?.get('file');
    if (!(file instanceof File)) return;
    const form = new FormData();
    form.set('file', file);
    form.set('slug', slug);
    setNotRecreated(null);
    await send('negotiation', form, { onRefused: setNotRecreated, onDone: opened });
  };
  const open = () => {
    if (edited === null) return;
    void act(() => openNegotiation(draftInput(details, edited)), {
      onRefused: setRefused,
      onDone: opened,
    });
  };
  return {
    busy,
    state,
    cancel,
    reading,
    details,
    setDetails,
    refused,
    edited,
    canUndo,
    dispatch,
    read,
    open,
    recreate,
    notRecreated,
  };
}
