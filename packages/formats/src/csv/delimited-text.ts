import type { DecodedText } from './decoded-text.ts';
import { decodeAny } from './detect-encoding.ts';
import { type Dialect, dialectOf } from './dialect.ts';

/** A delimited text: its letters and how it is separated. */
export interface DelimitedText extends DecodedText {
  readonly dialect: Dialect;
}

/**
 * The text of bytes that are plainly a delimited text, in whatever encoding; `null` where they are something else. A name that
 * ends in `.csv`, `.tsv` or `.tab` lets less evenness be enough, but makes nothing a table by itself.
 */
export async function delimitedText(bytes: Uint8Array, file: string): Promise<DelimitedText | null> {
  const decoded = await decodeAny(bytes);
  const dialect = decoded && dialectOf(decoded.text, /\.(?:csv|tsv|tab)$/i.test(file));
  return decoded && dialect ? { ...decoded, dialect } : null;
}
