import { periodText } from '../../basics/period.ts';
import { ok, type Refusal, type Result, refuse } from '../../basics/result.ts';
import type { Stage, Version } from '../cube.ts';
import type { ReadAmount } from './amount-text.ts';
import { FactGathering } from './fact-gathering.ts';
import { LineAmounts } from './line-amounts.ts';
import { type LineCells, type LineHeader, lineMark } from './line-cells.ts';
import type { LineMapping } from './line-mapping.ts';
import { linePeriod } from './line-period.ts';
import { LinePlaces } from './line-places.ts';
import { LineSpots } from './line-spots.ts';
import type { MappedColumns } from './mapped-columns.ts';
import { statedTotals } from './stated-totals.ts';
import { saysTotal, TotalLines } from './total-lines.ts';
import { type LinePlace, type LineRemark, mostRemarks, type UnderstoodLines } from './understood-lines.ts';

type Counted =
  | 'lines'
  | 'taken'
  | 'filtered'
  | 'blank'
  | 'refused'
  | 'checked'
  | 'unequal'
  | 'rounded'
  | 'doubled';

interface SpottedRemark {
  readonly spot: number;
  readonly refusal: Refusal;
}

/** How many lines are remembered, to tell those that are said twice. */
const mostMarks = 500_000;

/**
 * Takes lines one after the other and makes facts of them. A line is taken whole or not at all. What it remembers grows with the facts
 * there are, not with the lines.
 */
