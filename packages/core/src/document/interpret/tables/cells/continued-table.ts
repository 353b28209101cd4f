import { cellText, widthOf } from '../../../content.ts';
import type { Node, Row, Table } from '../../../document.ts';
import { isPlainTotal } from '../rows/total-words.ts';

/** A table with those after it that go on from it, and the number of the last node it takes. */
export interface WholeTable {
  readonly table: Table;
  readonly last: number;
}

/**
 * A table and the tables it goes on in: right behind it (page numbers apart), as wide, and beginning with figures where its
 * own rows have figures, under no header of their own. A table that a total closes does not go on.
 */
export function withContinuations(nodes: readonly Node[], index: number): WholeTable {
  const first = nodes[index];
  if (first?.kind !== 'table') throw new Error('no table to go on from');
  const rows: Row[] = [...first.rows];
  let last = index;
  for (let next = index + 1; next < nodes.length; next += 1) {
    const node = nodes[next];
    if (node?.kind === 'page-number') continue;
    if (node?.kind !== 'table' || !goesOn(first, rows, node)) break;
    for (const row of node.rows) rows.push(row);
    last = next;
  }
  return { table: last === index ? first : { ...first, rows }, last };
}

function goesOn(first: Table, rows: readonly Row[], next: Table): boolean {
  const [top] = next.rows;
  const end = rows.at(-1);
  if (!top || !end || first.rows.length < 2 || widthOf(first) !== widthOf(next)) return false;
  // A table without a header of its own goes on from nothing, and so nothing goes on from it.
  if (figuresIn(first.rows[0]).length > 0) return false;
  const columns = figuresIn(end);
  const under = figuresIn(top);
  const same = under.length > 0 && under.every((column) => columns.includes(column));
  return same && !end.cells.some((cell) => isPlainTotal(cellText(cell)));
}

/** The columns in which a row has something that begins like a figure, years apart. */
function figuresIn(row: Row | undefined): readonly number[] {
  return (row?.cells ?? []).flatMap((cell, column) => {
    const text = cellText(cell).trim();
    return column > 0 && /^[-–(]?\s*\p{Nd}[\p{Nd}\s.,'()%]*$/u.test(text) && !/^(?:19|20)\d\d$/.test(text)
      ? [column]
      : [];
  });
}
