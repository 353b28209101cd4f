import type { Column } from '../cells/columns.ts';
import { cellKinds, type Grid, kindAt, textAt } from '../cells/grid.ts';
import type { HeaderRows } from '../cells/header-rows.ts';
import { evidence } from '../relations/evidence.ts';
import type { Series } from '../relations/support.ts';
import { treeSupport } from './additive.ts';
import { pathParents, prefixParents, rowCodes, zeroPaddedParents } from './row-codes.ts';
import { levelParents, rowLevels } from './row-levels.ts';
import { type RowSum, type RowTerm, RowWalk, type WalkedRow } from './row-sums.ts';
import { isPlainTotal, rowWordsOf } from './total-words.ts';

/** What the rows of a table are. */
export interface RowStructure {
  /** Rows with figures, from 0. */
  readonly rows: readonly number[];
  /** Rows that are the sum of others. */
  readonly sums: ReadonlyMap<number, RowSum>;
  /** Rows that stand inside another and are not added to it. */
  readonly memos: ReadonlySet<number>;
  /** The code of each row, where codes show the structure. */
  readonly codes: readonly (string | null)[] | null;
}

/** The rows of a table with figures in some of these columns, under its header. */
export function figureRows(grid: Grid, header: HeaderRows, columns: readonly number[]): readonly number[] {
  const rows: number[] = [];
  for (let row = header.body; row < grid.height; row += 1) {
    if (header.rows.has(row)) continue;
    const filled = columns.some((column) => {
      const kind = kindAt(grid, row, column);
      return kind === cellKinds.number || kind === cellKinds.numbers || kind === cellKinds.notApplicable;
    });
    if (filled) rows.push(row);
  }
  return rows;
}

/**
 * Which rows are sums of others: by the tree that codes, levels or paths of columns make, where the figures bear it out,
 * and by a walk over the rows for what words call totals and what figures show to be some.
 */
export function rowStructure(
  grid: Grid,
  header: HeaderRows,
  columns: readonly Column[],
  rows: readonly number[],
  series: readonly Series[],
): RowStructure {
  const wordsOf = rowWordsOf(grid, columns);
  const words = new Map(rows.map((row) => [row, wordsOf(row)]));
  const plain = rows.filter((row) => words.get(row)?.kind === 'none');
  const tree = bestTree(grid, columns, plain, series);
  const sums = new Map<number, RowSum>();
  if (tree) {
    for (const [row, terms] of childrenOf(tree.parents, plain))
      sums.set(row, { row, terms, words: { kind: 'none' } });
  }
  const below = new Set(plain.filter((row) => tree !== null && (tree.parents[row] ?? -1) >= 0));
  const figures = new Set(rows);
  const walked: WalkedRow[] = [];
  for (let row = header.body; row < grid.height; row += 1) {
    if (header.rows.has(row) || below.has(row)) continue;
    const own = words.get(row);
    if (figures.has(row) && own) walked.push({ row, heading: false, words: own });
    else if (tree === null && isHeading(grid, row)) walked.push({ row, heading: true, words: wordsOf(row) });
  }
  const unnamed = tree === null && rows.length <= evidence.mostRowsSearchedForTotals;
  const forward = new RowWalk(series, unnamed).walk(walked);
  const backward =
    forward.unmatched > 0 || (unnamed && forward.sums.length === 0)
      ? new RowWalk(series, unnamed).walk(walked.toReversed())
      : null;
  const better =
    backward !== null &&
    (backward.unmatched < forward.unmatched ||
      (backward.unmatched === forward.unmatched && backward.sums.length > forward.sums.length));
  const { sums: found, memos } = better ? backward : forward;
  for (const sum of found) sums.set(sum.row, sum);
  return { rows, sums, memos, codes: tree?.codes ?? null };
}

interface Tree {
  readonly parents: Int32Array;
  readonly codes: readonly (string | null)[] | null;
}

/** The tree that the figures bear out best; `null` where none is borne out beyond chance. */
function bestTree(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  series: readonly Series[],
): Tree | null {
  const trees = candidateTrees(grid, columns, rows);
  let best: { readonly tree: Tree; readonly bits: number } | null = null;
  for (const tree of trees) {
    const { additivity, bits, bearing } = treeSupport(tree.parents, rows, series);
    const adding = additivity.filter((kind) => kind !== 'none').length;
    const enough =
      bearing >= 1 &&
      adding * 2 >= additivity.length &&
      bits >= evidence.bitsBeyondChance + Math.log2(trees.length);
    if (enough && bits > (best?.bits ?? 0)) best = { tree, bits };
  }
  return best?.tree ?? null;
}

function candidateTrees(grid: Grid, columns: readonly Column[], rows: readonly number[]): readonly Tree[] {
  const trees: Tree[] = [];
  for (const codes of rowCodes(grid, columns, rows)) {
    trees.push({ parents: prefixParents(codes, grid.height), codes });
    const padded = zeroPaddedParents(codes, grid.height);
    if (padded) trees.push({ parents: padded, codes });
  }
  const paths = pathParents(grid, columns, rows, isPlainTotal);
  if (paths) trees.push({ parents: paths, codes: null });
  for (const levels of rowLevels(grid, columns, rows)) {
    trees.push({ parents: levelParents(levels, rows, false), codes: null });
    trees.push({ parents: levelParents(levels, rows, true), codes: null });
  }
  return trees.filter((tree) => rows.some((row) => (tree.parents[row] ?? -1) >= 0));
}

function childrenOf(parents: Int32Array, rows: readonly number[]): ReadonlyMap<number, readonly RowTerm[]> {
  const children = new Map<number, RowTerm[]>();
  for (const row of rows) {
    const parent = parents[row] ?? -1;
    if (parent < 0) continue;
    const term: RowTerm = { row, coefficient: 1 };
    const known = children.get(parent);
    if (known) known.push(term);
    else children.set(parent, [term]);
  }
  return children;
}

function isHeading(grid: Grid, row: number): boolean {
  for (let column = 0; column < grid.width; column += 1) if (textAt(grid, row, column) !== '') return true;
  return false;
}
