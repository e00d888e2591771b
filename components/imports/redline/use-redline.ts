import { useState } from 'react';
import { enterProposals } from '#lib/actions/redline.ts';
import type { EnterProposals } from '#lib/inputs/redline.ts';
import type { RedlineEntryView, RedlineFileView } from '#lib/queries/views/redline-view.ts';
import { useImport } from '../use-import.ts';

type EnteredProposal = EnterProposals['proposals'][number];

/** Who writes for whom, as the person has said so far. */
export type Mapping = Readonly<Record<string, string | null>>;

/** A reviewed entry as it is tabled. */
function entered({ delegation, coSponsors, authors, rationale, ...entry }: RedlineEntryView): EnteredProposal {
  const common = { delegation, coSponsors: [...coSponsors], authors: [...authors], rationale };
  if (entry.kind === 'newSection') {
    const { kind, sectionId, heading, paragraphs } = entry;
    return { ...common, kind, sectionId, heading, paragraphs };
  }
  if (entry.kind === 'insert') {
    const { kind, sectionId, paragraphId, heading, proposed } = entry;
    return { ...common, kind, sectionId, paragraphId, heading, proposed };
  }
  const { paragraphId, base, baseHash } = entry;
  const onWords = { ...common, paragraphId, base, baseHash };
  if (entry.kind === 'move') return { ...onWords, kind: entry.kind, to: entry.to };
  const { kind, proposed } = entry;
  return kind === 'delete' ? { ...onWords, kind } : { ...onWords, kind, proposed };
}

/** Reading a marked-up file, saying who writes for whom, and tabling what it comes to. Nothing is stored before that. */
export function useRedline(negotiationId: string) {
  const { busy, act, send, state, cancel } = useImport();
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [read, setRead] = useState<RedlineFileView | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<{ readonly message: string; readonly key: string | null } | null>(null);
  const [tabled, setTabled] = useState<number | null>(null);
  const view = read?.kind === 'read' ? read.view : null;
  const entries = view?.entries ?? [];
  const included = entries.filter(({ key, obstacle }) => obstacle === null && !leftOut.has(key));

  const readWith = (said: Mapping) => {
    if (file === null) return;
    const form = new FormData();
    form.set('negotiationId', negotiationId);
    form.set('file', file);
    form.set('mapping', JSON.stringify(said));
    setRefusal(null);
    setTabled(null);
    void send('redline', form, {
      onDone: (answer) => {
        setRead(answer);
        setLeftOut(new Set());
      },
      onRefused: ({ message }) => setRefusal({ message, key: null }),
    });
  };
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setMapping({});
    setRead(null);
    setRefusal(null);
    setTabled(null);
  };
  const map = (author: string, delegation: string | null) => {
    const said = { ...mapping, [author]: delegation };
    setMapping(said);
    readWith(said);
  };
  const include = (key: string, isIn: boolean) => {
    setRefusal(null);
    setLeftOut((before) => {
      const after = new Set(before);
      if (isIn) after.delete(key);
      else after.add(key);
      return after;
    });
  };
  const table = async () => {
    if (view === null || included.length === 0) return;
    const { file: named, submissionId } = view;
    const input: EnterProposals = { negotiationId, submissionId, file: named, proposals: included.map(entered) };
    await act(() => enterProposals(input), {
      onDone: ({ numbers }) => {
        setTabled(numbers.length);
        setRead(null);
      },
      onRefused: ({ message, field }) => {
        const at = /^proposals\.(\d+)$/.exec(field ?? '')?.[1];
        setRefusal({ message, key: at ? (included[Number(at)]?.key ?? null) : null });
      },
    });
  };
  const readFile = () => readWith(mapping);
  return {
    busy,
    state,
    cancel,
    file,
    choose,
    read,
    view,
    readFile,
    map,
    leftOut,
    include,
    included,
    table,
    refusal,
    tabled,
  };
}
