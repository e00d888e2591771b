import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from '../reading.ts';

/** What an archive may be at most: beyond it lies no honest draft, only an attempt to exhaust us. */
const limits = { entries: 2_000, unpacked: 100 * 1024 * 1024, ratio: 100, judgedFrom: 1024 * 1024 } as const;

/** An entry of a ZIP archive as its directory describes it. */
interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly deflated: boolean;
  /** Where its local header begins. */
  readonly offset: number;
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

function findDirectory(view: DataView): { count: number; offset: number } {
  // The end record stands in the last 22 bytes, or before a comment of at most 65,535.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) {
    if (view.getUint32(at, true) !== directoryEnd) continue;
    return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  throw new UnreadableFile('damaged');
}

const isLink = (attributes: number): boolean => ((attributes >>> 16) & 0xf000) === 0xa000;
const leavesArchive = (name: string): boolean => /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\\|\0/.test(name);

function readEntry(view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== directoryEntry) throw new UnreadableFile('damaged');
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  if ((flags & 1) !== 0) throw new UnreadableFile('encrypted');
  if (leavesArchive(name) || isLink(view.getUint32(at + 38, true))) throw new UnreadableFile('suspicious');
  if (method !== 0 && method !== 8) throw new UnreadableFile('damaged');
  const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const entry = { name, packed, unpacked, deflated: method === 8, offset: view.getUint32(at + 42, true) };
  return { entry, next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true) };
}

const bomb = (packed: number, unpacked: number): boolean =>
  unpacked > limits.judgedFrom && unpacked > packed * limits.ratio;

function readDirectory(view: DataView): ZipEntry[] {
  const { count, offset } = findDirectory(view);
  if (count > limits.entries) throw new UnreadableFile('suspicious');
  const entries: ZipEntry[] = [];
  for (let index = 0, at = offset; index < count; index++) {
    const { entry, next } = readEntry(view, at);
    entries.push(entry);
    at = next;
  }
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const bombs = entries.some((entry) => bomb(entry.packed, entry.unpacked));
  if (total > limits.unpacked || bombs || bomb(packed, total)) throw new UnreadableFile('suspicious');
  return entries;
}

function unpack(bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array {
  if (view.getUint32(entry.offset, true) !== localHeader) throw new UnreadableFile('damaged');
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (!entry.deflated) return packed;
  // The directory may lie about the size: unpacking stops there.
  return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) }));
}

/**
 * The entries of a ZIP archive whose names are wanted, unpacked; the names of all. Throws {@link UnreadableFile} for an
 * archive that is damaged, encrypted, leads outside itself or grows beyond the limits, judged before anything is unpacked.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { names: string[]; parts: Map<string, Uint8Array> } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(view);
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries) {
      if (parts.has(entry.name)) throw new UnreadableFile('suspicious');
      if (wanted(entry.name)) parts.set(entry.name, unpack(bytes, view, entry));
    }
    return { names: entries.map(({ name }) => name), parts };
  } catch (error) {
    // Offsets beyond the file and broken streams end here: whatever they are, the file is not whole.
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('damaged');
  }
}
