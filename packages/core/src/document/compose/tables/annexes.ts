import { versionLabel } from '../../../views/labels.ts';
import { offices } from '../../../views/offices.ts';
import { type BookWriter, textCell } from '../book-writer.ts';
import { annexTables, annexTitle } from '../shown/annex-titles.ts';
import type { Alternative, ShownBook } from '../shown/shown-book.ts';
import type { UnitTable } from '../shown/unit-grids.ts';
import { attributionWords } from '../text/proposed-runs.ts';
import { unitsLine } from '../words/fixed-lines.ts';
import { labelCells } from './resource-tables.ts';
import { viewRows } from './view-rows.ts';

/** Writes one annex: the table by unit, and beside it what delegations propose instead, each under a line that says so. */
export function writeAnnex(number: number, book: ShownBook, writer: BookWriter): void {
  const table = annexTables(book.plan)[number - 1];
  if (!table) return;
  writeUnits(table, book, writer);
  for (const alternative of book.alternatives) {
    const instead = alternativeTable(table, alternative, book);
    if (!instead) continue;
    const words = attributionWords(alternative.by, alternative.optional, book);
    const title = annexTitle(alternative.plan, instead, number, book.language);
    writer.text('heading', [{ text: words }]);
    writer.text('heading', [{ text: title }], 1);
    writeUnits(instead, { ...book, plan: alternative.plan, after: null }, writer);
  }
}

/** The table of an alternative where it differs: it shows the same kind of units. */
function alternativeTable(table: UnitTable, { plan }: Alternative, book: ShownBook): UnitTable | null {
  const tables = annexTables(plan);
  const instead = tables.find((one) => one.units.some((unit) => table.units.includes(unit)));
  if (!instead) return null;
  const figures = (of: ShownBook['plan']): string =>
    JSON.stringify(
      of.budget.cubes.flatMap((cube) =>
        cube.facts.filter(({ at }) => instead.units.includes(at['unit'] ?? '')).map((fact) => fact),
      ),
    );
  return figures(plan) === figures(book.plan) ? null : instead;
}

function writeUnits(table: UnitTable, book: ShownBook, writer: BookWriter): void {
  const { plan, language } = book;
  const view = offices(plan, table.units);
  const columns = [...view.columns.keys()].filter(
    (column) => table.hasPosts || view.columns[column]?.unit === 'money',
  );
  const version = plan.budget.versions.find((one) =>
    plan.budget.cubes.some(
      (cube) => cube.id === 'by-unit' && cube.facts.some(({ at }) => at['version'] === one.id),
    ),
  );
  const over = textCell(version ? (versionLabel(version)[language] ?? '') : '');
  const shown = { ...view, columns: columns.flatMap((column) => view.columns[column] ?? []) };
  writer.text('heading', [{ text: unitsLine(plan, language) }]);
  writer.table([
    [textCell(), { ...over, spans: { rows: 1, columns: columns.length } }],
    [textCell(), ...labelCells(shown, book)],
    ...viewRows(view.rows, view, book, { label: (row) => row.label[language] ?? '', columns }),
  ]);
}
