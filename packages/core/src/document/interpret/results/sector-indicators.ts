import type { Place } from '../../../basics/place.ts';
import { wordsIn } from '../../../basics/words.ts';
import type { Component, Indicator } from '../../../indicators/indicator.ts';
import type { Proposal } from '../../../negotiation/proposal.ts';
import type { Cell, Row } from '../../document.ts';
import type { Reading } from '../../interpretation.ts';
import type { Context, Found } from '../context.ts';
import { Gathering } from '../found.ts';
import { readComponents } from '../measures/components.ts';
import { polarityOf } from '../measures/polarity.ts';
import { outsideBrackets } from '../measures/value-numbers.ts';
import { textOf } from './columns.ts';
import { type IndicatorWords, indicatorsIn } from './flattened-indicators.ts';
import { foundResult, type ResultName, readResultName, withoutMarks } from './result-names.ts';
import type { IndicatorCells } from './slipped-rows.ts';
import { lettersOf } from './title-likeness.ts';

/** Collects the indicators of a sector's table, row by row. */
export class SectorIndicators {
  /** What became of the cells of values. */
  readonly outcomes = new Map<Cell, Reading['outcome']>();
  readonly #context: Context;
  readonly #sector: string;
  readonly #indicators: Indicator[] = [];
  readonly #proposals: Proposal[] = [];
  readonly #letters = new Map<string, readonly string[]>();
  readonly #counts = new Map<string, number>();
  readonly #gathered = new Gathering();
  #result: string | null;

  constructor(context: Context, sector: string) {
    this.#context = context;
    this.#sector = sector;
    this.#result = this.#lastKnown()?.result ?? null;
  }

  take(row: Row, cells: IndicatorCells): void {
    this.#takeResult(row, cells);
    const words: IndicatorWords = {
      title: textOf(cells.indicator).replace(/\s+/g, ' '),
      baseline: textOf(cells.baseline),
      target: textOf(cells.target),
    };
    if (words.title === '' && words.baseline === '' && words.target === '') return;
    const components = words.title === '' ? this.#continue(words) : this.#takeIndicators(row, cells, words);
    this.#judge(cells.baseline, components, 'baseline');
    this.#judge(cells.target, components, 'target');
  }

