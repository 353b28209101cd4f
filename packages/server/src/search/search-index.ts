import { knownWords } from './known-words.ts';
import type { SearchTerm } from './search-words.ts';

/** Words of a thing in a language, and how much it counts that they are found there. */
export interface SearchField<Language extends string = string> {
  readonly language: Language;
  readonly text: string;
  readonly weight: number;
}

/** A thing that was found: its position in the list that was indexed, how well it fits, and the field that fits best. */
export interface Found {
  readonly thing: number;
  readonly field: number;
  readonly score: number;
}

/** How many words one beginning may stand for. */
const mostWords = 3_000;

/** An index of things by the words of their fields. */
export class SearchIndex {
  readonly #things: readonly (readonly SearchField[])[];
  readonly #fields: { readonly thing: number; readonly length: number }[] = [];
  /** Where the fields of each thing begin. */
  readonly #starts: number[] = [];
  readonly #places = new Map<string, number[]>();
  readonly #words: readonly string[];

  constructor(things: readonly (readonly SearchField[])[]) {
    this.#things = things;
    for (const [thing, fields] of things.entries()) {
      this.#starts.push(this.#fields.length);
      for (const { text } of fields) this.#add(thing, text);
    }
    this.#words = [...this.#places.keys()].sort();
  }

  /** The things in which every term is found, the best first; fields in the language count a little more. */
  find(terms: readonly SearchTerm[], language: string): readonly Found[] {
    if (terms.length === 0) return [];
    const perTerm = terms.map((term) => this.#fieldsWith(term));
    const [first, ...others] = perTerm.map((fits) => this.#byThing(fits));
    const things = [...(first?.keys() ?? [])].filter((thing) => others.every((one) => one.has(thing)));
    return things
      .map((thing) => this.#ranked(thing, perTerm, language))
      .sort((a, b) => b.score - a.score || a.thing - b.thing);
  }

  #add(thing: number, text: string): void {
    const id = this.#fields.length;
    const { words, length } = knownWords(text);
    this.#fields.push({ thing, length });
    for (const word of words) {
      const places = this.#places.get(word);
      if (places) places.push(id);
      else this.#places.set(word, [id]);
    }
  }

  /** The fields a term is found in, and how well: 1 where the word is the one asked for, less where it goes on. */
  #fieldsWith({ anyOf, prefix }: SearchTerm): ReadonlyMap<number, number> {
    const fits = new Map<number, number>();
    for (const words of anyOf) {
      const [first = new Map<number, number>(), ...others] = words.map((word, index) =>
        this.#fieldsOf(word, prefix && index === words.length - 1),
      );
      for (const [field, fit] of first) {
        const all = [fit, ...others.map((one) => one.get(field) ?? 0)];
        const least = Math.min(...all);
        if (least > (fits.get(field) ?? 0)) fits.set(field, least);
      }
    }
    return fits;
  }

  #fieldsOf(word: string, prefix: boolean): Map<number, number> {
    const fits = new Map<number, number>();
    if (prefix) {
      for (const longer of this.#wordsFrom(word)) {
        const fit = 0.4 + 0.4 * (word.length / longer.length);
        for (const field of this.#places.get(longer) ?? []) {
          if (fit > (fits.get(field) ?? 0)) fits.set(field, fit);
        }
      }
    }
    for (const field of this.#places.get(word) ?? []) fits.set(field, 1);
    return fits;
  }

  #wordsFrom(beginning: string): readonly string[] {
    let low = 0;
    for (let high = this.#words.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    const words: string[] = [];
    for (; words.length < mostWords && this.#words[low]?.startsWith(beginning) === true; low += 1) {
      words.push(this.#words[low] ?? '');
    }
    return words;
  }

  #byThing(fits: ReadonlyMap<number, number>): ReadonlySet<number> {
    return new Set([...fits.keys()].map((field) => this.#fields[field]?.thing ?? -1));
  }

  /**
   * Each term counts where it fits best; terms that stand together count more. Where a field of the reader's own language says all
   * of them and counts as much, that is the one to be shown, however short others are.
   */
  #ranked(thing: number, perTerm: readonly ReadonlyMap<number, number>[], language: string): Found {
    const start = this.#starts[thing] ?? 0;
    let best = { field: 0, score: -1, weight: 0 };
    let own = best;
    for (const [field, { weight, language: spoken }] of (this.#things[thing] ?? []).entries()) {
      let sum = 0;
      let together = true;
      for (const fits of perTerm) {
        const fit = fits.get(start + field) ?? 0;
        sum += fit;
        together &&= fit > 0;
      }
      const short = 1 / (1 + Math.log2(1 + (this.#fields[start + field]?.length ?? 1)) / 8);
      const score = sum * weight * short * (together ? 2 : 1) * (spoken === language ? 1.1 : 1);
      const found = { field, score, weight };
      if (score > best.score) best = found;
      if (together && spoken === language && score > own.score) own = found;
    }
    const { field } = own.weight >= best.weight ? own : best;
    return { thing, field, score: best.score };
  }
}
