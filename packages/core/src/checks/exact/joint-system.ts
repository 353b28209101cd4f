import { addressText, type Coordinates } from '../../basics/address.ts';
import type { FactValue } from '../../plan/change.ts';
import type { SystemRow } from '../engine/row.ts';
import type { FigureScenario } from '../engine/scenarios.ts';
import { type System, systemOf } from '../engine/system.ts';

/** The figures of every scenario as rows over the amounts that a document's facts and changes have. */
export interface JointSystem extends System {
  /** The column of a printed amount at coordinates of a cube. */
  readonly columnOf: (cube: string, at: Coordinates, value: FactValue) => number | undefined;
}

/**
 * Scenarios of a document in one system: an amount that no change touches is the same in all of them, and so is one that
 * two changes set alike. Columns of the first scenario have the same numbers with others and without.
 */
export function jointSystem(scenarios: readonly FigureScenario[]): JointSystem {
  const columns = new Map<string, number>();
  const seen = new Set<string>();
  const figures: System['figures'][number][] = [];
  const rows: SystemRow[] = [];
  let count = 0;
  for (const [index, scenario] of scenarios.entries()) {
    const own: number[] = [];
    const columnFor = (key: string): number => {
      const known = columns.get(key) ?? count;
      if (known === count) count += 1;
      columns.set(key, known);
      return known;
    };
    for (const { id, facts } of scenario.budget.cubes)
      for (const { at, ...value } of facts) own.push(columnFor(keyOf(id, at, value)));
    const joint = (column: number): number => (own[column] ??= columnFor(`${index} ${column}`));
    const system = systemOf(scenario);
    const offset = figures.length;
    figures.push(...system.figures);
    for (const row of system.rows) {
      const moved = withColumns(row, joint, offset);
      const text = rowText(moved);
      if (!seen.has(text)) rows.push(moved);
      seen.add(text);
    }
  }
  const columnOf = (cube: string, at: Coordinates, value: FactValue): number | undefined =>
    columns.get(keyOf(cube, at, value));
  return { figures, rows, columns: count, columnOf };
}

function withColumns(row: SystemRow, joint: (column: number) => number, offset: number): SystemRow {
  const { figure, terms, low, high, width, slope } = row;
  return {
    figure: figure === null ? null : figure + offset,
    terms: terms.map(({ column, coefficient }) => ({ column: joint(column), coefficient })),
    low,
    high,
    width,
    ...(slope
      ? { slope: slope.map(({ column, coefficient }) => ({ column: joint(column), coefficient })) }
      : {}),
  };
}

function keyOf(cube: string, at: Coordinates, { amount, halfWidth }: FactValue): string {
  return `${addressText({ cube, at })} ${amount} ${halfWidth}`;
}

function rowText({ terms, low, high }: SystemRow): string {
  const sorted = terms.map(({ column, coefficient }) => `${column}*${coefficient}`).sort();
  return `${sorted.join(' ')} ${low} ${high}`;
}
