import { memo, type ReactNode, useMemo } from 'react';
import { type Address, writeQuery } from '../app/address.ts';
import { useWords } from '../app/use-words.ts';
import { moveAmongFigures } from '../figures/move-among-figures.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import css from './document-table.module.css';
import { FindingFlags } from './finding-flags.tsx';
import { MarkedRuns } from './marked-runs.tsx';
import { type NoteLinks, startsOf } from './note-links.ts';
import {
  type DrawnCell,
  type DrawnRow,
  drawnRows,
  figureColumns,
  isFigureCell,
  type TableCell,
  type TableNode,
} from './table-shape.ts';

interface DocumentTableProps {
  readonly table: TableNode;
  /** Which table of the document it is. */
  readonly number: number;
  readonly notes: NoteLinks;
  readonly base: Address;
}

/** A table where it belongs: merged cells merged, lists in cells as lists, figures that open their card. */
export const DocumentTable = memo(function DocumentTable({ table, number, notes, base }: DocumentTableProps) {
  const say = useWords();
  const rows = useMemo(() => drawnRows(table), [table]);
  const heads = rows.filter(({ isHead }) => isHead);
  const label = say('document.table', { number });
  const figures = useMemo(() => figureColumns(rows), [rows]);
  const given = { notes, base, figures };
  return (
    <div id={table.id} className={css['box']}>
      <ScrollRegion label={label} whole always={(table.rows[0]?.cells.length ?? 0) > 3}>
        <table className={css['table']} aria-label={label} onKeyDown={moveAmongFigures}>
          {heads.length === 0 ? null : (
            <thead>
              {heads.map((row, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <Row key={index} row={row} given={given} />
              ))}
            </thead>
          )}
          <tbody>
            {rows.slice(heads.length).map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <Row key={index} row={row} given={given} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
});

interface Given extends Pick<DocumentTableProps, 'notes' | 'base'> {
  /** The columns of figures: their heads stand over them. */
  readonly figures: ReadonlySet<number>;
}

function Row({ row, given }: { readonly row: DrawnRow; readonly given: Given }) {
  return (
    <tr data-group={row.isGroup}>
      {row.cells.map((drawn) => (
        <DrawnTableCell key={drawn.column} drawn={drawn} row={row} given={given} />
      ))}
    </tr>
  );
}

interface DrawnTableCellProps {
  readonly drawn: DrawnCell;
  readonly row: DrawnRow;
  readonly given: Given;
}

function DrawnTableCell({ drawn, row, given }: DrawnTableCellProps) {
  const say = useWords();
  const { cell, column, rows, columns } = drawn;
  const isFigure = isFigureCell(cell);
  const spans = {
    ...(rows > 1 ? { rowSpan: rows } : {}),
    ...(columns > 1 ? { colSpan: columns } : {}),
  };
  const content = <CellContent cell={cell} given={given} />;
  if (row.isHead) {
    if (cell.parts.length === 0) return <td {...spans} />;
    const isOver = columns === 1 && given.figures.has(column);
    return (
      <th
        scope={columns > 1 ? 'colgroup' : 'col'}
        className={isOver ? css['overFigures'] : undefined}
        {...spans}
      >
        {content}
      </th>
    );
  }
  const isName = column === 0 && !isFigure && cell.parts.length > 0 && row.cells.length > 1;
  if (isName || row.isGroup) {
    return (
      <th scope={row.isGroup ? 'rowgroup' : 'row'} {...spans}>
        {content}
      </th>
    );
  }
  return (
    <td
      {...spans}
      className={isFigure ? css['figure'] : undefined}
      data-findings={cell.findings.length > 0 ? cell.findings.join(' ') : undefined}
      data-not-understood={cell.notUnderstood || undefined}
      title={cell.notUnderstood ? say('document.not-understood') : undefined}
    >
      {content}
    </td>
  );
}

function CellContent({ cell, given }: { readonly cell: TableCell; readonly given: Given }) {
  const links = given.notes.linksAt(cell.place);
  const starts = startsOf(cell.parts.map(({ runs }) => runs.map(({ text }) => text).join('').length + 1));
  const parts = cell.parts.map(({ depth, runs }, index) => ({
    depth,
    words: <MarkedRuns runs={runs} links={links} from={starts[index] ?? 0} />,
  }));
  const [only] = parts;
  const words = parts.length === 1 && only?.depth === 0 ? only.words : <Parts parts={parts} />;
  return (
    <>
      {cell.formula === null ? (
        words
      ) : (
        <a
          href={writeQuery({ ...given.base, figure: cell.formula })}
          className={css['link']}
          data-formula={cell.formula}
          aria-haspopup="dialog"
        >
          {words}
        </a>
      )}
      <FindingFlags findings={cell.findings} />
    </>
  );
}

interface Part {
  readonly depth: number;
  readonly words: ReactNode;
}

/** Paragraphs and items of a cell; items stand in by their depth. */
function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map(({ depth, words }, index) => (
    <span
      // oxlint-disable-next-line react/no-array-index-key
      key={index}
      className={depth === 0 ? css['line'] : css['item']}
      style={depth > 1 ? { marginInlineStart: `${(depth - 1) * 1.25}em` } : undefined}
    >
      {words}
    </span>
  ));
}
