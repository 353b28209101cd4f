import { wordsIn } from '../../../basics/words.ts';
import type { Indicator } from '../../../indicators/indicator.ts';
import type { Cell, Row } from '../../document.ts';
import type { Context, Found, TableReader } from '../context.ts';
import { Gathering } from '../found.ts';
import { defaultPolarity } from '../measures/polarity.ts';
import { readingsOf } from '../readings.ts';
import { bodyRows, columnsWith, textOf } from './columns.ts';
import { PillarRows } from './pillar-rows.ts';
import { foundResult, readResultName, withoutMarks } from './result-names.ts';
import { isSectorList, readSectors } from './sector-names.ts';

/** Reads the overview of the framework: expected results, their indicators and the sectors that answer for them. */
export const readFrameworkTable: TableReader = (table, context) => {
  const columns = columnsWith(table, ['expected-result', 'indicator', 'responsible-sectors']);
  if (!columns || columns.at.has('baseline') || columns.at.has('target')) return null;
  const pillars = new PillarRows(context);
  const overview = new Overview(context);
  const at = ['expected-result', 'indicator', 'responsible-sectors'] as const;
  for (const row of bodyRows(table, columns)) {
    if (pillars.take(row)) continue;
    const [result = 0, indicator = 1, sectors = 2] = at.map((concept) => columns.at.get(concept) ?? 0);
    overview.take(row, aligned(row, { result, indicator, sectors }, context));
  }
  const area = { headerRows: columns.headerRows, columns: new Set<number>() };
  return {
    ...overview.found(),
    wordings: [...pillars.wordings, ...overview.found().wordings],
    readings: readingsOf(table, area, { language: context.language }, new Map()),
  };
};

interface OverviewCells {
  readonly result: Cell | undefined;
  readonly indicator: Cell | undefined;
  readonly sectors: Cell | undefined;
}

/** The cells of a row under their columns, also where the row slipped a column to the left or to the right. */
function aligned(
  row: Row,
  columns: { readonly result: number; readonly indicator: number; readonly sectors: number },
  context: Context,
): OverviewCells {
  const shifted = (by: number): OverviewCells => ({
    result: row.cells[columns.result + by],
    indicator: row.cells[columns.indicator + by],
    sectors: row.cells[columns.sectors + by],
  });
  const straight = shifted(0);
  const [result, indicator, sectors] = [straight.result, straight.indicator, straight.sectors].map(textOf);
  if (!result && indicator && readResultName(indicator)) return shifted(1);
  const slippedLeft =
    result && !sectors && indicator && !readResultName(result) && isSectorList(indicator, context);
  return slippedLeft ? { ...shifted(-1), result: undefined } : straight;
}

/** The overview as far as it was read. */
class Overview {
  readonly #context: Context;
  readonly #indicators: Indicator[] = [];
  /** How many indicators of the framework each result has. */
  readonly #taken = new Map<string, number>();
  readonly #gathered = new Gathering();
  #result: string | null;

  constructor(context: Context) {
    this.#context = context;
    this.#result = context.known.indicators.findLast((indicator) => indicator.inFramework)?.result ?? null;
  }

  take(row: Row, cells: OverviewCells): void {
    const name = readResultName(textOf(cells.result));
    if (name) {
      this.#result = name.code;
      this.#gathered.add(foundResult(name, (cells.result ?? row).place, this.#context));
    }
    const title = textOf(cells.indicator);
    if (title === '' || this.#result === null) return;
    const sectors = readSectors(textOf(cells.sectors), this.#context);
    this.#gathered.add({ sectors: sectors.unknown });
    if (!name && sectors.ids.length === 0 && /^[-–—•*·]/.test(title)) this.#extend(title);
    else this.#add(title, sectors.ids, cells.indicator ?? row, this.#result);
  }

  found(): Found {
    return { ...this.#gathered.found, indicators: this.#indicators };
  }

  /** A row that begins with a list mark goes on with the indicator above. */
  #extend(title: string): void {
    const last = this.#indicators.at(-1);
    if (!last) return;
    const before = last.title[this.#context.language] ?? '';
    const longer = `${before} ${withoutMarks(title)}`;
    this.#indicators.splice(-1, 1, { ...last, title: wordsIn(this.#context.language, longer) });
    const reference = `indicator:${last.id}`;
    this.#gathered.goOn(reference, title);
  }

  #add(words: string, responsible: readonly string[], at: Cell | Row, result: string): void {
    const text = words.replace(/\s+/g, ' ');
    const taken = this.#taken.get(result) ?? this.#countKnown(result);
    this.#taken.set(result, taken + 1);
    const id = `${result}/${taken + 1}`;
    const title = withoutMarks(text);
    this.#indicators.push({
      id,
      result,
      title: wordsIn(this.#context.language, title),
      responsible,
      inFramework: true,
      polarity: defaultPolarity(title),
      contributions: [],
    });
    this.#gathered.add({
      wordings: [{ reference: `indicator:${id}`, text, place: at.place }],
      places: { [`indicator:${id}`]: at.place },
    });
  }

  #countKnown(result: string): number {
    const known = this.#context.known.indicators;
    return known.filter((indicator) => indicator.inFramework && indicator.result === result).length;
  }
}
