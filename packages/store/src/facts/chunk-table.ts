import type { Result } from '@plenary/core/basics/result';
import type { Cube } from '@plenary/core/budget/cube';
import { type FactTable, tableOfColumns } from '@plenary/core/budget/table/fact-table';
import { joinedColumns } from '@plenary/core/budget/table/joined-columns';
import type { GivenTree } from '@plenary/core/budget/table/member-tree';
import { readColumns } from './chunk-columns.ts';

/**
 * The table of a cube whose facts are those of kept chunks, in their order, with no object for a fact on the way. Refuses
 * as `tableOf`; throws where a chunk is damaged.
 */
export function tableOfChunks(
  cube: Pick<Cube, 'id' | 'dimensions' | 'unit'>,
  bodies: readonly string[],
  given: readonly GivenTree[],
): Result<FactTable> {
  const columns = joinedColumns(cube, bodies.map(readColumns), given);
  return columns.ok ? tableOfColumns(columns.value, given) : columns;
}
