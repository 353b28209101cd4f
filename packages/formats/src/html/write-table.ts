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
  const rows = table.rows.map((row, index) => rowHtml(row, index < shape.heads, shape, marks));
  const head = rows.slice(0, shape.heads);
  const body = rows.slice(shape.heads);
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

function rowHtml(row: Row, isHead: boolean, shape: TableShape, marks: () => readonly MarkLink[]): string {
  const filled = row.cells.map((cell) => cellText(cell).trim() !== '');
  const groups = !isHead && shape.figureColumns.size > 0 && row.cells.length > 1;
  const isGroup = groups && filled[0] === true && !filled.includes(true, 1);
  const cells = row.cells.map((cell, column) => {
    const html = filled[column] === true ? cellHtml(cell, marks()) : '';
    if (isHead) {
      const figures = shape.figureColumns.has(column) ? ' class="figure"' : '';
      return html === '' ? '<td></td>' : `<th scope="col"${figures}>${html}</th>`;
    }
    if (column > 0 && isFigureCell(cell)) {
      const several = cellText(cell).length > mostFigureLength ? ' several' : '';
      return `<td class="figure${several}" dir="ltr">${html}</td>`;
    }
    return column === 0 && html !== '' && row.cells.length > 1
      ? `<th scope="row">${html}</th>`
      : `<td>${html}</td>`;
  });
  return `<tr${isGroup ? ' class="group"' : ''}>${cells.join('')}</tr>`;
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
