import { isAmount } from '../../basics/amount.ts';
import { periodText, readPeriod } from '../../basics/period.ts';
import { ok, type Refusal, type Result, refuse } from '../../basics/result.ts';
import type { Stage, Version } from '../cube.ts';
import { readAmountText } from './amount-text.ts';
import { FactGathering } from './fact-gathering.ts';
import type { LineMapping } from './line-mapping.ts';
import { type CodedName, LineMembers } from './line-members.ts';
import type { MappedColumns } from './mapped-columns.ts';
import { statedTotals } from './stated-totals.ts';
import { type LineRemark, mostRemarks, type UnderstoodLines } from './understood-lines.ts';

/**
 * Takes lines one after the other and makes facts of them. A line is taken whole or not at all. What it remembers grows with the facts
 * there are, not with the lines.
 */
export class LineReading {
  readonly #mapping: LineMapping;
  readonly #columns: MappedColumns;
  readonly #decimal: '.' | ',' | null;
  readonly #members: readonly LineMembers[];
  readonly #facts: FactGathering;
  readonly #versions = new Map<string, { readonly version: Version; readonly number: number }>();
  readonly #refused: LineRemark[] = [];
  readonly #unequal: LineRemark[] = [];
  #counts = { lines: 0, taken: 0, filtered: 0, blank: 0, refused: 0, checked: 0, unequal: 0, rounded: 0 };

  constructor(mapping: LineMapping, columns: MappedColumns, decimal: '.' | ',' | null) {
    this.#mapping = mapping;
    this.#columns = columns;
    this.#decimal = mapping.file?.decimal ?? decimal;
    this.#members = mapping.dimensions.map((mapped) => new LineMembers(mapped, mapping.language));
    this.#facts = new FactGathering(mapping.dimensions.length + 1);
  }

  /** Takes a line of a file, from 1. */
  take(line: number, cells: readonly string[]): void {
    this.#counts.lines += 1;
    if (!this.#passes(cells)) {
      this.#counts.filtered += 1;
      return;
    }
    const taken = this.#taken(line, cells);
    if (!taken.ok) this.#refuse(line, taken.refusal);
    else if (taken.value === 0) this.#counts.blank += 1;
    else this.#counts.taken += 1;
  }

