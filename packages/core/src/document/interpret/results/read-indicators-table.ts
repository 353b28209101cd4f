import type { Cell, Row, Table } from '../../document.ts';
import { sectorOf } from '../budget/where.ts';
import type { TableReader } from '../context.ts';
import { readingsOf } from '../readings.ts';
import { bodyRows, type Columns, columnsWith, textOf } from './columns.ts';
import { PillarRows } from './pillar-rows.ts';
import { readResultName } from './result-names.ts';
import { SectorIndicators } from './sector-indicators.ts';
import { alignedCells, type IndicatorColumns } from './slipped-rows.ts';

/** Reads a sector's indicators by result: for each its baseline and its target, typed, with their components. */
export const readIndicatorsTable: TableReader = (table, context) => {
  const columns = columnsWith(table, ['indicator']);
  if (!columns || (!columns.at.has('baseline') && !columns.at.has('target'))) return null;
  const sector = sectorOf(context);
  const pillars = new PillarRows(context);
  const indicators = new SectorIndicators(context, sector.id);
  const at = columnNumbers(columns);
  const coded = isCoded(table, at);
  for (const row of bodyRows(table, columns)) {
    if (isRuled(row) || pillars.take(row)) continue;
    const cells = alignedCells(row, at, coded);
    indicators.take(row, cells);
    // A title that slipped under the values is no value, and was read all the same.
    const title = cells.indicator;
    if (title && title === row.cells[at.baseline]) indicators.outcomes.set(title, 'fact');
  }
  const found = indicators.found();
  const area = {
    headerRows: columns.headerRows,
    columns: new Set([at.baseline, at.target].filter((column) => column >= 0)),
  };
  return {
    ...found,
    sectors: sector.sectors,
    wordings: [...pillars.wordings, ...found.wordings],
    readings: readingsOf(table, area, { language: context.language }, indicators.outcomes),
    parts: [{ sector: sector.id, part: 'indicators' }],
  };
};

function columnNumbers(columns: Columns): IndicatorColumns {
  return {
    result: columns.at.get('expected-result') ?? -1,
    indicator: columns.at.get('indicator') ?? -1,
    baseline: columns.at.get('baseline') ?? -1,
    target: columns.at.get('target') ?? -1,
  };
}

/** Says whether the table's results have codes, so that words without one in their column are no result. */
function isCoded(table: Table, columns: IndicatorColumns): boolean {
  return table.rows.some((row) => readResultName(textOf(row.cells[columns.result])) !== null);
}

/** A row of lines, as conversions draw them. */
function isRuled(row: Row): boolean {
  return row.cells.every((cell: Cell) => /^[-–—=_|:\s]*$/.test(textOf(cell)));
}
