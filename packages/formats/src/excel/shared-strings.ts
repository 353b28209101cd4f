import { ok, type Result } from '@plenary/core/basics/result';
import type { Archive } from './archive.ts';
import { readPart } from './read-part.ts';

/** The texts that cells share, in their order, with the spaces they begin with; the guides to pronunciation beside them are left out. */
export function readSharedStrings(archive: Archive, part: string | null): Result<readonly string[]> {
  const texts: string[] = [];
  if (part === null) return ok(texts);
  let text = '';
  let reading = false;
  let guide = false;
  const refusal = readPart(archive, part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') guide = true;
      reading = name === 't' && !guide;
      return null;
    },
    text: (piece) => {
      if (reading) text += piece;
    },
    close: (name) => {
      if (name === 'rPh') guide = false;
      if (name === 't') reading = false;
      if (name === 'si') texts.push(plainText(text));
      return null;
    },
  });
  return refusal ? { ok: false, refusal } : ok(texts);
}

/** A text without the escapes of characters that XML cannot hold (`_x000D_`). */
export function plainText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return plain.replace(/\r\n?/g, '\n');
}
