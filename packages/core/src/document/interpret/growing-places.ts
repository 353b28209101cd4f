import type { Found } from './context.ts';

/**
 * The places of what the tables of a document state, while they are read one after the other: a long document has thousands, too
 * many to be copied with each table. The first place of a thing stands.
 */
export class GrowingPlaces {
  readonly #parts: Found['places'][];
  readonly #all: Record<string, Found['places'][string]>;

  constructor(places: Found['places']) {
    this.#parts = [places];
    this.#all = { ...places };
  }

  /** The places so far and those of one more table. What was answered before grows with them. */
  with(more: Found['places'] | undefined): Found['places'] {
    if (more === undefined) return this.#all;
    this.#parts.push(more);
    for (const [reference, place] of Object.entries(more)) this.#all[reference] ??= place;
    return this.#all;
  }

  /** All of them, those of later tables first, as `merged` orders them. */
  whole(): Found['places'] {
    const places: Record<string, Found['places'][string]> = {};
    for (const part of this.#parts.toReversed()) Object.assign(places, part);
    return places;
  }
}
