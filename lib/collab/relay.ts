/** What the processes on one database tell each other about live documents, beside the log. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { db } from '../db/client.ts';
import { logError } from '../log.ts';
import type { LogStep } from './append.ts';
import { applyLogged, inTurn, type LiveDocument } from './live-document.ts';
import { readOnWithin } from './read-on.ts';
import { openWire } from './wire.ts';

/** Tells other processes, and takes what they tell. */
export interface Relay {
  /** Words were appended to the log by this process. */
  readonly appended: (live: LiveDocument, step: LogStep) => void;
  /** A document was opened here: from now on who is in it is told both ways. */
  readonly opened: (live: LiveDocument) => void;
  readonly close: () => void;
}

const KIND = { step: 0, changed: 1, presence: 2, whoIsThere: 3 } as const;

/** The origin of presence that came from another process, and is not to be sent back. */
const ELSEWHERE = { source: 'local', context: { elsewhere: true } } as const;

/** Opens the relay for the documents that are open in this process. `missed` is called when messages were lost. */
export function openRelay(lives: ReadonlyMap<string, LiveDocument>, missed: () => void): Relay {
  const self = crypto.randomUUID();
  const hear = (message: Uint8Array) => {
    try {
      const decoder = decoding.createDecoder(message);
      if (decoding.readVarString(decoder) === self) return;
      const kind = decoding.readVarUint(decoder);
      const live = lives.get(decoding.readVarString(decoder));
      if (live) take(live, kind, decoder);
    } catch (error) {
      logError('reading a message of another process', error);
    }
  };
  const wire = openWire(hear, () => {
    missed();
    for (const live of lives.values()) askAndTell(live);
  });
  const send = (kind: number, live: LiveDocument, write?: (encoder: encoding.Encoder) => void) =>
    wire.send(() => {
      const encoder = encoding.createEncoder();
      encoding.writeVarString(encoder, self);
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarString(encoder, live.name);
      write?.(encoder);
      return encoding.toUint8Array(encoder);
    });
  const tellPresence = (live: LiveDocument, clients: readonly number[]) => {
    if (clients.length === 0) return;
    send(KIND.presence, live, (encoder) =>
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(live.document.awareness, [...clients])),
    );
  };
  const tellAll = (live: LiveDocument) => tellPresence(live, [...live.document.awareness.getStates().keys()]);
  const askAndTell = (live: LiveDocument) => {
    send(KIND.whoIsThere, live);
    tellAll(live);
  };
  const take = (live: LiveDocument, kind: number, decoder: decoding.Decoder) => {
    if (kind === KIND.step) takeStep(live, readStep(decoder));
    else if (kind === KIND.changed) catchUp(live);
    else if (kind === KIND.whoIsThere) tellAll(live);
    else if (kind === KIND.presence)
      applyAwarenessUpdate(live.document.awareness, decoding.readVarUint8Array(decoder), ELSEWHERE);
  };
  return {
    appended: (live, step) => {
      if (!send(KIND.step, live, (encoder) => writeStep(encoder, step))) send(KIND.changed, live);
    },
    opened: (live) => {
      type Changed = { added: number[]; updated: number[]; removed: number[] };
      live.document.awareness.on('update', ({ added, updated, removed }: Changed, origin: unknown) => {
        if (origin !== ELSEWHERE && !live.document.isDestroyed) tellPresence(live, [...added, ...updated, ...removed]);
      });
      send(KIND.whoIsThere, live);
    },
    close: () => wire.close(),
  };
}

function writeStep(encoder: encoding.Encoder, { before, after, updates }: LogStep): void {
  for (const { version, lastSeq } of [before, after]) {
    encoding.writeVarString(encoder, version);
    encoding.writeVarString(encoder, String(lastSeq));
  }
  encoding.writeVarUint(encoder, updates.length);
  for (const update of updates) encoding.writeVarUint8Array(encoder, update);
}

function readStep(decoder: decoding.Decoder): LogStep {
  const position = () => ({
    version: decoding.readVarString(decoder),
    lastSeq: BigInt(decoding.readVarString(decoder)),
  });
  const before = position();
  const after = position();
  const updates = Array.from({ length: decoding.readVarUint(decoder) }, () => decoding.readVarUint8Array(decoder));
  return { before, after, updates };
}

/** Applies what another process has judged and logged; where something is missing between, the log is read. */
function takeStep(live: LiveDocument, step: LogStep): void {
  const work = async () => {
    if (live.document.isDestroyed || step.after.lastSeq <= live.appliedSeq) return;
    if (step.before.lastSeq !== live.appliedSeq) return await readOnWithin(db(), live);
    for (const update of step.updates) applyLogged(live, update);
    live.appliedSeq = step.after.lastSeq;
    // Words change no rule: who knew the rules before them knows them after.
    live.rules = live.rules?.version === step.before.version ? { ...live.rules, ...step.after } : null;
  };
  inTurn(live, work).catch((error: unknown) => logError('applying words from another process', error));
}

function catchUp(live: LiveDocument): void {
  inTurn(live, () => readOnWithin(db(), live)).catch((error: unknown) =>
    logError('reading words of another process', error),
  );
}
