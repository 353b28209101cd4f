import type { Version } from '../../../budget/cube.ts';
import { cellText } from '../../content.ts';
import type { Context } from '../context.ts';
import { type FigureScale, readFigureCell } from '../figure-cell.ts';
import { conceptIn } from '../vocabulary.ts';
import { type BodyRow, columnText, type Header } from './header.ts';
import { idOf } from './names.ts';
import { percentScale } from './table-scale.ts';
import { compared, isComparison, isPercent, type ValueColumn } from './value-columns.ts';
import { periodsIn, versionIn } from './versions.ts';

type VersionColumn = ValueColumn & { readonly kind: 'version' };

/**
 * The columns of a table of unknown kind that hold figures. One whose words name no version of the budget, or one that
 * another column shows already, stands for itself: its id is made of its words.
 */
export function lineColumns(
  header: Header,
  body: readonly BodyRow[],
  scale: FigureScale,
  context: Context,
): readonly ValueColumn[] {
  const filled = header.columns
    .map((words, column) => ({ words, column, text: columnText(words) }))
    .filter(
      ({ column, words }) =>
        column > 0 && holdsFigures(body, column, isPercent(words) ? percentScale(scale) : scale),
    );
  const versions: VersionColumn[] = [];
  for (const { words, column, text } of filled) {
    if (isComparison(words, text)) continue;
    const named = versionIn(text, context.period);
    const taken = versions.some((one) => one.version.id === named?.id);
    versions.push({
      kind: 'version',
      column,
      words: text,
      version: named && !taken ? named : ownColumn(text, column, context),
    });
  }
  const comparisons: ValueColumn[] = [];
  for (const { words, column, text } of filled) {
    const pair = isComparison(words, text) ? compared(text, versions) : null;
    // A percentage on its own may be a share; right after a difference it is that difference in percent.
    const follows = comparisons.at(-1)?.column === column - 1;
    if (!pair || !(follows || saysWhatItCompares(text))) continue;
    const kind = isPercent(words) ? 'percentage' : 'difference';
    comparisons.push({ kind, column, words: text, of: pair.of, from: pair.from });
  }
  return [...versions, ...comparisons];
}

function saysWhatItCompares(text: string): boolean {
  return periodsIn(text).length > 1 || conceptIn(text, ['difference']) !== null;
}

function ownColumn(text: string, column: number, context: Context): Version {
  return { id: `column-${column}-${idOf(text)}`, stage: 'proposed', period: context.period };
}

/** Two figures at least, and hardly anything else. */
function holdsFigures(body: readonly BodyRow[], column: number, scale: FigureScale): boolean {
  const cells = body.map((row) => row.cells[column - 1]).filter((cell) => cellText(cell).trim() !== '');
  const figures = cells.filter((cell) => readFigureCell(cell, scale).kind === 'figures');
  const others = cells.filter((cell) => readFigureCell(cell, scale).kind === 'not-understood');
  return figures.length >= 2 && others.length * 4 <= figures.length;
}
