/** Frames of the live protocol, put together by hand: what no browser of ours sends too. */
import * as encoding from 'lib0/encoding';

/** One part of a frame. */
export type Part = (encoder: encoding.Encoder) => void;

export const uint =
  (value: number): Part =>
  (encoder) =>
    encoding.writeVarUint(encoder, value);
export const text =
  (value: string): Part =>
  (encoder) =>
    encoding.writeVarString(encoder, value);
export const bytes =
  (value: Uint8Array): Part =>
  (encoder) =>
    encoding.writeVarUint8Array(encoder, value);

/** A frame to a document. */
export function frame(name: string, ...parts: readonly Part[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of [text(name), ...parts]) part(encoder);
  return encoding.toUint8Array(encoder);
}