export class LineReading {
  readonly #mapping: LineMapping;
  readonly #columns: MappedColumns;
  readonly #header: LineHeader;
  readonly #amounts: LineAmounts;
  readonly #places: LinePlaces;
  readonly #facts: FactGathering;
  readonly #totalLines: TotalLines;
  readonly #marks = new Map<number, number>();
  readonly #versions = new Map<string, { readonly version: Version; readonly number: number }>();
  readonly #spots = new LineSpots();
  readonly #remarks: Record<'refused' | 'unequal' | 'doubled', SpottedRemark[]> = {
    refused: [],
    unequal: [],
    doubled: [],
  };
  readonly #counts: Record<Counted, number> = {
    lines: 0,
    taken: 0,
    filtered: 0,
    blank: 0,
    refused: 0,
    checked: 0,
    unequal: 0,
    rounded: 0,
    doubled: 0,
  };

  constructor(
    mapping: LineMapping,
    columns: MappedColumns,
    decimal: '.' | ',' | null,
    header: LineHeader = { cells: [], width: null },
  ) {
    this.#mapping = mapping;
    this.#columns = columns;
    this.#header = header;
    this.#amounts = new LineAmounts(mapping, columns, decimal);
    this.#places = new LinePlaces(mapping, columns);
    this.#facts = new FactGathering(mapping.dimensions.length + 1);
    this.#totalLines = new TotalLines(mapping.amounts.length);
  }

  /** Takes a line of a file. */
  take(given: LineCells): void {
    this.#counts.lines += 1;
    if (!this.#passes(given.cells)) {
      this.#counts.filtered += 1;
      return;
    }
    const spot = this.#spots.of(given);
    const taken = this.#statesTotal(given, spot) ?? this.#taken(given, spot);
    if (!taken.ok) this.#tell('refused', spot, taken.refusal);
    else if (taken.value === 'total') return;
    else if (taken.value === 0) this.#counts.blank += 1;
    else this.#counts.taken += 1;
  }

  /** What the lines say, now that all were taken. Refuses `lines-none-taken` and `amount-out-of-range` for all of them together. */
  done(): Result<UnderstoodLines> {
    if (this.#facts.count === 0) {
      const { lines, refused, filtered } = this.#counts;
      return refuse('lines-none-taken', {
        lines,
        refused,
        filtered,
        line: this.#spots.where(this.#remarks.refused[0]?.spot ?? 0).line,
      });
    }
    const whole = this.#withoutTotals();
    const size = whole.amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
    if (!Number.isSafeInteger(size)) return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
    const versions = [...this.#versions.values()].map((one) => one.version);
    const { members } = this.#places;
    const { refused, unequal, doubled, ...counts } = this.#counts;
    const first = (what: 'refused' | 'unequal' | 'doubled'): readonly LineRemark[] =>
      this.#remarks[what]
        .toSorted((a, b) => a.spot - b.spot)
        .map(({ spot, refusal }) => ({ ...this.#spots.where(spot), refusal }));
    return ok({
      mapping: this.#mapping,
      ...counts,
      totalLines: this.#totalLines.lines.length,
      versions,
      refused: { count: refused, first: first('refused') },
      unequal: { count: unequal, first: first('unequal') },
      doubled: { count: doubled, first: first('doubled') },
      facts: {
        dimensions: [...this.#mapping.dimensions.map((dimension) => dimension.id), 'version'],
        members: [...members.map((one) => one.ids), versions.map((version) => version.id)],
        firstAt: this.#firstAt(),
        ...whole,
      },
      dimensions: members.map((one, dimension) => ({
        id: one.id,
        members: one.members(new Set(whole.codes[dimension])),
      })),
      totals: versions.map(({ id }, number) => {
        const own = whole.amounts.filter((_, fact) => whole.codes.at(-1)?.[fact] === number);
        return { version: id, amount: own.reduce((sum, amount) => sum + amount, 0), facts: own.length };
      }),
    });
  }

  #firstAt(): UnderstoodLines['facts']['firstAt'] {
    return this.#places.members.map(({ ids, parents }, dimension) => {
      const first = new Map<string, LinePlace>();
      for (const [fact, code] of (this.#facts.codes[dimension] ?? []).entries()) {
        for (let at = code; at >= 0 && !first.has(ids[at] ?? ''); at = parents[at] ?? -1) {
          first.set(ids[at] ?? '', this.#spots.where(this.#facts.lines[fact] ?? 0));
        }
      }
      return first;
    });
  }

  /** Lines that the filter lets by, and that are not the header once more, as on each page of a print. */
  #passes(cells: readonly string[]): boolean {
    const isHeader =
      this.#header.cells.length > 0 &&
      this.#columns.amounts.every((column) => {
        const name = this.#header.cells[column] ?? '';
        return name !== '' && name === cells[column];
      });
    if (isHeader) return false;
    return (this.#mapping.filter ?? []).every((filter, index) => {
      const cell = (cells[this.#columns.filter[index] ?? -1] ?? '').trim();
      return (filter.in?.includes(cell) ?? true) && filter.notIn?.includes(cell) !== true;
    });
  }

  /** Keeps a line that states a total, to be compared at the end; `null` for every other. */
  #statesTotal(given: LineCells, line: number): Result<'total'> | null {
    const totals = this.#mapping.totals ?? [];
    const cells = totals.map((_, index) => given.cells[this.#columns.totals[index] ?? -1] ?? '');
    const at = totals.findIndex(({ words }, index) => saysTotal(cells[index] ?? '', words));
    if (at < 0) return null;
    const read = this.#amounts.of(given);
    if (!read.ok) return read;
    const stated = read.value.map((one) => one.amount);
    this.#totalLines.total({ line, what: (cells[at] ?? '').trim(), stated });
    return ok('total');
  }

  /** Takes the facts of a line; answers how many. */
  #taken(given: LineCells, line: number): Result<number> {
    const { cells } = given;
    const paths = this.#places.paths(given);
    const { width } = this.#header;
    if (width !== null && cells.slice(width).some((cell) => cell.trim() !== '')) {
      return refuse('line-too-wide', { cells: cells.length, width });
    }
    const amounts = this.#amounts.of(given);
    if (!amounts.ok) return amounts;
    if (amounts.value.every(({ amount }) => amount === null)) return ok(0);
    const checked = this.#check(given, line);
    if (!checked.ok) return checked;
    const codes = this.#places.codes(paths);
    if (!codes.ok) return codes;
    const period = this.#periodOf(cells);
    if (!period.ok) return period;
    const facts = this.#factsOf(amounts.value, codes.value, period.value);
    if (!facts.ok) return facts;
    const doubled = this.#saidBefore(line, given, facts.value[0]?.codes ?? []);
    if (doubled && this.#mapping.doubled === 'refuse') return { ok: false, refusal: doubled };
    if (doubled) this.#tell('doubled', line, doubled);
    for (const fact of facts.value) {
      if (!this.#facts.add(fact.codes, fact.amount, line)) {
        return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
      }
    }
    this.#totalLines.add(amounts.value.map((one) => one.amount));
    this.#counts.rounded += amounts.value.filter((one) => one.rounded).length;
    return ok(facts.value.length);
  }

  /** That an earlier line says the same at the same members. The first lines are remembered, however many there are. */
  #saidBefore(line: number, given: LineCells, codes: readonly number[]): Refusal | null {
    const mark = lineMark([...given.cells, codes.join(',')]);
    const first = this.#marks.get(mark);
    if (first !== undefined) {
      const { line: earlier, sheet } = this.#spots.where(first);
      if (sheet === undefined || sheet === given.sheet)
        return { code: 'line-doubled', facts: { first: earlier } };
      return { code: 'line-doubled-in-sheet', facts: { first: earlier, sheet } };
    }
    if (this.#marks.size < mostMarks) this.#marks.set(mark, line);
    return null;
  }

  #factsOf(
    amounts: readonly ReadAmount[],
    codes: readonly (number | null)[],
    period: Version['period'],
  ): Result<readonly { readonly codes: readonly number[]; readonly amount: number }[]> {
    const facts: { readonly codes: readonly number[]; readonly amount: number }[] = [];
    for (const [index, { amount }] of amounts.entries()) {
      const mapped = this.#mapping.amounts[index];
      if (amount === null || !mapped) continue;
      const at = this.#places.codesWith(codes, mapped.at ?? {});
      if (!at.ok) return at;
      facts.push({ codes: [...at.value, this.#version(mapped.stage, mapped.period ?? period)], amount });
    }
    return ok(facts);
  }

  #periodOf(cells: readonly string[]): Result<Version['period']> {
    const { period } = this.#mapping;
    if (!('column' in period)) return ok(period);
    const text = (cells[this.#columns.period ?? -1] ?? '').trim();
    const read = linePeriod(text);
    return read ? ok(read) : refuse('period-not-readable', { text: text.slice(0, 60) });
  }

  #version(stage: Stage, period: Version['period']): number {
    const id = `${stage}-${periodText(period)}`;
    const known = this.#versions.get(id);
    if (known) return known.number;
    const number = this.#versions.size;
    this.#versions.set(id, { version: { id, stage, period }, number });
    return number;
  }

  /** Looks whether the columns of a line come to each other. */
  #check(given: LineCells, line: number): Result<null> {
    const checked = this.#amounts.checked(given);
    if (!checked.ok) return checked;
    this.#counts.checked += checked.value.count;
    for (const { refusal, refuses } of checked.value.unequal) {
      if (refuses) return { ok: false, refusal };
      this.#tell('unequal', line, refusal);
    }
    return ok(null);
  }

  /** The facts without those that state the totals of others, which are compared. */
  #withoutTotals(): Pick<UnderstoodLines['facts'], 'codes' | 'amounts'> {
    const dimension = this.#mapping.dimensions.findIndex((one) => one.parents === 'totals');
    const members = this.#places.members[dimension];
    if (!members) {
      for (const one of this.#totalLines.compared()) this.#compare(one.line, one.what, one.stated, one.total);
      return this.#facts.columns();
    }
    const { facts, totals } = statedTotals(this.#facts, dimension, members.parents);
    for (const { line, member, stated, total } of totals) {
      this.#compare(line, members.ids[member] ?? '', stated, total);
    }
    this.#compareWhole(facts);
    return facts;
  }

  /** Compares lines that state the total of all with what is added: where members state totals, lines above are no sum. */
  #compareWhole({ codes, amounts }: Pick<UnderstoodLines['facts'], 'codes' | 'amounts'>): void {
    const { period } = this.#mapping;
    const whole = this.#mapping.amounts.map((mapped) => {
      const years = mapped.period ?? ('column' in period ? null : period);
      if (!years || mapped.at) return null;
      const version = this.#version(mapped.stage, years);
      return amounts.reduce(
        (sum, amount, fact) => (codes.at(-1)?.[fact] === version ? sum + amount : sum),
        0,
      );
    });
    for (const { line, what, stated } of this.#totalLines.lines) {
      if (!isWholeTotal(what, this.#mapping)) continue;
      for (const [column, total] of whole.entries()) {
        const own = stated[column] ?? null;
        if (own !== null && total !== null) this.#compare(line, what, own, total);
      }
    }
  }

  #compare(line: number, what: string, stated: number, total: number): void {
    this.#counts.checked += 1;
    if (stated === total) return;
    const facts = this.#amounts.printed(what, stated, total);
    this.#tell('unequal', line, { code: 'total-not-equal', facts });
  }

  #tell(what: 'refused' | 'unequal' | 'doubled', spot: number, refusal: Refusal): void {
    this.#counts[what] += 1;
    if (this.#remarks[what].length < mostRemarks) this.#remarks[what].push({ spot, refusal });
  }
}

/** Says whether words are those of a total and nothing else. */
function isWholeTotal(what: string, mapping: LineMapping): boolean {
  return (mapping.totals ?? []).some(({ words }) =>
    words.some((word) => word.toLowerCase() === what.toLowerCase()),
  );
}
