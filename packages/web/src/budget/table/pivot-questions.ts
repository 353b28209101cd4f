import {
  getPivot,
  getPivotCell,
  getPivotCells,
  getPivotNotes,
  getPivotRounding,
} from '@plenary/api/budget/pivot';
import { aboutPlan } from '../../app/server.ts';
import type { Shown } from '../../app/use-shown.ts';
import type { Block } from '../grid/fetched-cells.ts';
import type { TableAddress } from './pivot-address.ts';

/** The question for a table of the budget. */
export function thePivot({ plan, language, scenario }: Shown, table: TableAddress) {
  return aboutPlan(plan, getPivot, { params: { plan }, query: { language, scenario, ...table } });
}

/** The question for a block of its cells. */
export function theCells({ plan, scenario }: Shown, table: TableAddress, block: Block) {
  const { inRows, inColumns } = block;
  // Numbers are the same in every language.
  return aboutPlan(plan, getPivotCells, {
    params: { plan },
    query: { scenario, ...table, inRows, inColumns },
  });
}

/** The question for what one of its cells is. */
export function theCell(
  { plan, language, scenario }: Shown,
  table: TableAddress,
  row: number,
  column: number,
) {
  return aboutPlan(plan, getPivotCell, {
    params: { plan },
    query: { language, scenario, ...table, row, column },
  });
}

/** The question for what it prints so that it adds up in every direction. */
export function theRounding({ plan, scenario }: Shown, table: TableAddress) {
  return aboutPlan(plan, getPivotRounding, { params: { plan }, query: { scenario, ...table } });
}

/** The question for what stands beside its cells. */
export function theNotes({ plan, language, scenario }: Shown, table: TableAddress) {
  return aboutPlan(plan, getPivotNotes, { params: { plan }, query: { language, scenario, ...table } });
}
