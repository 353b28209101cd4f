import { writeRanges } from '@plenary/api/budget/number-ranges';
import { useQueryClient } from '@tanstack/react-query';
import type { ClipboardEvent } from 'react';
import { useShown } from '../../app/use-shown.ts';
import type { Block } from '../grid/fetched-cells.ts';
import { type Range, rangeOf, sizeOf } from '../grid/selection.ts';
import { writeTabSeparated } from '../grid/tab-separated.ts';
import { theCells } from '../table/pivot-questions.ts';
import type { TableCells } from '../table/use-table-cells.ts';
import type { TableModel } from '../table/use-table-model.ts';
import { copiedText } from './pasted.ts';

/** Copies what is chosen as spreadsheets do; what has not been fetched yet is fetched first. */
export function useCopying(
  { address, visible, table, places }: TableModel,
  { selection, arrived }: TableCells,
) {
  const queries = useQueryClient();
  const shown = useShown();
  const textOf = (range: Range, value: (row: number, column: number) => number | null): string => {
    const lines: string[][] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      const line: string[] = [];
      for (let column = range.start; column <= range.end; column += 1) {
        const isPercentage = table.columns[column]?.shows === 'percentage';
        const number = value(row, column);
        line.push(isPercentage ? `${number ?? ''}` : copiedText(number, places));
      }
      lines.push(line);
    }
    return writeTabSeparated(lines);
  };
  return (event: ClipboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const range = rangeOf(selection);
    if (hasArrived(range, arrived)) {
      const text = textOf(range, (row, column) => arrived.at(row, column)?.value ?? null);
      event.clipboardData.setData('text/plain', text);
      return;
    }
    const block: Block = {
      key: '',
      inRows: writeRanges(visible.slice(range.top, range.bottom + 1)),
      inColumns: `${range.start}-${range.end}`,
      width: range.end - range.start + 1,
    };
    const fetched = queries.fetchQuery(theCells(shown, address, block));
    const text = fetched.then(({ values }) =>
      textOf(range, (row, column) => values[(row - range.top) * block.width + column - range.start] ?? null),
    );
    // The browser waits for what is promised to the clipboard.
    const blob = text.then((written) => new Blob([written], { type: 'text/plain' }));
    void navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  };
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
