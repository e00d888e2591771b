'use client';

import { useRef, useState } from 'react';

/** Where a download stands. */
export type DownloadState =
  | { readonly kind: 'idle' | 'making' | 'failed' }
  | { readonly kind: 'ready'; readonly name: string };

/** The name that the server gives the file. */
function nameIn(disposition: string | null): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? [];
  return encoded === undefined ? 'export' : decodeURIComponent(encoded);
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by then; the next task is soon enough to let go of it.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** Fetches a file and saves it. While it is being made it can be given up; then the server stops making it. */
export function useDownload(): {
  readonly state: DownloadState;
  readonly start: (address: string) => Promise<void>;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<DownloadState>({ kind: 'idle' });
  const under = useRef<AbortController | null>(null);
  const start = async (address: string): Promise<void> => {
    under.current?.abort();
    const own = new AbortController();
    under.current = own;
    setState({ kind: 'making' });
    try {
      const answer = await fetch(address, { signal: own.signal });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const file = await answer.blob();
      const name = nameIn(answer.headers.get('Content-Disposition'));
      save(file, name);
      setState({ kind: 'ready', name });
    } catch {
      // Whoever gave it up has said so; anything else is told.
      if (under.current === own) setState({ kind: own.signal.aborted ? 'idle' : 'failed' });
    }
  };
  return { state, start, cancel: () => under.current?.abort() };
}
