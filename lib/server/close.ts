import { setTimeout as pause } from 'node:timers/promises';
import { logError } from '../log.ts';

/** Something that was opened, with how to close it and how long that may take, in milliseconds. */
export interface Closing {
  name: string;
  within: number;
  close: () => Promise<unknown>;
}

/** What is open, in the order in which it was opened. */
export class OpenThings {
  readonly #things: Closing[] = [];
  #closing: Promise<void> | undefined;

  add(thing: Closing): void {
    this.#things.push(thing);
  }

  /** Closes everything, the last opened first, each within its time; safe to call again. One that fails does not keep the rest open. */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    for (const thing of this.#things.toReversed()) await closeOne(thing);
  }
}

async function closeOne({ name, within, close }: Closing): Promise<void> {
  try {
    const late = Symbol('late');
    const outcome = await Promise.race([close(), pause(within, late, { ref: false })]);
    if (outcome === late) logError('closing', new Error(`${name} did not close in ${within / 1000} s`));
  } catch (error) {
    logError(`closing ${name}`, error);
  }
}
