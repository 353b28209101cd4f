import type { Period } from '../../../basics/period.ts';
import type { Stage } from '../../cube.ts';
import type { LineMapping, MappedColumn, MappedDimension } from '../line-mapping.ts';
import { linePeriod } from '../line-period.ts';
import { type AddingUp, addingUp } from './adding-up.ts';
import type { ColumnTraits } from './column-traits.ts';
import { moneyWords } from './money-words.ts';
import { isMovement, monthIn, stageOf } from './stage-words.ts';
import { totalWordIn } from './total-words.ts';

/** The columns of amounts of a mapping, how they add up, and the dimension of columns that are members. */
export interface AmountColumns {
  readonly amounts: LineMapping['amounts'];
  readonly checks: NonNullable<LineMapping['checks']>;
  readonly dimensions: readonly MappedDimension[];
  readonly used: readonly ColumnTraits[];
}

interface Refer {
  (column: ColumnTraits): MappedColumn;
}

/** What stands above the columns: their words say what amounts are where the columns' names do not. */
export interface Above {
  readonly title: string;
  readonly power: number | null;
}

/** Guesses what each column of amounts is: a stage in some years, a member of a dimension of columns, or the sum of others. */
export function amountColumns(figures: readonly ColumnTraits[], above: Above, refer: Refer): AmountColumns {
  const sums = addingUp(figures);
  const crossed = sums.find(isCrossed);
  const months = figures.filter((one) => monthIn(one.header) !== null);
  const members = crossed ? crossed.parts : months.length >= 3 ? months : [];
  const checks = sums.map(({ parts, total }) => ({
    sum: parts.map((one) => ({ column: refer(one) })),
    equals: refer(total),
  }));
  const stage = stageOf(above.title);
  if (members.length > 0) {
    const id = members === months ? 'month' : 'column';
    const amounts = members.map((one) => ({
      ...amountOf(one, stage ?? 'expenditure', null, above, refer),
      at: { [id]: memberOf(one, members === months) },
    }));
    return { amounts, checks, dimensions: [{ id }], used: members };
  }
  const derived = new Set(sums.flatMap((sum) => derivedColumns(sum)));
  const staged = stagesOf(
    figures.filter((one) => !derived.has(one)),
    stage,
  );
  const amounts = staged.map((one) => amountOf(one.column, one.stage, one.period, above, refer));
  return { amounts, checks, dimensions: [], used: staged.map((one) => one.column) };
}

function memberOf({ header, column }: ColumnTraits, isMonth: boolean): string {
  if (isMonth) return String(monthIn(header) ?? column).padStart(2, '0');
  return header === '' ? String(column + 1) : header;
}

function amountOf(
  column: ColumnTraits,
  stage: Stage,
  period: Period | null,
  above: Above,
  refer: Refer,
): LineMapping['amounts'][number] {
  const power = moneyWords(column.header).power ?? above.power;
  return {
    column: refer(column),
    stage,
    ...(period ? { period } : {}),
    ...(power === null ? {} : { power }),
  };
}

/** Columns of parts and their sum, where none of them says a stage or a year. */
function isCrossed({ parts, total }: AddingUp): boolean {
  if (
    parts.some(
      (one) => stageOf(one.header) !== null || linePeriod(one.header) !== null || isMovement(one.header),
    )
  ) {
    return false;
  }
  return parts.length > 2 || (totalWordIn(total.header) !== null && parts.every((one) => one.header !== ''));
}

/** What stands beside others and is no amount of its own: what was changed, what is left, the sum of years. */
function derivedColumns({ parts, total }: AddingUp): readonly ColumnTraits[] {
  const [first, second, ...more] = parts;
  if (!first || !second || more.length > 0) return [total];
  const changed = parts.filter((one) => isMovement(one.header));
  if (changed.length === 1) return changed;
  if (totalWordIn(total.header) !== null && stageOf(total.header) === null) return [total];
  const [a, b] = [first, second].map((one) =>
    one.amounts.reduce<number>((sum, amount) => sum + Math.abs(amount ?? 0), 0),
  );
  const named = [first, second].map((one) => stageOf(one.header) !== null);
  if (named[0] !== named[1]) return [named[0] ? second : first];
  return [(b ?? 0) <= (a ?? 0) ? second : first];
}

interface Staged {
  readonly column: ColumnTraits;
  readonly stage: Stage;
  readonly period: Period | null;
}

const order: readonly Stage[] = [
  'approved',
  'revised',
  'final',
  'expenditure',
  'proposed',
  'after-transfers',
];

/** A stage for each column of amounts, as its name says or else in the order budgets live in; each stage of a year once, since columns of one are added. */
function stagesOf(amounts: readonly ColumnTraits[], above: Stage | null): readonly Staged[] {
  const said = amounts.map((column) => ({
    column,
    stage: stageOf(column.header),
    period: linePeriod(column.header),
  }));
  const speaking = said.filter((one) => one.stage !== null || one.period !== null);
  // What was changed is an amount of its own only where nothing else is known.
  const kept = speaking.filter((one) => !isMovement(one.column.header));
  const known = kept.length > 0 ? kept : speaking;
  if (known.length > 0) {
    const taken = new Map<string, Staged>();
    for (const { column, stage, period } of known) {
      const own = { column, stage: stage ?? above ?? 'approved', period };
      const key = `${own.stage} ${period?.from} ${period?.to}`;
      if (!taken.has(key)) taken.set(key, own);
    }
    return [...taken.values()];
  }
  return amounts.slice(0, 4).flatMap((column, index) => {
    const stage = amounts.length === 1 ? (above ?? 'expenditure') : order[index];
    return stage ? [{ column, stage, period: null }] : [];
  });
}
