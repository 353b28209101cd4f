import type { Side } from './headers.ts';
import type { LeafSums } from './leaf-sums.ts';

/** The numbers of every row and column from those of the finest ones: each is added into the one it is part of. */
export function addedUp(
  sums: Omit<LeafSums, 'values'>,
  values: Float64Array,
  rows: Side,
  columns: Side,
): Float64Array {
  const { planes } = sums;
  const width = columns.headers.length * planes;
  const cells = new Float64Array(rows.headers.length * width).fill(-0);
  const columnParts = partsOf(columns, planes);
  for (let row = 0; row < rows.leaves.length; row += 1) {
    const leaf = rows.leaves[row] ?? -1;
    if (leaf < 0) continue;
    const start = row * width;
    const from = leaf < sums.rowStarts.length ? (sums.rowStarts[leaf] ?? 0) : values.length;
    for (let column = 0; column < columns.leaves.length; column += 1) {
      const group = columns.leaves[column] ?? -1;
      if (group < 0) continue;
      const at = group < sums.columnStarts.length ? from + (sums.columnStarts[group] ?? 0) : values.length;
      for (let plane = 0; plane < planes; plane += 1) {
        cells[start + column * planes + plane] = values[at + plane] ?? -0;
      }
    }
    for (let index = 0; index < columnParts.length; index += 2) {
      const part = start + (columnParts[index] ?? 0);
      const into = start + (columnParts[index + 1] ?? 0);
      cells[into] = (cells[into] ?? 0) + (cells[part] ?? 0);
    }
  }
  const rowParts = partsOf(rows, 1);
  for (let index = 0; index < rowParts.length; index += 2) {
    const part = (rowParts[index] ?? 0) * width;
    const into = (rowParts[index + 1] ?? 0) * width;
    for (let at = 0; at < width; at += 1) {
      cells[into + at] = (cells[into + at] ?? 0) + (cells[part + at] ?? 0);
    }
  }
  return cells;
}

/**
 * What is to be added into what, in pairs, with each header `planes` numbers wide. The last first: whatever is below a header
 * stands after it.
 */
function partsOf({ headers }: Side, planes: number): Int32Array {
  const last = headers.length - 1;
  const total = headers[last]?.kind === 'total' ? last : -1;
  const pairs: number[] = [];
  for (let part = last; part >= 0; part -= 1) {
    const parent = headers[part]?.parent ?? -1;
    const into = parent >= 0 ? parent : total;
    if (part === total || into < 0) continue;
    for (let plane = 0; plane < planes; plane += 1) pairs.push(part * planes + plane, into * planes + plane);
  }
  return Int32Array.from(pairs);
}
