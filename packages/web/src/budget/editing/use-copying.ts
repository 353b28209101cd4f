import { writeRanges } from '@plenary/api/budget/number-ranges';
import { useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, useState } from 'react';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { dimensionName } from '../dimension-name.ts';
import type { Block } from '../grid/fetched-cells.ts';
import { type Range, rangeOf, sizeOf } from '../grid/selection.ts';
import { theCells } from '../table/pivot-questions.ts';
import type { TableCells } from '../table/use-table-cells.ts';
import type { TableModel } from '../table/use-table-model.ts';
import { copiedByEvent, promisedToClipboard, putInto } from './clipboard.ts';
import { type CopiedCells, type CopiedValues, copiedCells } from './copied-cells.ts';

/**
 * Copies what is chosen as spreadsheets do, alone or with the heads of its rows and columns; what has not been fetched yet is fetched first.
 */
export function useCopying(model: TableModel, { selection, arrived }: TableCells) {
  const { address, visible, table, style, arrangement } = model;
  const say = useWords();
  const queries = useQueryClient();
  const shown = useShown();
  const [copied, setCopied] = useState<Range | null>(null);
  const range = rangeOf(selection);
  const over = arrangement.rows.map(({ dimension }) => dimensionName(dimension, say)).join(' › ');
  const made = (values: CopiedValues, withHeads: boolean): CopiedCells =>
    copiedCells(range, values, { table, visible, style, corner: withHeads ? over : null });
  /** What is chosen, at once; `null` where it has to be fetched. */
  const atHand = (withHeads: boolean): CopiedCells | null =>
    hasArrived(range, arrived)
      ? made((row, column) => arrived.at(row, column)?.value ?? null, withHeads)
      : null;
  const fetched = async (withHeads: boolean): Promise<CopiedCells> => {
    const block: Block = {
      key: '',
      inRows: writeRanges(visible.slice(range.top, range.bottom + 1)),
      inColumns: `${range.start}-${range.end}`,
      width: range.end - range.start + 1,
    };
    const { values } = await queries.fetchQuery(theCells(shown, address, block));
    return made(
      (row, column) => values[(row - range.top) * block.width + column - range.start] ?? null,
      withHeads,
    );
  };
  const later = (withHeads: boolean): void => {
    void promisedToClipboard(fetched(withHeads)).then((done) => setCopied(done ? range : null));
  };
  return {
    /** The range that was copied with its heads last, where it is still chosen. */
    copied: copied && sameRange(copied, range) ? copied : null,
    onCopy: (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      const cells = atHand(false);
      if (cells) putInto(event.clipboardData, cells);
      else later(false);
    },
    copyWithHeads: (): void => {
      const cells = atHand(true);
      if (cells && copiedByEvent(cells)) setCopied(range);
      else later(true);
    },
  };
}

function sameRange(a: Range, b: Range): boolean {
  return a.top === b.top && a.bottom === b.bottom && a.start === b.start && a.end === b.end;
}

function hasArrived(range: Range, arrived: TableCells['arrived']): boolean {
  if (sizeOf(range) > 20_000) return false;
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.start; column <= range.end; column += 1) {
      if (!arrived.at(row, column)) return false;
    }
  }
  return true;
}
