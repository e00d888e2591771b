import { db } from '../db/client.ts';
import { logError } from '../log.ts';
import { announceDraft } from './announce-draft.ts';

/** Open pages show typed words this much later at most; more often would only make them flicker. */
const EVERY_MS = 3_000;

const waiting = new Map<string, NodeJS.Timeout>();

/** Announces that someone types in a negotiation's working draft, at most every few seconds. */
export function announceTyping(negotiationId: string): void {
  if (waiting.has(negotiationId)) return;
  const announce = () => {
    waiting.delete(negotiationId);
    // Nobody misses a word by a lost announcement: the next one brings all.
    announceDraft(db(), negotiationId).catch((error: unknown) => logError('announcing typed words', error));
  };
  waiting.set(negotiationId, setTimeout(announce, EVERY_MS).unref());
}

/** Announces nothing more, when the server closes. */
export function stopAnnouncing(): void {
  for (const timer of waiting.values()) clearTimeout(timer);
  waiting.clear();
}
