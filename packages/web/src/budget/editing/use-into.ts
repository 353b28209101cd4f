import { writeRanges } from '@plenary/api/budget/number-ranges';
import { coordinatesText } from '@plenary/core/basics/address';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import type { Range } from '../grid/selection.ts';
import { factAt } from '../table/fact-address.ts';
import { theCells } from '../table/pivot-questions.ts';
import type { Editing } from '../table/use-editing.ts';
import type { TableCells } from '../table/use-table-cells.ts';
import type { TableModel } from '../table/use-table-model.ts';
import type { Into, ValueAt } from './pasted.ts';

/**
 * The table as edits go into it: what its cells are, edits on their way among them, so that one after another can be made of a cell; and
 * the same with a range of cells that is fetched first.
 */
export function useInto(
  { address, table, visible, places }: TableModel,
  cells: TableCells,
  editing: Editing,
) {
  const queries = useQueryClient();
  const shown = useShown();
  const { arrived, heldAt } = cells;
  const awaited = new Map(
    editing.pending.flatMap((edit) =>
      edit.kind === 'amount' ? [[coordinatesText(edit.at), edit.after] as const] : [],
    ),
  );
  const withPending =
    (values: ValueAt): ValueAt =>
    (row, column) => {
      const at = awaited.size > 0 ? factAt(table, visible[row] ?? -1, column) : null;
      const own = at && awaited.get(coordinatesText(at));
      return own === undefined || at === null ? values(row, column) : own;
    };
  const valueAt = withPending((row, column) => {
    const cell = arrived.at(row, column);
    return cell && (cell.state === 'known' ? cell.value : null);
  });
  const into: Into = { table, visible, places, valueAt, heldAt };
  const withFetched = async (range: Range): Promise<Into> => {
    const width = range.end - range.start + 1;
    const block = {
      key: '',
      inRows: writeRanges(visible.slice(range.top, range.bottom + 1)),
      inColumns: `${range.start}-${range.end}`,
      width,
    };
    const { values } = await queries.fetchQuery(theCells(shown, address, block));
    const fetched = withPending((row, column) => {
      const isIn = row >= range.top && row <= range.bottom && column >= range.start && column <= range.end;
      return isIn ? (values[(row - range.top) * width + column - range.start] ?? null) : valueAt(row, column);
    });
    return { ...into, valueAt: fetched };
  };
  /** Goes on with cells that are fetched first; where they do not come, that is said. */
  const afterFetched = (range: Range, goOn: (whole: Into) => void): void =>
    void withFetched(range).then(goOn, (error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      editing.setTrouble({ kind: 'refused', problem: error.problem });
    });
  return { into, afterFetched };
}
