import type { Linear } from '../../../basics/formula.ts';
import { wordsIn } from '../../../basics/words.ts';
import type { Version } from '../../../budget/cube.ts';
import { figureOf } from '../../../budget/figures.ts';
import { cellText } from '../../content.ts';
import type { Table } from '../../document.ts';
import type { Wording } from '../../interpretation.ts';
import type { Context, Found, TableReader } from '../context.ts';
import { conceptIn } from '../vocabulary.ts';
import { areaOf, type BodyRow, bodyOf, columnText, headerOf, unlabelledRow } from './header.ts';
import { FigureLedger } from './ledger.ts';
import { idOf } from './names.ts';
import { moneyScale } from './table-scale.ts';
import { totalLabel } from './total-label.ts';
import { readRow, valueColumns, versionsOf } from './value-columns.ts';
import { sectorOf } from './where.ts';

/** Reads a sector's resources by expected result: a row for each result, a column for each version of the budget. */
export const readResourcesByResult: TableReader = (table, context) => {
  const scale = moneyScale(table, context);
  const header = headerOf(table, scale.style);
  const columns = header && valueColumns(header, context);
  if (!header || !columns || !isByResult(columnText(header.columns[0]), context)) return null;
  const sector = sectorOf(context);
  const ledger = new FigureLedger(context);
  const body = bodyOf(table, header, scale.style);
  const rows = body.map((row, index): CodedRow => ({ row, code: codeOf(row, index === body.length - 1) }));
  for (const { row, code } of rows) {
    if (code === undefined) {
      const unlabelled = unlabelledRow(row);
      for (const column of columns) {
        if (column.kind !== 'version' || unlabelled === null) continue;
        ledger.unknown('by-result', { sector: sector.id, result: unlabelled, version: column.version.id });
      }
      continue;
    }
    const result: Readonly<Record<string, string>> = code === null ? {} : { result: code };
    const figure = (version: Version): Linear =>
      figureOf('by-result', { sector: sector.id, ...result, version: version.id });
    for (const column of columns) {
      if (column.kind !== 'version' || code === null) continue;
      const at = { sector: sector.id, result: code, version: column.version.id };
      ledger.fact(row.cells[column.column - 1], scale, 'by-result', at, {
        row: row.label,
        column: column.words,
      });
    }
    readRow(ledger, row.cells, columns, scale, { label: row.label, figure, total: code === null });
  }
  const area = areaOf(
    table,
    header,
    body,
    columns.map((one) => one.column),
  );
  return {
    ...ledger.found(table, area, scale),
    ...resultsOf(rows, context),
    sectors: sector.sectors,
    versions: versionsOf(columns),
    places: placeOf(table, sector.id),
    parts: [{ sector: sector.id, part: 'by-result' }],
  };
};

function isByResult(label: string, context: Context): boolean {
  if (conceptIn(label, ['expected-result']) !== null) return true;
  return label === '' && context.captions.some((caption) => conceptIn(caption, ['by-result']) !== null);
}

interface CodedRow {
  readonly row: BodyRow;
  readonly code: string | null | undefined;
}

/** The code of a row's result; `null` for the row of totals; `undefined` where the row cannot be told. */
function codeOf(row: BodyRow, last: boolean): string | null | undefined {
  if (totalLabel(row.label) !== null) return null;
  if (row.label === '') return last ? null : undefined;
  const code = /^(\d{1,2}\.\d{1,2})(?!\d)/.exec(row.label)?.[1];
  if (code !== undefined) return code;
  return row.cells.every((cell) => cellText(cell).trim() === '') ? undefined : idOf(row.label);
}

/** The results that the rows name by code, and how they word them. */
function resultsOf(rows: readonly CodedRow[], context: Context): Pick<Found, 'results' | 'wordings'> {
  const named = rows.flatMap(({ row, code }) => {
    const words = /^(\d{1,2})\.\d{1,2}(?!\d)[.\s]*(.+)$/s.exec(row.label);
    return words?.[1] && words[2] && code ? [{ row, code, pillar: words[1], title: words[2] }] : [];
  });
  const pillars = context.profile.pillars;
  const foundation = pillars.find((pillar) => pillar.kind === 'foundation')?.id;
  return {
    results: named.map(({ code, pillar, title }) => ({
      code,
      title: wordsIn(context.language, title),
      pillar: pillars.some((one) => one.id === pillar) ? pillar : (foundation ?? pillar),
    })),
    wordings: named.map(
      ({ row, code, title }): Wording => ({
        reference: `result:${code}`,
        text: title,
        place: row.row.cells[0]?.place ?? row.row.place,
      }),
    ),
  };
}

function placeOf(table: Table, sector: string): Found['places'] {
  return { [`by-result:${sector}`]: table.place };
}
