import { cellText } from '@plenary/core/document/content';
import type { Cell, CellPart, Row, Table } from '@plenary/core/document/document';
import type { MarkLink } from './note-links.ts';
import { isFigureCell, shapeOf, type TableShape } from './table-shape.ts';
import { listHtml } from './write-list.ts';
import { runsHtml } from './write-words.ts';

/** The heading a table has in its document: its caption, or the nearest heading before it by its id. */
export interface TableName {
  readonly caption: string | null;
  readonly id: string | null;
}

/** Longer cells of figures hold several ones, which may stand below each other. */
const mostFigureLength = 20;

/** A table in a box that scrolls by itself. `marks` gives the marks of the next cell that has words. */
export function tableHtml(table: Table, name: TableName, marks: () => readonly MarkLink[]): string {
  const shape = shapeOf(table);
  const heads = table.rows.slice(0, shape.heads);
  const head = heads.map((row, index) => headHtml(row, heads[index + 1] ?? null, shape, marks));
  const body = table.rows.slice(shape.heads).map((row) => bodyHtml(row, shape, marks));
  const labelled = name.id === null ? '' : ` role="group" aria-labelledby="${name.id}" tabindex="0"`;
  const caption =
    name.caption === null ? '' : `<caption id="${name.id ?? ''}"><span>${name.caption}</span></caption>\n`;
  return `<div class="table"${labelled}>
<table>
${caption}${head.length > 0 ? `<thead>\n${head.join('\n')}\n</thead>\n` : ''}<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

/** A row that names columns; `below` is the next one, if there is one more. */
function headHtml(row: Row, below: Row | null, shape: TableShape, marks: () => readonly MarkLink[]): string {
  let covered = 0;
  const cells = row.cells.map((cell, column) => {
    if (column < covered) return '';
    if (!isFilled(cell)) return '<td></td>';
    const span = columnsUnder(row, column, below);
    covered = column + span;
    const html = cellHtml(cell, marks());
    if (span > 1) return `<th scope="colgroup" colspan="${span}">${html}</th>`;
    const figures = shape.figureColumns.has(column) ? ' class="figure"' : '';
    return `<th scope="col"${figures}>${html}</th>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** How many columns a head stands over: its own, and those beside it that have a head in the row below alone. */
function columnsUnder(row: Row, column: number, below: Row | null): number {
  if (!isFilled(below?.cells[column])) return 1;
  const beside = row.cells.slice(column + 1);
  const end = beside.findIndex(
    (cell, index) => isFilled(cell) || !isFilled(below?.cells[column + 1 + index]),
  );
  return 1 + (end < 0 ? beside.length : end);
}

/** A row of the body. One with words in its first cell alone goes over all columns, and leads those below in a table of figures. */
function bodyHtml(row: Row, shape: TableShape, marks: () => readonly MarkLink[]): string {
  const columns = row.cells.length;
  const [first, ...others] = row.cells;
  if (first && isFilled(first) && others.length > 0 && !others.some(isFilled)) {
    const group = shape.figureColumns.size > 0 ? ' class="group"' : '';
    return `<tr${group}><th scope="row" colspan="${columns}">${cellHtml(first, marks())}</th></tr>`;
  }
  const cells = row.cells.map((cell, column) => {
    const html = isFilled(cell) ? cellHtml(cell, marks()) : '';
    if (column > 0 && isFigureCell(cell)) {
      const several = cellText(cell).length > mostFigureLength ? ' several' : '';
      return `<td class="figure${several}" dir="ltr">${html}</td>`;
    }
    return column === 0 && html !== '' && columns > 1 ? `<th scope="row">${html}</th>` : `<td>${html}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cellText(cell).trim() !== '';
}

function cellHtml(cell: Cell, marks: readonly MarkLink[]): string {
  let position = 0;
  const parts = cell.parts.map((part) => {
    const start = position;
    const end = start + part.runs.reduce((sum, { text }) => sum + text.length, 0);
    position = end + 1;
    const own = marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map(({ id, note, sign, ...at }) => ({ id, note, sign, start: at.start - start, end: at.end - start }));
    return { depth: part.depth, html: runsHtml(part.runs, own) };
  });
  const [only] = parts;
  if (parts.length === 1 && only?.depth === 0) return only.html;
  return grouped(parts)
    .map((group) =>
      group[0]?.depth === 0
        ? group.map(({ html }) => `<p>${html}</p>`).join('')
        : listHtml(group.map(({ depth, html }) => ({ level: depth, html }))),
    )
    .join('');
}

interface WrittenPart extends Pick<CellPart, 'depth'> {
  readonly html: string;
}

/** Neighbouring paragraphs, and neighbouring items. */
function grouped(parts: readonly WrittenPart[]): readonly (readonly WrittenPart[])[] {
  const groups: WrittenPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && (last[0]?.depth === 0) === (part.depth === 0)) last.push(part);
    else groups.push([part]);
  }
  return groups;
}
