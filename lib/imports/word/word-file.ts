import { UnreadableFile } from '../reading.ts';
import { openWord, type WordParts } from './word-parts.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte);

/** The name of the part that a Word file with a password is kept in, as the old container spells it. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Ends the reading of a file in the old container: a Word file with a password, or one of the old kind. */
export function refuseOldContainer(bytes: Uint8Array): void {
  if (!startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return;
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPackage);
  throw new UnreadableFile(encrypted ? 'encrypted' : 'oldWord');
}

/** Opens bytes that must be a Word file, whatever their name says. */
export function openWordFile(bytes: Uint8Array): WordParts {
  refuseOldContainer(bytes);
  if (!startsWith(bytes, 0x50, 0x4b)) throw new UnreadableFile('notWord');
  return openWord(bytes);
}
