import type { RunStyle } from '@plenary/core/basics/text';
import { firstInside, hasWords, type MarkupElement } from './markup-element.ts';
import type { Vocabulary } from './role.ts';
import { type SpannedRow, spanOf } from './table-grid.ts';

/** A row of a table in markup: its cells in order, and the style its words have from around it. */
export interface MarkupRow extends SpannedRow {
  readonly element: MarkupElement;
  readonly elements: readonly MarkupElement[];
  readonly style: RunStyle | null;
}

/** The rows of a table as they show (head, bodies, foot), its captions, and what stands in it by mistake. */
export interface MarkupTable {
  readonly rows: readonly MarkupRow[];
  readonly captions: readonly MarkupElement[];
  readonly strays: readonly MarkupElement[];
}

interface Gathered {
  readonly rows: (MarkupRow & { readonly order: number })[];
  readonly captions: MarkupElement[];
  readonly strays: MarkupElement[];
  groups: number;
}

/** Finds the rows of a table element. Cells without a row, as unfinished markup has them, make one. */
export function rowsOf(table: MarkupElement, style: RunStyle | null, vocabulary: Vocabulary): MarkupTable {
  const gathered: Gathered = { rows: [], captions: [], strays: [], groups: 1 };
  gather(table, { style, order: 1, group: 0 }, vocabulary, gathered);
  const rows = gathered.rows.toSorted((a, b) => a.order - b.order);
  return { rows, captions: gathered.captions, strays: gathered.strays };
}

interface Around {
  readonly style: RunStyle | null;
  readonly order: number;
  readonly group: number;
}

function gather(parent: MarkupElement, around: Around, vocabulary: Vocabulary, into: Gathered): void {
  let loose: MarkupElement[] = [];
  const endLoose = (): void => {
    const first = loose[0];
    if (first)
      into.rows.push({ ...rowOf({ ...parent, line: first.line }, loose, around), order: around.order });
    loose = [];
  };
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    const role = vocabulary.roleOf(child, parent);
    if (role.kind === 'cell') {
      loose.push(child);
      continue;
    }
    endLoose();
    if (role.kind === 'row') {
      const cells = cellsIn(child, vocabulary);
      into.rows.push({ ...rowOf(child, cells, around), order: around.order });
    } else if (role.kind === 'rows') {
      into.groups += 1;
      gather(child, { ...around, order: role.order, group: into.groups }, vocabulary, into);
    } else if (role.kind === 'caption') into.captions.push(child);
    else if (role.kind !== 'skip' && role.kind !== 'table' && holdsRows(child, vocabulary)) {
      const style = role.kind === 'inline' || role.kind === 'block' ? (role.style ?? null) : null;
      gather(child, { ...around, style: around.style ?? style }, vocabulary, into);
    } else if (role.kind !== 'skip') into.strays.push(child);
  }
  endLoose();
}

function rowOf(element: MarkupElement, elements: readonly MarkupElement[], around: Around): MarkupRow {
  const cells = elements.map(({ attributes }) => ({
    columns: spanOf(attributes.get('colspan'), 1),
    rows: spanOf(attributes.get('rowspan'), 0),
  }));
  return { element, elements, cells, group: around.group, style: around.style };
}

function cellsIn(row: MarkupElement, vocabulary: Vocabulary): readonly MarkupElement[] {
  return row.children.flatMap((child): readonly MarkupElement[] => {
    if (typeof child === 'string') return [];
    const { kind } = vocabulary.roleOf(child, row);
    if (kind === 'cell') return [child];
    return kind === 'inline' || kind === 'block' ? cellsIn(child, vocabulary) : [];
  });
}

function holdsRows(element: MarkupElement, vocabulary: Vocabulary): boolean {
  return element.children.some(
    (child) =>
      typeof child !== 'string' && ['row', 'rows', 'cell'].includes(vocabulary.roleOf(child, element).kind),
  );
}

/**
 * Says whether a table only lays out a page: it says so, or it holds other tables and no row of it has words in two
 * cells.
 */
export function isLayout(table: MarkupElement, rows: readonly MarkupRow[], vocabulary: Vocabulary): boolean {
  if (['presentation', 'none'].includes(table.attributes.get('role') ?? '')) return true;
  const nests = rows.some((row) =>
    row.elements.some(
      (cell) => firstInside(cell, (inside) => vocabulary.roleOf(inside, cell).kind === 'table') !== null,
    ),
  );
  return nests && rows.every((row) => row.elements.filter(hasWords).length <= 1);
}
