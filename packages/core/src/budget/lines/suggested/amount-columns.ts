import { type Period, samePeriod } from '../../../basics/period.ts';
import type { Stage } from '../../cube.ts';
import type { LineMapping, MappedColumn, MappedDimension } from '../line-mapping.ts';
import { linePeriod } from '../line-period.ts';
import { type AddingUp, addingUp } from './adding-up.ts';
import type { ColumnTraits } from './column-traits.ts';
import { membersIn, type SaidColumn } from './member-columns.ts';
import { moneyWords } from './money-words.ts';
import { isMovement, isOfYearBefore, isOnlySpending, monthIn, stageOf } from './stage-words.ts';

/** The columns of amounts of a mapping, how they add up, and the dimension of columns that are members. */
export interface AmountColumns {
  readonly amounts: LineMapping['amounts'];
  readonly checks: NonNullable<LineMapping['checks']>;
  readonly dimensions: readonly MappedDimension[];
  readonly used: readonly ColumnTraits[];
}

/** What stands above the columns: it says what amounts are where the columns' names do not. */
export interface Above {
  readonly title: string;
  readonly power: number | null;
  /** The years of lines, where no column says them. */
  readonly period: Period | null;
}

/** Guesses what each column of amounts is: a stage in some years, a member of a dimension of columns, or the sum of others. */
export function amountColumns(
  figures: readonly ColumnTraits[],
  above: Above,
  refer: (column: ColumnTraits) => MappedColumn,
): AmountColumns {
  const sums = addingUp(figures);
  const checks = sums.map(({ parts, total }) => ({
    sum: parts.map((one) => ({ column: refer(one) })),
    equals: refer(total),
  }));
  const derived = new Set(sums.flatMap(derivedColumns));
  const changed = new Set(sums.flatMap(changedTotal));
  const said = figures
    .filter((one) => !derived.has(one))
    .map((one): SaidColumn => {
      const own = saidIn(one, above.period);
      return changed.has(one) ? { ...own, stage: 'revised' } : own;
    });
  const amountOf = amountOfWith(above, refer);
  const whole = stageOf(above.title);
  const members = membersIn(said, sums);
  if (members) {
    const staged = withStage(
      members.columns.map((one) => one.said),
      whole,
    );
    const amounts = staged.map((one, index) =>
      amountOf(
        { ...one, stage: one.stage ?? whole ?? 'expenditure' },
        { [members.id]: members.columns[index]?.member ?? '' },
      ),
    );
    return { amounts, checks, dimensions: [{ id: members.id }], used: staged.map((one) => one.column) };
  }
  const staged = stagesOf(withStage(said, whole), whole, above.period);
  return {
    amounts: staged.map((one) => amountOf(one)),
    checks,
    dimensions: [],
    used: staged.map((one) => one.column),
  };
}

function amountOfWith(above: Above, refer: (column: ColumnTraits) => MappedColumn) {
  return (
    { column, stage, period }: SaidColumn,
    at?: Readonly<Record<string, string>>,
  ): LineMapping['amounts'][number] => {
    const power = moneyWords(column.header).power ?? above.power;
    return {
      column: refer(column),
      stage: stage ?? 'approved',
      ...(period ? { period } : {}),
      ...(at ? { at } : {}),
      ...(power === null ? {} : { power }),
    };
  };
}

/** What the name of a column says, with the year before the one of the lines where it speaks of that. */
function saidIn(column: ColumnTraits, years: Period | null): SaidColumn {
  const said = saidOf(column);
  return said.period === null && years && isOfYearBefore(column.header)
    ? { ...said, period: yearBefore(years) }
    : said;
}

function yearBefore({ from, to }: Period): Period {
  return { from: from - (to - from + 1), to: from - 1 };
}

function saidOf(column: ColumnTraits): SaidColumn {
  const isMonth = monthIn(column.header) !== null;
  return {
    column,
    stage: isMonth ? null : stageOf(column.header),
    period: isMonth ? null : linePeriod(column.header),
  };
}

/** Expenditure in a budget is what is planned. */
function withStage(said: readonly SaidColumn[], whole: Stage | null): readonly SaidColumn[] {
  const isPlain = said.every((one) => one.stage === null || isOnlySpending(one.column.header));
  return isPlain && whole !== null ? said.map((one) => ({ ...one, stage: whole })) : said;
}

/** Says whether columns are of one stage and of the same years. */
function areAlike(columns: readonly ColumnTraits[]): boolean {
  const [first, ...rest] = columns.map(saidOf);
  return rest.every(
    (one) =>
      one.stage === first?.stage &&
      (one.period === null
        ? first.period === null
        : first.period !== null && samePeriod(one.period, first.period)),
  );
}

/** What stands beside others and is no amount of its own: what was changed, what is left, the sum of what is alike. */
function derivedColumns({ parts, total }: AddingUp): readonly ColumnTraits[] {
  // Of an amount and others that say nothing, or that they are changes, those are what leads from it to the total.
  const speaking = parts.filter(
    (one) => !isMovement(one.header) && (stageOf(one.header) !== null || linePeriod(one.header) !== null),
  );
  if (speaking.length === 1) return parts.filter((one) => !speaking.includes(one));
  const changed = parts.filter((one) => isMovement(one.header));
  if (changed.length > 0 && changed.length < parts.length) return changed;
  if (parts.length > 2 || areAlike(parts)) return isStaged(parts, total) ? [smallest(parts)] : [total];
  return [smallest(parts)];
}

/** An amount, what was changed and what came of it, where no name says so. */
function isStaged(parts: readonly ColumnTraits[], total: ColumnTraits): boolean {
  return (
    parts.length === 2 && parts.every((one) => stageOf(one.header) === null) && stageOf(total.header) !== null
  );
}

function smallest(parts: readonly ColumnTraits[]): ColumnTraits {
  const sizes = parts.map((one) =>
    one.amounts.reduce<number>((sum, amount) => sum + Math.abs(amount ?? 0), 0),
  );
  const least = parts[sizes.lastIndexOf(Math.min(...sizes))];
  if (!least) throw new Error('a sum has parts');
  return least;
}

/** The outcome of a change that is called as what was changed is. */
function changedTotal({ parts, total }: AddingUp): readonly ColumnTraits[] {
  const kept = parts.filter((one) => !derivedColumns({ parts, total }).includes(one));
  const [base, ...others] = kept;
  if (!base || others.length > 0 || kept.length === parts.length || isOfYearBefore(base.header)) return [];
  const { stage } = saidOf(total);
  return stage === null || areAlike([base, total]) ? [total] : [];
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
function stagesOf(
  said: readonly SaidColumn[],
  whole: Stage | null,
  years: Period | null,
): readonly SaidColumn[] {
  const speaking = said.filter((one) => one.stage !== null || one.period !== null);
  // What was changed is an amount of its own only where nothing else is known.
  const kept = speaking.filter((one) => !isMovement(one.column.header));
  const known = kept.length > 0 ? kept : speaking;
  if (known.length > 0) {
    const taken = new Map<string, SaidColumn>();
    for (const one of known) {
      const own = { ...one, stage: one.stage ?? whole ?? 'approved' };
      const period = one.period ?? years;
      const key = `${own.stage} ${period?.from} ${period?.to}`;
      if (!taken.has(key)) taken.set(key, own);
    }
    return [...taken.values()];
  }
  return said.slice(0, 4).flatMap((one, index) => {
    const stage = said.length === 1 ? (whole ?? 'expenditure') : order[index];
    return stage ? [{ ...one, stage }] : [];
  });
}
