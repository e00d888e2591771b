import { HocuspocusProvider } from '@hocuspocus/provider';
import * as Y from 'yjs';

/**
 * A provider that sends what is typed during a reconnection only after what was typed before it: the server takes no
 * words that build on others it has not seen, and would send a fast writer away again and again.
 */
export class PatientProvider extends HocuspocusProvider {
  #held: Uint8Array[] = [];
  #waits = false;

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (origin === this) return;
    if (this.isSynced) return super.documentUpdateHandler(update, origin);
    // The sync that is to come brings it, or has just been answered without it: sent once more, it changes nothing.
    this.#held.push(update);
    // Offline there is nothing yet that an acknowledgement is awaited for; from then on the sync itself is counted.
    if (this.unsyncedChanges === 0) this.incrementUnsyncedChanges();
    if (this.#waits) return;
    this.#waits = true;
    const release = () => {
      this.off('synced', release);
      this.#waits = false;
      const [...held] = this.#held;
      this.#held = [];
      super.documentUpdateHandler(Y.mergeUpdates(held), null);
    };
    this.on('synced', release);
  }
}
