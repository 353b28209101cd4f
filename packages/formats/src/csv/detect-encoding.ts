import { type DecodedText, decoded } from './decoded-text.ts';

const sampleLength = 48 * 1024;

/**
 * Decodes bytes by what they are: a byte order mark, UTF-16 told by its zeros or by its letters, valid UTF-8, or
 * else the encoding in which the characters beyond ASCII make the likeliest words. `null` where none makes any, where
 * UTF-8 is broken in a few places, and where control characters say that this is no text.
 */
export async function decodeAny(bytes: Uint8Array): Promise<DecodedText | null> {
  const wide = utf16Of(bytes);
  if (wide === null) return withoutControls(await decodeBytes(bytes));
  // Bytes that only happen to hold zeros make no line ends when they are read in pairs.
  const found = decoded(bytes, wide);
  return found && /[\n\r,;|\t]/.test(found.text) ? withoutControls(found) : null;
}

function withoutControls(found: DecodedText | null): DecodedText | null {
  return found && !control.test(found.text) ? found : null;
}

const control = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}(?!$)/u;

async function decodeBytes(bytes: Uint8Array): Promise<DecodedText | null> {
  if (bytes.includes(0)) return null;
  const found = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030', [0x84, 0x31, 0x95, 0x33]);
  if (found || isBrokenUtf8(bytes)) return found;
  const { likeliest } = await import('./likeliest-encoding.ts');
  return likeliest(bytes);
}

/** Says whether most of the bytes beyond ASCII are UTF-8, so that guessing would spoil the letters of all of them. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd+/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return bytes[0] === 0xef && bytes[1] === 0xbb ? true : whole > 2 * broken;
}

/** Text in UTF-16 has a mark, or zeros on one side of its separators and line ends. */
function utf16Of(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, sampleLength);
  if (!sample.includes(0)) return null;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (most * 40 < sample.length || Math.min(even, odd) * 8 > most) return null;
  return even > odd ? 'utf-16be' : 'utf-16le';
}
