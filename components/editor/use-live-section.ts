'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { COLLABORATION_PATH } from '#lib/editor/live-protocol.ts';
import { browserDevice } from './kept-words.ts';
import { type LiveSection, liveSectionStore, NOT_OPEN } from './live-section.ts';

/** A live section and the way to put refused words away. */
export interface UsedLiveSection extends LiveSection {
  readonly putRefusedAway: () => void;
}

/** Keeps one live document open while the component stands. */
export function useLiveSection(name: string): UsedLiveSection {
  const [store] = useState(liveSectionStore);
  useEffect(() => {
    store.open({ name, url: collaborationUrl(window.location), device: browserDevice() });
    return store.close;
  }, [store, name]);
  const section = useSyncExternalStore(store.subscribe, store.get, () => NOT_OPEN);
  return { ...section, putRefusedAway: store.putRefusedAway };
}

function collaborationUrl({ protocol, host }: Location): string {
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${COLLABORATION_PATH}`;
}
