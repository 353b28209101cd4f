import type { ShownTable } from '@plenary/api/contract/figure';
import type { ReactNode } from 'react';
import { Said } from '../app/said.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Figure } from './figure.tsx';
import css from './figure-table.module.css';
import { moveAmongFigures } from './move-among-figures.ts';

/** A row of a table of figures. */
export type TableRow = ShownTable['rows'][number];

interface FigureTableProps {
  readonly table: ShownTable;
  /** What the head of the first column says. */
  readonly corner: string;
  /** Stands in place of the label of a row: a link to its page. */
  readonly rowLabel?: (row: TableRow) => ReactNode;
  readonly columnLabel?: (column: ShownTable['columns'][number]) => ReactNode;
  /** The caption, where the heading above the table says it already. */
  readonly hideCaption?: boolean;
  /** A wash behind a cell, from 0 to 1. */
  readonly heat?: (row: TableRow, column: number) => number;
  readonly whole?: boolean;
}

/** A table of the plan: every cell a figure, heads that stay in sight, the unit in the caption. */
export function FigureTable(given: FigureTableProps) {
  const { table, corner, hideCaption = false, whole = false } = given;
  return (
    <ScrollRegion label={table.title.text} whole={whole}>
      <table className={css['table']} id={`table-${table.id}`} onKeyDown={moveAmongFigures}>
        <caption className={hideCaption ? 'unseen' : css['caption']}>
          <Said words={table.title} />
          {table.unit === null ? null : <span className={css['unit']}> ({table.unit})</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {table.columns.map((column) => (
              <th key={column.id} scope="col" className={css['number']}>
                {given.columnLabel?.(column) ?? <Said words={column.label} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.id} row={row} given={given} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ row, given }: { readonly row: TableRow; readonly given: FigureTableProps }) {
  const { table, rowLabel, heat } = given;
  const label = rowLabel?.(row) ?? <Said words={row.label} />;
  const heading = row.kind === 'heading' && row.cells.every((cell) => cell === null);
  return (
    <tr data-kind={row.kind} id={`row-${row.id}`}>
      <th
        scope={heading ? 'rowgroup' : 'row'}
        colSpan={heading ? table.columns.length + 1 : undefined}
        data-level={row.level}
      >
        {heading ? <span className={css['lead']}>{label}</span> : label}
      </th>
      {heading
        ? null
        : table.columns.map((column, index) => (
            <td key={column.id} className={css['number']} style={washed(heat?.(row, index))}>
              <Cell cell={row.cells[index] ?? null} />
            </td>
          ))}
    </tr>
  );
}

function Cell({ cell }: { readonly cell: TableRow['cells'][number] }) {
  return cell === null ? null : <Figure figure={cell} />;
}

function washed(heat: number | undefined) {
  if (heat === undefined || heat <= 0) return undefined;
  return { background: `color-mix(in oklab, var(--accent-wash) ${Math.round(heat * 100)}%, transparent)` };
}
