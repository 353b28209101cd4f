import { letters } from '../../../basics/patterns/letters.ts';

/** The Chinese characters, words and signs of punctuation of a text; spaces and square brackets are none. */
export interface PhraseUnits {
  /** Where each begins and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Which one before it is the same, the last of them; below 0 where none is. Capitals make no difference. */
  readonly before: readonly number[];
  /** Those that stand before too, in their order. */
  readonly repeated: readonly number[];
}

/** The units of a text. Every passage of a document is cut, so this reads codes instead of matching a pattern. */
export function phraseUnits(text: string): PhraseUnits {
  const starts: number[] = [];
  const ends: number[] = [];
  const before: number[] = [];
  const repeated: number[] = [];
  const lastWord = new Map<string, number>();
  const first = numbered(text.length);
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    const code = text.charCodeAt(start);
    const kind = kinds[code];
    end = start + 1;
    if (kind === skipped) continue;
    const unit = starts.length;
    let same: number;
    if (kind === inWord) {
      end = endOfWord(text, end);
      const key = text.slice(start, end).toLowerCase();
      same = lastWord.get(key) ?? -1;
      lastWord.set(key, unit);
    } else {
      same = (lastOfCodes[code] ?? 0) - first;
      lastOfCodes[code] = first + unit;
    }
    before.push(same);
    if (same >= 0) repeated.push(unit);
    starts.push(start);
    ends.push(end);
  }
  return { starts, ends, before, repeated };
}

/** Where each code stood last, counted on through all texts: a table that need not be emptied between two of them. */
const lastOfCodes = new Int32Array(0x10000);
const mostCounted = 0x40000000;
let counted = 1;

/** The number that the first unit of a text has, which may have so many. */
function numbered(units: number): number {
  if (counted + units > mostCounted) {
    lastOfCodes.fill(0);
    counted = 1;
  }
  const first = counted;
  counted += units;
  return first;
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (kinds[text.charCodeAt(end)] === inWord) end += 1;
  return end;
}

const inWord = 1;
const skipped = 2;

/** What each code of a text is; a unit of its own where it is nothing else. */
const kinds = kindsOfCodes();

function kindsOfCodes(): Uint8Array {
  const codes = new Uint8Array(0x10000);
  for (const [, from = '', to = from] of letters.matchAll(/(.)(?:-(.))?/g)) {
    codes.fill(inWord, from.charCodeAt(0), to.charCodeAt(0) + 1);
  }
  for (const sign of "0123456789’'-") codes[sign.charCodeAt(0)] = inWord;
  for (const sign of '[]\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff') {
    codes[sign.charCodeAt(0)] = skipped;
  }
  return codes.fill(skipped, 0x2000, 0x200b);
}