  /** What the lines say, now that all were taken. Refuses `lines-none-taken` and `amount-out-of-range` for all of them together. */
  done(): Result<UnderstoodLines> {
    if (this.#facts.count === 0) {
      const [first] = this.#refused;
      const why = {
        lines: this.#counts.lines,
        refused: this.#counts.refused,
        filtered: this.#counts.filtered,
      };
      return refuse('lines-none-taken', { ...why, line: first?.line ?? 0 });
    }
    const whole = this.#withoutTotals();
    const size = whole.amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
    if (!Number.isSafeInteger(size)) return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
    const { lines, taken, filtered, blank, refused, checked, unequal, rounded } = this.#counts;
    const versions = [...this.#versions.values()].map((one) => one.version);
    return ok({
      mapping: this.#mapping,
      lines,
      taken,
      filtered,
      blank,
      checked,
      rounded,
      versions,
      refused: { count: refused, first: this.#refused },
      unequal: { count: unequal, first: this.#unequal.toSorted((a, b) => a.line - b.line) },
      facts: {
        dimensions: [...this.#mapping.dimensions.map((dimension) => dimension.id), 'version'],
        members: [...this.#members.map((members) => members.ids), versions.map((version) => version.id)],
        ...whole,
      },
      dimensions: this.#members.map((members, dimension) => ({
        id: members.id,
        members: members.members(new Set(whole.codes[dimension])),
      })),
      totals: versions.map(({ id }, number) => {
        const own = whole.amounts.filter((_, fact) => whole.codes.at(-1)?.[fact] === number);
        return { version: id, amount: own.reduce((sum, amount) => sum + amount, 0), facts: own.length };
      }),
    });
  }

  #passes(cells: readonly string[]): boolean {
    return (this.#mapping.filter ?? []).every((filter, index) => {
      const cell = (cells[this.#columns.filter[index] ?? -1] ?? '').trim();
      return (filter.in?.includes(cell) ?? true) && filter.notIn?.includes(cell) !== true;
    });
  }

  /** Takes the facts of a line; answers how many. */
  #taken(line: number, cells: readonly string[]): Result<number> {
    const amounts = this.#amountsOf(cells);
    if (!amounts.ok) return amounts;
    if (amounts.value.every(({ amount }) => amount === null)) return ok(0);
    const checked = this.#check(line, cells);
    if (!checked.ok) return checked;
    const codes = this.#codesOf(cells);
    if (!codes.ok) return codes;
    const period = this.#periodOf(cells);
    if (!period.ok) return period;
    const facts: { readonly codes: readonly number[]; readonly amount: number }[] = [];
    for (const [index, { amount }] of amounts.value.entries()) {
      const mapped = this.#mapping.amounts[index];
      if (amount === null || !mapped) continue;
      const at = this.#codesWith(codes.value, mapped.at ?? {});
      if (!at.ok) return at;
      facts.push({
        codes: [...at.value, this.#version(mapped.stage, mapped.period ?? period.value)],
        amount,
      });
    }
    for (const fact of facts) {
      if (!this.#facts.add(fact.codes, fact.amount, line)) {
        return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
      }
    }
    this.#counts.rounded += amounts.value.filter((one) => one.rounded).length;
    return ok(facts.length);
  }

  #amountsOf(
    cells: readonly string[],
  ): Result<readonly { readonly amount: number | null; readonly rounded: boolean }[]> {
    const amounts: { readonly amount: number | null; readonly rounded: boolean }[] = [];
    for (const [index, { sign, power }] of this.#mapping.amounts.entries()) {
      const read = this.#amount(cells[this.#columns.amounts[index] ?? -1] ?? '', power ?? 0);
      if (!read.ok) return read;
      const { amount, rounded } = read.value;
      const known = amount ?? (this.#mapping.empty === 'zero' ? 0 : null);
      amounts.push({ amount: known === null || known === 0 ? known : (sign ?? 1) * known, rounded });
    }
    return ok(amounts);
  }

  #amount(
    text: string,
    power: number,
    rounds = this.#mapping.rounding === 'half-away',
  ): ReturnType<typeof readAmountText> {
    const digits = this.#mapping.unit === 'people' ? 0 : this.#mapping.currency.digits;
    return readAmountText(text, { decimal: this.#decimal, places: digits + power, rounds });
  }

  #codesOf(cells: readonly string[]): Result<readonly (number | null)[]> {
    const codes: (number | null)[] = [];
    for (const [index, { mapped, levels }] of this.#columns.dimensions.entries()) {
      const members = this.#members[index];
      const path = mapped.member === undefined ? pathOf(levels, cells) : [{ code: mapped.member, name: '' }];
      const empty = mapped.empty === undefined ? [] : [{ code: mapped.empty, name: '' }];
      const found = path.length > 0 ? path : empty;
      if (found.length === 0) {
        // Columns of amounts may say the member.
        if (levels.length > 0) return refuse('member-missing', { dimension: mapped.id });
        codes.push(null);
        continue;
      }
      const code = members?.at(found) ?? null;
      if (code === null) {
        return refuse('member-two-parents', { dimension: mapped.id, member: found.at(-1)?.code ?? '' });
      }
      codes.push(code);
    }
    return ok(codes);
  }

  #codesWith(
    codes: readonly (number | null)[],
    at: Readonly<Record<string, string>>,
  ): Result<readonly number[]> {
    const whole: number[] = [];
    for (const [index, code] of codes.entries()) {
      const members = this.#members[index];
      const given = members && at[members.id];
      const found = given === undefined ? code : (members?.at([{ code: given, name: '' }]) ?? null);
      if (found === null) return refuse('member-missing', { dimension: members?.id ?? '' });
      whole.push(found);
    }
    return ok(whole);
  }

  #periodOf(cells: readonly string[]): Result<Version['period']> {
    const { period } = this.#mapping;
    if (!('column' in period)) return ok(period);
    const text = (cells[this.#columns.period ?? -1] ?? '').trim();
    const read = readPeriod(text);
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
  #check(line: number, cells: readonly string[]): Result<null> {
    for (const [index, { sum, equals, otherwise }] of (this.#mapping.checks ?? []).entries()) {
      const columns = this.#columns.checks[index];
      let total = 0;
      for (const [part, { sign }] of sum.entries()) {
        const read = this.#amount(cells[columns?.sum[part] ?? -1] ?? '', 0, true);
        if (!read.ok) return read;
        total += (sign ?? 1) * (read.value.amount ?? 0);
      }
      const stated = this.#amount(cells[columns?.equals ?? -1] ?? '', 0, true);
      if (!stated.ok) return stated;
      if (!isAmount(total + 0)) return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
      this.#counts.checked += 1;
      if (total === (stated.value.amount ?? 0)) continue;
      const unequal: Refusal = {
        code: 'line-not-equal',
        facts: this.#printedFacts(String(equals), stated.value.amount ?? 0, total),
      };
      if (otherwise === 'refuse') return { ok: false, refusal: unequal };
      this.#tellUnequal({ line, refusal: unequal });
    }
    return ok(null);
  }

  /** The facts without those that state the totals of others, which are compared. */
  #withoutTotals(): Pick<UnderstoodLines['facts'], 'codes' | 'amounts'> {
    const dimension = this.#mapping.dimensions.findIndex((one) => one.parents === 'totals');
    const members = this.#members[dimension];
    if (!members) return this.#facts.columns();
    const { facts, totals } = statedTotals(this.#facts, dimension, members.parents);
    this.#counts.checked += totals.length;
    for (const { line, member, stated, total } of totals) {
      if (stated === total) continue;
      this.#tellUnequal({
        line,
        refusal: {
          code: 'total-not-equal',
          facts: this.#printedFacts(members.ids[member] ?? '', stated, total),
        },
      });
    }
    return facts;
  }

  #printedFacts(what: string, stated: number, total: number): Refusal['facts'] {
    const unit = 10 ** (this.#mapping.unit === 'people' ? 0 : this.#mapping.currency.digits);
    return { what, stated: stated / unit, total: total / unit };
  }

  #tellUnequal(remark: LineRemark): void {
    this.#counts.unequal += 1;
    if (this.#unequal.length < mostRemarks) this.#unequal.push(remark);
  }

  #refuse(line: number, refusal: Refusal): void {
    this.#counts.refused += 1;
    if (this.#refused.length < mostRemarks) this.#refused.push({ line, refusal });
  }
}

/** The codes and names of a line from the outermost level to the last that says one. */
function pathOf(
  levels: MappedColumns['dimensions'][number]['levels'],
  cells: readonly string[],
): readonly CodedName[] {
  const path: CodedName[] = [];
  for (const { code: column, name, split } of levels) {
    const cell = (cells[column] ?? '').trim();
    const cut = split === null ? -1 : cell.indexOf(split);
    const code = cut < 0 ? cell : cell.slice(0, cut).trim();
    if (code === '') break;
    const inCell = cut < 0 || split === null ? '' : cell.slice(cut + split.length).trim();
    path.push({ code, name: name === null ? inCell : (cells[name] ?? '').trim() });
  }
  return path;
}
