import { searchWords } from './search-words.ts';

/** The words that a text is found by, each once, and how many there are with repetitions. */
export interface KnownWords {
  readonly words: readonly string[];
  readonly length: number;
}

/** How many texts are remembered: those of several plans in six languages. */
const most = 60_000;

/** For how long texts are taken apart before others have their turn, in milliseconds. */
const turn = 10;

const remembered = new Map<string, KnownWords>();

/** The words of a text. A revision leaves most texts as they are, so they are remembered. */
export function knownWords(text: string): KnownWords {
  const known = remembered.get(text);
  if (known) return known;
  const all = searchWords(text);
  const made = { words: [...new Set(all.map(({ word }) => word))], length: all.length };
  if (remembered.size >= most) remembered.clear();
  remembered.set(text, made);
  return made;
}

/** Takes texts apart in turns with everything else that the server does. */
export async function learnWords(texts: Iterable<string>): Promise<void> {
  let until = performance.now() + turn;
  for (const text of texts) {
    knownWords(text);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + turn;
  }
}
