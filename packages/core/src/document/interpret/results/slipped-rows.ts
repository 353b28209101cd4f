import type { Cell, Row } from '../../document.ts';
import { textOf } from './columns.ts';
import { readResultName } from './result-names.ts';

/** The cells of a row of indicators: what stands under result, indicator, baseline and target. */
export interface IndicatorCells {
  readonly result: Cell | undefined;
  readonly indicator: Cell | undefined;
  readonly baseline: Cell | undefined;
  readonly target: Cell | undefined;
}

/** Where the four columns are, from 0; -1 where the table has no such column. */
export interface IndicatorColumns {
  readonly result: number;
  readonly indicator: number;
  readonly baseline: number;
  readonly target: number;
}

/**
 * The cells of a row under their columns. A row slipped to the right has its result under the indicators; one slipped to
 * the left begins with words that are no result, in a table whose results have codes, and ends with a blank.
 */
export function alignedCells(row: Row, columns: IndicatorColumns, coded: boolean): IndicatorCells {
  const straight = shifted(row, columns, 0);
  const result = textOf(straight.result);
  const indicator = textOf(straight.indicator);
  if (result === '' && indicator !== '' && readResultName(indicator)) return shifted(row, columns, 1);
  const last = textOf(row.cells[Math.max(columns.baseline, columns.target)]);
  const slippedLeft = coded && result !== '' && indicator !== '' && last === '' && !readResultName(result);
  return slippedLeft ? { ...shifted(row, columns, -1), result: undefined } : straight;
}

function shifted(row: Row, columns: IndicatorColumns, by: number): IndicatorCells {
  const cell = (column: number): Cell | undefined => (column < 0 ? undefined : row.cells[column + by]);
  return {
    result: cell(columns.result),
    indicator: cell(columns.indicator),
    baseline: cell(columns.baseline),
    target: cell(columns.target),
  };
}
