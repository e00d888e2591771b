/** Frames that no browser of ours sends. */
import { MessageType } from '@hocuspocus/server';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { SCHEMA_TOKEN } from '#lib/editor/live-protocol.ts';
import { FIELD } from '#lib/editor/schema.ts';
import { bytes, frame, text, uint } from '../setup/frames.ts';

const TOKEN = 0;
const SYNC: number = MessageType.Sync;
const CLOSE: number = MessageType.CLOSE;

/** Asks to be let in. */
export function knock(name: string): Uint8Array {
  return frame(name, uint(MessageType.Auth), uint(TOKEN), text(SCHEMA_TOKEN));
}

/** Asks for the whole document, which everybody who was let in is given. */
export function question(name: string): Uint8Array {
  return frame(name, uint(MessageType.Sync), uint(messageYjsSyncStep1), bytes(Uint8Array.of(0)));
}

/** True for what answers such a question, or says that there is nobody any more who would. */
export function isAnswer(message: Uint8Array): boolean {
  const decoder = decoding.createDecoder(message);
  decoding.readVarString(decoder);
  const type = decoding.readVarUint(decoder);
  return type === CLOSE || (type === SYNC && decoding.readVarUint(decoder) === messageYjsSyncStep2);
}

/** An update as a browser sends it. */
export function updateFrame(name: string, update: Uint8Array): Uint8Array {
  return frame(name, uint(MessageType.Sync), uint(messageYjsUpdate), bytes(update));
}

/** Words of no editor: a paragraph without an id. */
function strangeUpdate(): Uint8Array {
  return updateOf((ydoc) => ydoc.getXmlFragment(FIELD).insert(0, [new Y.XmlElement('paragraph')]));
}

function updateOf(change: (ydoc: Y.Doc) => void): Uint8Array {
  const ydoc = new Y.Doc();
  // In one go: one after the other, thousands of nested things would take minutes.
  ydoc.transact(() => change(ydoc));
  const update = Y.encodeStateAsUpdate(ydoc);
  ydoc.destroy();
  return update;
}

/** Bytes without sense, or an update in which a few bits are turned over. */
export function damagedFrame(name: string, random: () => number): Uint8Array {
  const any = (below: number) => Math.floor(random() * below);
  if (random() < 0.2) return Uint8Array.from({ length: any(200) }, () => any(256));
  const damaged = updateFrame(name, strangeUpdate());
  // With some the name is damaged too; mostly it is what stands behind it.
  const from = random() < 0.1 ? 0 : name.length + 2;
  for (let turn = 0; turn <= any(6); turn++) {
    const at = from + any(damaged.length - from);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << any(8));
  }
  return random() < 0.1 ? damaged.subarray(0, any(damaged.length)) : damaged;
}

/** Updates that are whole, and that no document may hold. */
export function hostileUpdates(): readonly Uint8Array[] {
  return [
    updateOf((ydoc) => {
      for (let root = 0; root < 1_000; root++) ydoc.getMap(`root ${root}`).set('a', 1);
    }),
    updateOf((ydoc) => {
      let inner: Y.XmlFragment = ydoc.getXmlFragment(FIELD);
      for (let level = 0; level < 20_000; level++) {
        const next = new Y.XmlElement('paragraph');
        inner.insert(0, [next]);
        inner = next;
      }
    }),
    updateOf((ydoc) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.setAttribute('id', 'a'.repeat(1_000_000));
      ydoc.getXmlFragment(FIELD).insert(0, [paragraph]);
    }),
    updateOf((ydoc) =>
      ydoc.getXmlFragment(FIELD).insert(
        0,
        Array.from({ length: 20_000 }, () => new Y.XmlElement('p')),
      ),
    ),
    updateOf((ydoc) => ydoc.getText(FIELD).insert(0, 'A text where paragraphs are.')),
  ];
}

/** Presence that claims to be somebody else, or what is no presence. `other` is the Yjs client of somebody who is there. */
export function hostilePresence(name: string, other: number): readonly Uint8Array[] {
  const of = (states: readonly (readonly [client: number, clock: number, state: string])[]) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, states.length);
    for (const [client, clock, state] of states) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
    return frame(name, uint(MessageType.Awareness), bytes(encoding.toUint8Array(encoder)));
  };
  const secretariat =
    '{"user":{"name":"Secretariat","party":"TS-RCM","kind":"secretariat","color":"#000","access":"write"}}';
  return [
    of([[7, 1, secretariat]]),
    of([[other, 1_000, secretariat]]),
    of([[other, 2_000, 'null']]),
    of([[8, Number.MAX_SAFE_INTEGER, secretariat]]),
    of(Array.from({ length: 10_000 }, (_, client) => [client + 100, 1, secretariat] as const)),
    of([[9, 1, `{"cursor":{"anchor":{"a":"${'x'.repeat(500_000)}"},"head":{}}}`]]),
    of([[10, 1, '{"__proto__":{"user":1},"constructor":{}}']]),
    of([[11, 1, '{']]),
    frame(name, uint(MessageType.Awareness), bytes(Uint8Array.of(255, 255, 255, 255, 15))),
  ];
}

/** Names under which there is no document, and some that are meant to reach elsewhere. */
export function hostileNames(name: string): readonly string[] {
  return [
    '',
    ' ',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'toString',
    `${name}\0${name}`,
    `${name} `,
    name.replace(/\d+$/, '999999999'),
    name.replace(/[0-9a-f]{12}:/, "' OR 1=1--:"),
    'section:00000000-0000-4000-8000-000000000000:1',
    'x'.repeat(100_000),
    '\u{1F30E}'.repeat(1_000),
    '\u0000',
  ];
}