  found(): Found {
    return { ...this.#gathered.found, indicators: this.#indicators, proposals: this.#proposals };
  }

  #takeResult(row: Row, cells: IndicatorCells): void {
    const text = textOf(cells.result);
    const name = readResultName(text) ?? this.#uncoded(text);
    if (!name) return;
    this.#result = name.code;
    const at = { sector: this.#sector, part: 'indicators' } as const;
    this.#gathered.add(foundResult(name, (cells.result ?? row).place, this.#context, at));
  }

  /** A result without a code is the known one of that title, or else numbered in its table's order. */
  #uncoded(text: string): ResultName | null {
    const words = text.replace(/\s+/g, ' ');
    if (words === '') return null;
    const results = [...this.#context.known.results, ...this.#gathered.found.results];
    const title = withoutMarks(words);
    const known = results.find((result) => Object.values(result.title).includes(title));
    return { code: known?.code ?? `${results.length + 1}`, title, words };
  }

  #takeIndicators(row: Row, cells: IndicatorCells, words: IndicatorWords): readonly Component[] {
    const result = this.#result ?? 'none';
    return indicatorsIn(words, this.#lettersUnder(result), this.#context.language).flatMap((one) => {
      const components = this.#components(one, one.title);
      const inserted = isInserted(cells) && one.baseline + one.target === '';
      this.#add(one.title, components, result, cells.indicator ?? row, inserted);
      return components;
    });
  }

  /** The letters of the titles that the framework has under a result. */
  #lettersUnder(result: string): readonly string[] {
    const told = this.#letters.get(result);
    if (told) return told;
    const known = this.#context.known.indicators.filter((one) => one.inFramework && one.result === result);
    const titles = known.flatMap((one) => Object.values(one.title).map(lettersOf));
    this.#letters.set(result, titles);
    return titles;
  }

  /** Values without an indicator go on with the one above, also over a page and a repeated header. */
  #continue(words: IndicatorWords): readonly Component[] {
    const last = this.#indicators.at(-1) ?? this.#lastKnown();
    if (!last) return [];
    const title = last.title[this.#context.language] ?? '';
    const components = this.#components(words, title);
    const own = this.#indicators.at(-1) === last;
    const before = own ? (last.contributions[0]?.components ?? []) : [];
    const all = [...before, ...components];
    const longer: Indicator = {
      ...last,
      polarity: polarityOf(title, all),
      contributions: [{ sector: this.#sector, title: last.title, components: all }],
    };
    this.#indicators.splice(own ? -1 : this.#indicators.length, own ? 1 : 0, longer);
    return components;
  }

  #components(words: IndicatorWords, title: string): readonly Component[] {
    return readComponents(words.baseline, words.target, { language: this.#context.language, title });
  }

  #add(
    words: string,
    components: readonly Component[],
    result: string,
    at: Cell | Row,
    inserted: boolean,
  ): void {
    const text = withoutMarks(words);
    const title = wordsIn(this.#context.language, text);
    const id = this.#newId(result);
    const indicator: Indicator = {
      id,
      result,
      title,
      responsible: [],
      inFramework: false,
      polarity: polarityOf(text, components),
      contributions: [{ sector: this.#sector, title, components }],
    };
    if (inserted) this.#propose(indicator, at.place);
    else this.#indicators.push(indicator);
    this.#gathered.add({
      wordings: [{ reference: `indicator:${id}`, text: words, place: at.place }],
      places: { [`indicator:${id}`]: at.place, [`contribution:${id}/${this.#sector}`]: at.place },
    });
  }

  /** A row that is underlined throughout and has no values was inserted by somebody the document does not name. */
  #propose(indicator: Indicator, place: Place): void {
    this.#proposals.push({
      id: `insertion-of-indicator-${place.line}`,
      by: [],
      changes: [
        { kind: 'put', what: 'indicator', id: indicator.id, index: 0, before: null, after: indicator },
      ],
      excludes: [],
    });
  }

  #newId(result: string): string {
    const stem = `${result}/${this.#sector}/`;
    const before = this.#counts.get(stem) ?? this.#countKnown(`indicator:${stem}`);
    this.#counts.set(stem, before + 1);
    return `${stem}${before + 1}`;
  }

  /** Ids of one stem are numbered without gaps, so the first that has no place ends them. */
  #countKnown(stem: string): number {
    const { places } = this.#context.known;
    let count = 0;
    while (places[`${stem}${count + 1}`] !== undefined) count += 1;
    return count;
  }

  #lastKnown(): Indicator | undefined {
    const last = this.#context.known.indicators.at(-1);
    return last?.contributions.some((one) => one.sector === this.#sector) ? last : undefined;
  }

  /** A cell of values was understood where each of its measures is a value or has words outside brackets. */
  #judge(cell: Cell | undefined, components: readonly Component[], side: 'baseline' | 'target'): void {
    if (!cell || textOf(cell) === '') return;
    const measures = components.map((component) => component[side]).filter((measure) => measure !== null);
    const understood =
      measures.length > 0 &&
      measures.every((one) => one.kind !== 'milestone' || /\p{L}{2}/u.test(outsideBrackets(one.text)));
    this.outcomes.set(cell, understood ? 'fact' : 'not-understood');
  }
}

function isInserted(cells: IndicatorCells): boolean {
  const runs = (cells.indicator?.parts ?? [])
    .flatMap((part) => part.runs)
    .filter((run) => run.text.trim() !== '');
  return runs.length > 0 && runs.every((run) => run.style === 'underlined');
}
