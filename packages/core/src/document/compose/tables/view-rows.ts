import { printStyle } from '../../../basics/numbers/number-printing.ts';
import { bookCubes } from '../../../budget/figures.ts';
import type { Proposal } from '../../../negotiation/proposal.ts';
import { assigns } from '../../../negotiation/touched.ts';
import type { Plan } from '../../../plan/plan.ts';
import { shownIn } from '../../../views/rounded/rounded-view.ts';
import { printedCell } from '../../../views/rounded-cell.ts';
import type { View, ViewCell, ViewRow } from '../../../views/view.ts';
import type { DocumentRun } from '../../document.ts';
import { bookWord } from '../book-words.ts';
import { runsCell, textCell, type WrittenCell } from '../book-writer.ts';
import type { ShownBook } from '../shown/shown-book.ts';

/** The rows of a view, their labels first. What a proposal changes shows the old value struck and the new one underlined. */
export function viewRows(
  rows: readonly ViewRow[],
  view: View,
  book: ShownBook,
  shape: { readonly label: (row: ViewRow) => string; readonly columns: readonly number[] },
): readonly (readonly WrittenCell[])[] {
  return rows.map((row) => [
    textCell(shape.label(row)),
    ...shape.columns.map((column) => runsCell(figureRuns(row.cells[column] ?? null, column, view, book))),
  ]);
}

/** The figure of a cell as runs, the old and the new one where a proposal changes it. */
export function figureRuns(
  cell: ViewCell,
  column: number,
  view: View,
  book: ShownBook,
): readonly DocumentRun[] {
  const text = figureText(cell, column, view, book, book.plan);
  const moves = book.after !== null && (book.movedTotals || isFact(cell));
  const after = book.after === null || !moves ? text : figureText(cell, column, view, book, book.after);
  if (after === text || text === '' || after === '') return [{ text }];
  const by = book.proposals
    .filter((proposal) => assignsFigure(proposal, cell))
    .map((proposal) => proposal.id);
  return [
    { text, style: 'struck', ...(by.length === 0 ? {} : { deletedBy: by }) },
    { text: ' ' },
    { text: after, style: 'underlined', ...(by.length === 0 ? {} : { insertedBy: by }) },
  ];
}

function assignsFigure(proposal: Proposal, cell: ViewCell): boolean {
  const [term] = cell?.kind === 'linear' ? cell.terms : [];
  return term !== undefined && assigns(proposal, term.at);
}

/** Says whether a cell shows what a proposal may set: one figure with all its coordinates, or a priority's. */
function isFact(cell: ViewCell): boolean {
  const [term, ...more] = cell?.kind === 'linear' ? cell.terms : [];
  if (!term || more.length > 0) return false;
  const dimensions: Readonly<Record<string, readonly string[]>> = bookCubes;
  const named = Object.keys(term.at.at);
  if (term.at.cube === 'priorities') return named.includes('priority');
  return named.length === dimensions[term.at.cube]?.length;
}

/**
 * A figure as the tables print it: rounded as the plan says, in the language's table style. A percentage of what prints as nothing is not
 * applicable; what is not known is blank.
 */
function figureText(cell: ViewCell, column: number, view: View, book: ShownBook, plan: Plan): string {
  return printedCell(shownIn(view, plan, cell, column), printStyle(book.language, 'table'), {
    unknown: '',
    'not-applicable': bookWord('not-applicable', book.language),
  });
}
