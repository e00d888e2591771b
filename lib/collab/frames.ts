import { AuthMessageType } from '@hocuspocus/common';
import { MessageType } from '@hocuspocus/server';
import * as decoding from 'lib0/decoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { parseDocumentName } from '../editor/live-protocol.ts';

/** The largest message a browser may send, in bytes. */
export const FRAME_LIMIT = 1.5 * 1024 * 1024;

/** Messages a connection may send in a burst, and how many each second after it. Fast typing is far below. */
const BURST = 400;
const EACH_SECOND = 100;

/** What stands behind each kind of message that browsers send; throws where it is something else. */
const READ: ReadonlyMap<number, (decoder: decoding.Decoder) => void> = new Map([
  [MessageType.Sync, readSync],
  [MessageType.SyncReply, readSync],
  [MessageType.Awareness, readPresence],
  [MessageType.Auth, readToken],
  [MessageType.QueryAwareness, () => undefined],
  [MessageType.CLOSE, () => undefined],
]);

/**
 * True for a message of a kind that browsers send, about a document whose name can be one, that holds what its kind
 * holds. What is handed on otherwise would be found out by Hocuspocus, which writes many lines for each into the log.
 */
export function isAcceptableFrame(frame: Uint8Array): boolean {
  try {
    const decoder = decoding.createDecoder(frame);
    if (parseDocumentName(decoding.readVarString(decoder)) === null) return false;
    const read = READ.get(decoding.readVarUint(decoder));
    read?.(decoder);
    return read !== undefined;
  } catch {
    return false;
  }
}

/** An update of a moment is read by the guard, and need not be read here as well. */
function readSync(decoder: decoding.Decoder): void {
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (step === messageYjsSyncStep1) Y.decodeStateVector(payload);
  else if (step === messageYjsSyncStep2) Y.decodeUpdate(payload);
  else if (step !== messageYjsUpdate) throw new Error('There is no such step.');
}

/** A browser speaks of itself, and of those whose windows it has seen close. */
const MOST_PRESENT = 500;

function readPresence(decoder: decoding.Decoder): void {
  const states = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  const count = decoding.readVarUint(states);
  if (count > MOST_PRESENT) throw new Error('Nobody is so many.');
  for (let turn = 0; turn < count; turn++) {
    decoding.readVarUint(states);
    decoding.readVarUint(states);
    JSON.parse(decoding.readVarString(states));
  }
}

/** What a browser that wants to be let in sends; an `AuthMessageType`. */
const TOKEN: number = AuthMessageType.Token;

function readToken(decoder: decoding.Decoder): void {
  if (decoding.readVarUint(decoder) !== TOKEN) throw new Error('Only the server says so.');
  decoding.readVarString(decoder);
}

/** Counts a connection's messages; false when there are too many too fast. `now` is in milliseconds. */
export function rateGauge(): (now: number) => boolean {
  let left = BURST;
  let last = 0;
  return (now) => {
    left = Math.min(BURST, left + ((now - last) / 1_000) * EACH_SECOND);
    last = now;
    left -= 1;
    return left >= 0;
  };
}
