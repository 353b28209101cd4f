import { analyse } from 'chardet';
import { letterPlausibility } from './letter-plausibility.ts';

/** The text of bytes and the encoding it was found to be in. */
export interface DecodedText {
  readonly encoding: string;
  readonly text: string;
}

/** What encodings are tried where the bytes are not UTF-8, the likelier first; every `TextDecoder` knows them. */
const encodings = [
  'windows-1252',
  'iso-8859-15',
  'gb18030',
  'windows-1251',
  'windows-1250',
  'iso-8859-2',
  'big5',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'windows-1256',
  'iso-8859-6',
  'windows-1255',
  'iso-8859-8',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'windows-1257',
  'windows-1258',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'ibm866',
  'macintosh',
] as const;

/** Encodings as `chardet` calls them, where the names differ from ours. */
const sameLetters: Readonly<Record<string, readonly string[]>> = {
  'iso-8859-1': ['windows-1252', 'iso-8859-15', 'macintosh'],
  'iso-8859-2': ['iso-8859-2', 'windows-1250'],
  'windows-1250': ['iso-8859-2', 'windows-1250'],
  'iso-8859-7': ['iso-8859-7', 'windows-1253'],
  'iso-8859-8': ['iso-8859-8', 'windows-1255'],
  'iso-8859-9': ['windows-1254'],
};

const sampleLength = 48 * 1024;
const guessWeight = 0.6;

/**
 * Decodes bytes by what they are: a byte order mark, UTF-16 told by its zeros or by its letters, valid UTF-8, or
 * else the encoding in which the characters beyond ASCII make the likeliest words. `null` where none makes any, where
 * UTF-8 is broken in a few places, and where control characters say that this is no text.
 */
export function decodeAny(bytes: Uint8Array): DecodedText | null {
  const wide = utf16Of(bytes);
  if (wide === null) return withoutControls(decodeBytes(bytes));
  // Bytes that only happen to hold zeros make no line ends when they are read in pairs.
  const found = decoded(bytes, wide);
  return found && /[\n\r,;|\t]/.test(found.text) ? withoutControls(found) : null;
}

function withoutControls(found: DecodedText | null): DecodedText | null {
  return found && !control.test(found.text) ? found : null;
}

const control = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}(?!$)/u;

function decodeBytes(bytes: Uint8Array): DecodedText | null {
  if (bytes.includes(0)) return null;
  const found = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030', [0x84, 0x31, 0x95, 0x33]);
  return found ?? (isBrokenUtf8(bytes) ? null : likeliest(bytes));
}

/** Says whether most of the bytes beyond ASCII are UTF-8, so that guessing would spoil the letters of all of them. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd+/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return bytes[0] === 0xef && bytes[1] === 0xbb ? true : whole > 2 * broken;
}

function decoded(bytes: Uint8Array, encoding: string, mark: readonly number[] = []): DecodedText | null {
  if (!mark.every((byte, index) => bytes[index] === byte)) return null;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { encoding, text: text.startsWith('\ufeff') ? text.slice(1) : text };
  } catch {
    return null;
  }
}

/** Text in UTF-16 has a mark, or zeros on one side of its separators and line ends. */
function utf16Of(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  const sample = bytes.subarray(0, sampleLength);
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (most * 40 < sample.length || Math.min(even, odd) * 8 > most) return null;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

function likeliest(bytes: Uint8Array): DecodedText | null {
  const sample = sampleOf(bytes);
  const guesses = guessesOf(sample);
  const scores = encodings.flatMap((encoding) => {
    const found = decoded(sample, encoding);
    const plausible = found && letterPlausibility(found.text);
    return plausible === null
      ? []
      : [{ encoding, score: plausible + guessWeight * (guesses.get(encoding) ?? 0) }];
  });
  scores.sort((a, b) => b.score - a.score);
  for (const { encoding, score } of scores) {
    const found = score > -0.75 ? decoded(bytes, encoding) : null;
    if (found) return { ...found, encoding: nameOf(encoding, bytes) };
  }
  return null;
}

function nameOf(encoding: string, bytes: Uint8Array): string {
  return encoding === 'windows-1252' && !bytes.some((byte) => byte >= 0x80 && byte < 0xa0)
    ? 'iso-8859-1'
    : encoding;
}

/** The lines with bytes beyond ASCII, without digits: what tells encodings apart. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let start = 0;
  while (start < bytes.length && sample.length < sampleLength) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, Math.min(end, start + 4096));
    if (line.some((byte) => byte > 0x7f)) for (const byte of line) sample.push(byte);
    start = end;
  }
  return Uint8Array.from(sample);
}

/** What the statistics of letter groups say, from 0 to 1 for each encoding. */
function guessesOf(sample: Uint8Array): ReadonlyMap<string, number> {
  const words = sample.map((byte) =>
    byte < 0x80 && !/[A-Za-z]/.test(String.fromCharCode(byte)) ? 0x20 : byte,
  );
  const guesses = new Map<string, number>();
  for (const { name, confidence } of [...analyse(words), ...analyse(sample)]) {
    const own = name.toLowerCase();
    for (const encoding of sameLetters[own] ?? [own]) {
      guesses.set(encoding, Math.max(guesses.get(encoding) ?? 0, confidence / 100));
    }
  }
  return guesses;
}
