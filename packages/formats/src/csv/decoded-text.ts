import { decoderOf } from './decoder.ts';

/** The text of bytes and the encoding it was found to be in. */
export interface DecodedText {
  readonly encoding: string;
  readonly text: string;
}

/** The text of bytes in an encoding; `null` where they are not valid in it, or lack the mark that is asked for. */
export function decoded(
  bytes: Uint8Array,
  encoding: string,
  mark: readonly number[] = [],
): DecodedText | null {
  if (!mark.every((byte, index) => bytes[index] === byte)) return null;
  try {
    const text = decoderOf(encoding).decode(bytes);
    return { encoding, text: text.startsWith('\ufeff') ? text.slice(1) : text };
  } catch {
    return null;
  }
}
