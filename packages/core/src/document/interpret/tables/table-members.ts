import { wordsIn } from '../../../basics/words.ts';
import type { Version } from '../../../budget/cube.ts';
import type { Cell } from '../../document.ts';
import type { Reading } from '../../interpretation.ts';
import type { Context, Found } from '../context.ts';
import type { TableAnalysis } from './analyse-table.ts';
import { cellKinds, type Grid, kindAt, textAt } from './cells/grid.ts';
import type { LineNames } from './cells/line-names.ts';
import type { TableModel } from './table-model.ts';

/** A table that was made out, with the names of its lines and columns. */
export interface NamedTable {
  readonly id: string;
  readonly context: Context;
  readonly analysis: TableAnalysis;
  readonly model: TableModel;
  readonly names: LineNames;
  readonly columns: ReadonlyMap<number, Version>;
}

/** The members that a table adds to the dimensions of its cube: itself, its lines under their groups, its columns. */
export function tableMembers({ id, context, analysis, model, names, columns }: NamedTable): Found['members'] {
  const { language, captions } = context;
  const caption = captions.find((text) => /\p{L}/u.test(text)) ?? id;
  const { rows, sums } = analysis.structure;
  const lines = rows
    .filter((row) => model.groups.has(row) || !sums.has(row))
    .map((row) => {
      const [line, name] = [names.id(row), wordsIn(language, names.label(row))];
      const parent = model.parents.get(row);
      if (parent === undefined) return { dimension: 'line', id: line, name };
      return { dimension: 'line', id: line, name, parent: names.id(parent) };
    });
  const shown = [...columns].map(([column, version]) => ({
    dimension: 'column',
    id: version.id,
    name: wordsIn(language, analysis.columns[column]?.words ?? ''),
  }));
  return [{ dimension: 'table', id, name: wordsIn(language, caption) }, ...lines, ...shown];
}

/** The numbers of a table that are no amounts as far as anything shows: each a reading that was not understood. */
export function otherReadings(
  grid: Grid,
  { columns, header }: TableAnalysis,
  read: ReadonlySet<Cell>,
): readonly Reading[] {
  const numeric = columns.filter(({ role }) => role === 'number' || role === 'percent');
  const readings: Reading[] = [];
  for (let row = header.body; row < grid.height; row += 1) {
    if (header.rows.has(row)) continue;
    for (const { index } of numeric) {
      const cell = grid.cells[row * grid.width + index];
      const kind = kindAt(grid, row, index);
      if (cell === undefined || read.has(cell)) continue;
      if (kind !== cellKinds.number && kind !== cellKinds.numbers) continue;
      readings.push({ place: cell.place, text: textAt(grid, row, index), outcome: 'not-understood' });
    }
  }
  return readings;
}
