import { analyse } from 'chardet';
import { type DecodedText, decoded } from './decoded-text.ts';
import { letterPlausibility } from './letter-plausibility.ts';

/** What encodings are tried where the bytes are not UTF-8, the likelier first; `decoderOf` knows them. */
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
  'ibm850',
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

/** What hardly anybody writes any more is taken only where it is plainly better. */
const rare: Readonly<Record<string, number>> = { ibm850: 0.3 };

const sampleLength = 48 * 1024;
const guessWeight = 0.6;

/** The text in the encoding in which the characters beyond ASCII make the likeliest words; `null` where none makes any. */
export function likeliest(bytes: Uint8Array): DecodedText | null {
  const sample = sampleOf(bytes);
  const guesses = guessesOf(sample);
  const scores = encodings.flatMap((encoding) => {
    const found = decoded(sample, encoding);
    const plausible = found && letterPlausibility(found.text);
    return plausible === null
      ? []
      : [{ encoding, score: plausible + guessWeight * (guesses.get(encoding) ?? 0) - (rare[encoding] ?? 0) }];
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
