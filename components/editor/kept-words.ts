/**
 * Words that are not saved yet are kept on this device, so that a closed window or a crashed browser does not lose them.
 * Each window keeps its own, under a lock that the browser gives back when the window is gone: only then does another
 * one take the words over.
 */
import * as Y from 'yjs';
import { z } from 'zod';
import type { Paragraph, ParagraphId } from '#lib/domain/text/paragraph.ts';
import { parseDocumentName } from '#lib/editor/live-protocol.ts';

/** What of the browser it needs. */
export interface Device {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly locks: Pick<LockManager, 'request'>;
}

/** The device, or null where the browser offers no locks, as without TLS: then words are kept in the window alone. */
export function browserDevice(): Device | null {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return null;
  return { storage: localStorage, locks: navigator.locks };
}

const Kept = z.object({ update: z.string(), paragraphs: z.array(z.custom<Paragraph>()) });

/** Words left behind by a window that is gone. */
export interface LeftWords {
  /** The document's name: of another generation they cannot be put in any more. */
  readonly name: string;
  readonly update: Uint8Array;
  readonly paragraphs: readonly Paragraph[];
}

const PREFIX = 'consenso:unsaved:';
const GATHER_MS = 250;

/** Keeps one window's words for one document. */
export interface WordKeeper {
  /** Called when the words on the server and here are the same. */
  readonly saved: () => void;
  /** Called when words were written here. */
  readonly written: () => void;
  readonly stop: () => void;
}

/** A window's document, and the paragraphs in which words stand that the server does not have. */
export interface KeptDocument {
  readonly ydoc: Y.Doc;
  readonly mine: () => readonly Paragraph[];
}

/** Begins to keep what is written into `ydoc` from now on until the server has it. */
export function keepWords(device: Device, name: string, { ydoc, mine }: KeptDocument): WordKeeper {
  const key = `${PREFIX}${name}:${crypto.randomUUID()}`;
  let known = Y.encodeStateVector(ydoc);
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let release = () => {};
  void device.locks.request(key, () => new Promise<void>((resolve) => (release = resolve)));
  const store = () => {
    gathering = undefined;
    const update = toBase64(Y.encodeStateAsUpdate(ydoc, known));
    // A full store loses only what is kept twice: the words still stand in the window.
    tryTo(() => device.storage.setItem(key, JSON.stringify({ update, paragraphs: mine() })));
  };
  const saved = () => {
    clearTimeout(gathering);
    gathering = undefined;
    known = Y.encodeStateVector(ydoc);
    device.storage.removeItem(key);
  };
  return {
    saved,
    written: () => {
      gathering ??= setTimeout(store, GATHER_MS);
    },
    stop: () => {
      if (gathering !== undefined) {
        clearTimeout(gathering);
        store();
      }
      release();
    },
  };
}

/** The document that words are taken over for, and the paragraphs that stand in it. */
export interface TakenFor {
  readonly name: string;
  readonly standing: ReadonlySet<ParagraphId>;
}

/**
 * Takes over what windows that are gone have left for a document, in any of its generations, or for a paragraph that came
 * into it from another section; each only once.
 */
export async function takeLeftWords(device: Device, { name, standing }: TakenFor): Promise<LeftWords[]> {
  const documentId = parseDocumentName(name)?.documentId ?? name;
  const left: LeftWords[] = [];
  const isFor = (key: string) =>
    key.startsWith(`${PREFIX}section:${documentId}:`) ||
    readKept(device.storage.getItem(key))?.paragraphs.some(({ id }) => standing.has(id)) === true;
  for (const key of keysOf(device.storage).filter(isFor)) {
    await device.locks.request(key, { ifAvailable: true }, (lock) => {
      const words = lock && readKept(device.storage.getItem(key));
      if (!words) return;
      device.storage.removeItem(key);
      left.push({ name: key.slice(PREFIX.length, key.lastIndexOf(':')), ...words });
    });
  }
  return left;
}

function keysOf(storage: Device['storage']): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX));
}

function readKept(json: string | null): Omit<LeftWords, 'name'> | null {
  try {
    const kept = Kept.safeParse(JSON.parse(json ?? 'null'));
    return kept.success ? { update: fromBase64(kept.data.update), paragraphs: kept.data.paragraphs } : null;
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0);
}

function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // Said by the caller why it does not matter.
  }
}
