import type { Strand } from '../../concordance/align/align-lists.ts';
import { usualColumns } from '../../concordance/aligned-columns.ts';
import type { Comparison, TableStrand } from '../../concordance/comparison.ts';
import type { ConcordanceRule } from '../../concordance/concordance-rule.ts';
import { limited } from '../../concordance/limited.ts';
import { type Absence, absenceFinding, absences, type Presence } from '../../concordance/presence.ts';
import { rowText } from '../../concordance/row-text.ts';
import type { RowItem } from '../../concordance/table-shape.ts';
import type { Finding } from '../../finding.ts';

/** Tables, rows and columns of figures that some languages lack. */
export const concordanceRows: ConcordanceRule = { id: 'concordance-rows', compare };

function compare(comparison: Comparison): readonly Finding[] {
  const tables = absences(comparison, comparison.tables.map(tablePresence));
  return limited([
    ...tables.map((one) => absenceFinding(concordanceRows.id, comparison, one, 'error', 'table-')),
    ...comparison.tables.flatMap((table) => [
      ...otherColumns(comparison, table),
      ...absences(comparison, rowPresences(table)).map((one) => rowFinding(comparison, one)),
    ]),
  ]);
}

function tablePresence({ tables, before }: TableStrand): Presence {
  const quotes = tables.map((table) => {
    if (table === null) return null;
    const rows = table.shape.rows.slice(0, 3).map(({ row }) => rowText(row));
    return { place: table.table.place, text: rows.join('\n') };
  });
  const places = before.map((item) => item && (item.kind === 'table' ? item.table.place : item.node.place));
  return { quotes, places, text: quotes.find((quote) => quote !== null)?.text ?? '' };
}

function rowPresences({ tables, rows }: TableStrand): readonly Presence[] {
  const last = tables.map((table) => table?.table.place ?? null);
  return rows.map((strand): Presence => {
    const places = [...last];
    const quotes = strand.map((row, version) => {
      if (tables[version] === null) return undefined;
      return row && { place: row.row.place, text: rowText(row.row) };
    });
    quotes.forEach((quote, version) => {
      if (quote) last[version] = quote.place;
    });
    return { quotes, places, text: nameOf(strand) };
  });
}

/** A row of figures is missed more than a title, which a version may give in another cell. */
function rowFinding(comparison: Comparison, absence: Absence): Finding {
  const { quotes, text } = absence.presence;
  const figures = quotes.some((quote) => /\d/.test(quote?.text ?? ''));
  const named = text === '' ? { ...absence, presence: { ...absence.presence, text: '…' } } : absence;
  return absenceFinding(concordanceRows.id, comparison, named, figures ? 'error' : 'warning', 'row-');
}

function nameOf(strand: Strand<RowItem>): string {
  const row = strand.find((one) => one !== null);
  return row ? rowText(row.row, 60) : '';
}

/** Versions with another number of columns of figures: their cells are not compared. */
function otherColumns({ versions }: Comparison, table: TableStrand): readonly Finding[] {
  const usual = usualColumns(table);
  return table.tables.flatMap((own, version): readonly Finding[] => {
    const columns = own?.shape.columns.length ?? usual;
    if (!own || columns === usual) return [];
    const facts = { language: versions[version]?.language ?? '', columns, usual };
    return [
      {
        rule: concordanceRows.id,
        severity: 'warning',
        place: own.table.place,
        message: { code: 'columns', facts },
        evidence: [],
        repairs: [],
      },
    ];
  });
}
