/**
 * The alphabets that a text has letters of, as a sum: 1 Latin, 2 Cyrillic, 4 Arabic. Chinese characters, digits and signs are of
 * none.
 */
export type Writings = number;

/** The alphabets that a text has letters of. */
export function writingsIn(text: string): Writings {
  // Most texts in Chinese have no letter at all.
  if (!/[A-Za-z\u00aa-\u06ff]/.test(text)) return 0;
  return (
    (/[A-Za-z\u00aa-\u024f]/.test(text) ? 1 : 0) +
    (/[\u0400-\u052f]/.test(text) ? 2 : 0) +
    (/[\u0600-\u06ff]/.test(text) ? 4 : 0)
  );
}

/**
 * The words of concepts, or names of things, by the alphabet of their first letter, so that none is looked for in a text that has
 * no letter of it: five of six languages, mostly.
 */
export class WordsByWriting<Named, Word> {
  readonly #words: (named: Named) => readonly Word[];
  readonly #textOf: (word: Word) => string;
  readonly #known = new Map<Named, (readonly Word[])[]>();

  constructor(words: (named: Named) => readonly Word[], textOf: (word: Word) => string) {
    this.#words = words;
    this.#textOf = textOf;
  }

  /** Those words of one of them that a text with letters of these alphabets can hold, in their order. */
  of(named: Named, writings: Writings): readonly Word[] {
    const known = this.#known.get(named) ?? [];
    if (known.length === 0) this.#known.set(named, known);
    const found = known[writings];
    if (found) return found;
    const words = this.#words(named).filter((word) =>
      holds(writings, writingsIn(this.#textOf(word).charAt(0))),
    );
    known[writings] = words;
    return words;
  }
}

function holds(writings: Writings, one: Writings): boolean {
  return (writings & one) === one;
}
