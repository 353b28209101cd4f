import { plainForm } from '../../../basics/numbers/number-token.ts';
import type { Row } from '../../document.ts';
import type { Wording } from '../../interpretation.ts';
import type { Context } from '../context.ts';
import { startsWithPhrase } from '../phrases.ts';
import { fold, wordsOf } from '../vocabulary.ts';
import { textOf } from './columns.ts';
import { readResultName } from './result-names.ts';

/**
 * Follows the rows that head the results of a pillar: its number and title in one cell, in two, or in two rows. Gives the
 * wordings of the pillars' titles it met.
 */
export class PillarRows {
  readonly wordings: Wording[] = [];
  readonly #context: Context;
  #untitled: string | null = null;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Says whether a row heads a pillar's results, and takes it. */
  take(row: Row): boolean {
    const filled = row.cells.filter((cell) => textOf(cell) !== '');
    const [first, second, ...more] = filled;
    if (!first || more.length > 0) return false;
    const text = textOf(first);
    const heading = readHeading(text, this.#context);
    if (heading && (row.cells[0] === first || filled.length === 1)) {
      const title = [heading.title, textOf(second)].filter((words) => words !== '').join(' ');
      this.#add(heading.pillar, title, row);
      this.#untitled = title === '' ? heading.pillar : null;
      return true;
    }
    const pillar = this.#untitled;
    this.#untitled = null;
    if (pillar === null || second || readResultName(text)) return false;
    this.#add(pillar, text, row);
    return true;
  }

  #add(pillar: string, title: string, row: Row): void {
    if (title !== '') this.wordings.push({ reference: `pillar:${pillar}`, text: title, place: row.place });
  }
}

/** `Strategic pillar 3`, alone or before its title; `Foundation`, alone or before a title. */
function readHeading(
  text: string,
  context: Context,
): { readonly pillar: string; readonly title: string } | null {
  if (readResultName(text)) return null;
  const plain = plainForm(text);
  if (startsWithPhrase(plain, 'pillar')) {
    const number = /^\D{1,40}?(\d{1,2})(?!\d)[.:：\s–—-]*/.exec(plain);
    if (!number?.[1]) return null;
    return { pillar: number[1], title: text.slice(number[0].length).trim() };
  }
  const words = wordsOf('foundation').find(
    (word) => fold(text) === word || fold(text).startsWith(`${word}:`),
  );
  if (words === undefined) return null;
  const id = context.profile.pillars.find((pillar) => pillar.kind === 'foundation')?.id ?? 'foundation';
  return {
    pillar: id,
    title: text
      .trim()
      .slice(words.length)
      .replace(/^[:：\s]+/, ''),
  };
}
