import type { ColumnRelation } from './column-relations.ts';
import { bitsOf, evidence, isShown, type Support } from './evidence.ts';
import type { Series } from './support.ts';

/**
 * A column that goes on from row to row: what a row opens with is what the row before closed with (`of` the closing
 * column), or a balance is the one before with the flows of its row added.
 */
export interface RunningColumn {
  readonly column: number;
  readonly of: number;
  readonly flows: readonly { readonly column: number; readonly coefficient: number }[];
}

const mostFlows = 12;

/** The running columns of a table; `rows` are its lines in order, without sums. */
export function runningColumns(
  series: readonly Series[],
  relations: readonly ColumnRelation[],
  rows: readonly number[],
): readonly RunningColumn[] {
  const byIndex = new Map(series.map((one) => [one.index, one]));
  const derived = new Set(relations.map((one) => one.derived));
  const carried = relations.flatMap(({ derived: closing, terms }) =>
    terms.flatMap(({ column, coefficient }): readonly RunningColumn[] => {
      const [opens, closes] = [byIndex.get(column), byIndex.get(closing)];
      if (coefficient !== 1 || !opens || !closes || derived.has(column)) return [];
      const support = supportOfStep(rows, (row, before) => [opens.values[row], closes.values[before]]);
      return isShown(support, terms.length, false) ? [{ column, of: closing, flows: [] }] : [];
    }),
  );
  const free = series.filter((one) => !derived.has(one.index)).slice(0, mostFlows);
  const taken = new Set(carried.map((one) => one.column));
  return [
    ...carried,
    ...free.filter((one) => !taken.has(one.index)).flatMap((one) => balanceOf(one, free, rows)),
  ];
}

function balanceOf(
  balance: Series,
  series: readonly Series[],
  rows: readonly number[],
): readonly RunningColumn[] {
  const flows = series.filter((one) => one !== balance);
  const choices: RunningColumn['flows'][] = [];
  for (const [i, a] of flows.entries()) {
    choices.push([{ column: a.index, coefficient: 1 }], [{ column: a.index, coefficient: -1 }]);
    for (const b of flows.slice(i + 1)) {
      for (const [x, y] of [
        [1, -1],
        [-1, 1],
      ] as const) {
        choices.push([
          { column: a.index, coefficient: x },
          { column: b.index, coefficient: y },
        ]);
      }
    }
  }
  const byIndex = new Map(series.map((one) => [one.index, one.values]));
  for (const own of choices) {
    const support = supportOfStep(rows, (row, before) => {
      const flow = own.reduce((sum, { column, coefficient }) => {
        const value = byIndex.get(column)?.[row] ?? Number.NaN;
        return sum + coefficient * (Number.isNaN(value) ? 0 : value);
      }, 0);
      return [balance.values[row], (balance.values[before] ?? Number.NaN) + flow, flow];
    });
    if (isShown(support, choices.length * series.length, false))
      return [{ column: balance.index, of: balance.index, flows: own }];
  }
  return [];
}

/** What pairs of values, one of each row, say of their being the same; a row without any flow bears nothing out. */
function supportOfStep(
  rows: readonly number[],
  pairAt: (row: number, before: number) => readonly (number | undefined)[],
): Support {
  let [bearing, bits, holding, failing] = [0, 0, 0, 0];
  const seen = new Set<number>();
  let failed = false;
  for (let index = 1; index < rows.length; index += 1) {
    const [now, then, flow] = pairAt(rows[index] ?? 0, rows[index - 1] ?? 0);
    if (now === undefined || then === undefined || Number.isNaN(now) || Number.isNaN(then)) continue;
    if (Math.abs(now - then) > 1e-6) {
      // One wrong figure fails against the one before and against the one behind.
      if (!failed) failing += 1;
      failed = !failed;
    } else {
      failed = false;
      holding += 1;
      if (now !== 0 && flow !== 0 && !seen.has(now)) {
        seen.add(now);
        bearing += 1;
        bits += bitsOf(Math.abs(now));
      }
    }
    if (index === evidence.sampledRows && failing > holding) break;
  }
  return { bearing, bits, holding, failing };
}
