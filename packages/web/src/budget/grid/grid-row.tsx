import type { PivotRow } from '@plenary/api/budget/pivot';
import { type CSSProperties, memo, type ReactNode } from 'react';
import { Said } from '../../app/said.tsx';
import { useWords } from '../../app/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import type { GridCell, GridCells, Margin, MarginCell } from './grid-cell.ts';
import type { GridMeasures } from './grid-measures.ts';
import css from './pivot-grid.module.css';

interface GridRowProps {
  readonly row: PivotRow;
  /** Its number in the table, and which of the shown ones it is. */
  readonly number: number;
  readonly index: number;
  /** How many lines the heads of columns have: rows are counted after them. */
  readonly lines: number;
  readonly start: number;
  readonly measures: GridMeasures;
  /** The columns that are seen. */
  readonly seen: readonly number[];
  readonly columns: number;
  readonly cells: GridCells;
  readonly margins: readonly Margin[];
  /** `null` for a row without parts. */
  readonly open: boolean | null;
  /** The column that the keyboard is at, if it is in this row; -1 for the head. */
  readonly at: number | null;
  /** The chosen columns, where the row is in the range; else both are -1. */
  readonly first: number;
  readonly last: number;
  /** The column that is edited, if it is in this row, and the field in its place. */
  readonly edited: number | null;
  readonly editor: ReactNode;
}

/** A row of a grid: its head with the way to its parts, the cells that are seen, and what stands beside it. */
export const GridRow = memo(function GridRow(given: GridRowProps) {
  const { row, number, index, start, measures, seen, cells, margins, open, at } = given;
  return (
    <div
      role="row"
      aria-rowindex={index + given.lines + 1}
      aria-level={row.level + 1}
      aria-expanded={open ?? undefined}
      className={css['row']}
      data-kind={row.kind}
      data-level={Math.min(row.level, 6)}
      style={{ blockSize: measures.heightOf(number), transform: `translateY(${start}px)` }}
    >
      <RowHead
        row={row}
        index={index}
        width={measures.head}
        lines={measures.nameLines[number] ?? 1}
        open={open}
        here={at === -1}
      />
      {seen.map((column) => (
        <Cell
          key={column}
          cell={cells.at(index, number, column)}
          index={index}
          column={column}
          measures={measures}
          here={at === column}
          chosen={column >= given.first && column <= given.last}
          editor={given.edited === column ? given.editor : null}
        />
      ))}
      {margins.map((margin, which) => (
        <MarginPlace
          key={margin.id}
          cell={margin.at(number)}
          colIndex={given.columns + 2 + which}
          offset={measures.head + given.columns * measures.column + which * measures.margin}
          width={measures.margin}
        />
      ))}
    </div>
  );
});

interface RowHeadProps {
  readonly row: PivotRow;
  readonly index: number;
  readonly width: number;
  /** How many lines its name has. */
  readonly lines: number;
  readonly open: boolean | null;
  readonly here: boolean;
}

function RowHead({ row, index, width, lines, open, here }: RowHeadProps) {
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      tabIndex={here ? 0 : -1}
      data-row={index}
      data-column={-1}
      className={css['head']}
      style={widthOf(width)}
      title={row.label.text}
    >
      <Toggle open={open} />
      <span className={css['label']} style={{ WebkitLineClamp: lines }}>
        {row.code === null ? null : <bdi className={css['code']}>{row.code}</bdi>}
        {row.code === null ? null : ' '}
        <Said words={row.label} />
      </span>
    </div>
  );
}

function Toggle({ open }: { readonly open: boolean | null }) {
  const say = useWords();
  if (open === null) return <span className={css['toggle']} />;
  // The row says whether it is open, and its keys open it: the button is for those who point.
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css['toggle']}
      data-toggle
      data-open={open}
      aria-label={say(open ? 'budget.close-parts' : 'budget.open-parts')}
    >
      <Icon name="down" />
    </button>
  );
}

interface CellProps {
  readonly cell: GridCell | undefined;
  readonly index: number;
  readonly column: number;
  readonly measures: GridMeasures;
  readonly here: boolean;
  readonly chosen: boolean;
  readonly editor: ReactNode;
}

function Cell({ cell, index, column, measures, here, chosen, editor }: CellProps) {
  const say = useWords();
  const isEdited = editor !== null && editor !== undefined;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={chosen}
      aria-busy={cell === undefined || undefined}
      tabIndex={here && !isEdited ? 0 : -1}
      data-row={index}
      data-column={column}
      data-formula={cell === undefined || cell.formula === '' ? undefined : cell.formula}
      data-findings={cell !== undefined && cell.findings.length > 0}
      data-locked={lockedOf(cell)}
      data-ceiling={ceilingOf(cell)}
      title={hintOf(cell)}
      data-editable={cell?.editable}
      className={css['cell']}
      style={{
        insetInlineStart: measures.head + column * measures.column,
        inlineSize: measures.column,
        ...washed(cell?.heat ?? 0),
      }}
    >
      {isEdited ? editor : <Shown cell={cell} />}
      {cell && cell.findings.length > 0 ? (
        <span className="unseen">{say('figures.has-findings', { count: cell.findings.length })}</span>
      ) : null}
    </div>
  );
}

function Shown({ cell }: { readonly cell: GridCell | undefined }) {
  if (cell === undefined) return <span className={css['waits']}>···</span>;
  if (cell.before === null) return <bdi>{cell.text}</bdi>;
  return (
    <>
      <del>
        <bdi>{cell.before}</bdi>
      </del>{' '}
      <ins>
        <bdi>{cell.text}</bdi>
      </ins>
    </>
  );
}

interface MarginPlaceProps {
  readonly cell: MarginCell | null;
  readonly colIndex: number;
  readonly offset: number;
  readonly width: number;
}

function MarginPlace({ cell, colIndex, offset, width }: MarginPlaceProps) {
  return (
    <div
      role="gridcell"
      aria-colindex={colIndex}
      className={css['beside']}
      data-broken={cell?.broken}
      style={{ insetInlineStart: offset, inlineSize: width }}
    >
      <bdi>{cell?.text}</bdi>
    </div>
  );
}

// A head that is as wide as its name while the keyboard is at it is never narrower than the others.
function widthOf(width: number): CSSProperties & Record<'--head', string> {
  return { inlineSize: width, '--head': `${width}px` };
}

/** What is told of a cell to whoever rests on it: why it stays, how it stands under its ceiling, what is found. */
function hintOf(cell: GridCell | undefined): string | undefined {
  const hint = [cell?.held, cell?.partlyHeld, cell?.ceiling?.words, ...(cell?.findings ?? [])]
    .filter((part) => part)
    .join('\n');
  return hint === '' ? undefined : hint;
}

function lockedOf(cell: GridCell | undefined): 'true' | 'partly' | 'false' {
  if (cell?.held) return 'true';
  return cell?.partlyHeld ? 'partly' : 'false';
}

function ceilingOf(cell: GridCell | undefined): string | undefined {
  if (!cell?.ceiling) return undefined;
  return cell.ceiling.broken ? 'passed' : 'within';
}

/** More than nothing is washed in one colour, less in another. */
function washed(heat: number) {
  if (heat === 0) return {};
  const colour = heat > 0 ? 'var(--heat-more)' : 'var(--heat-less)';
  const part = Math.round(Math.abs(heat) * 100);
  return { backgroundImage: `linear-gradient(color-mix(in oklab, ${colour} ${part}%, transparent) 0 0)` };
}
