import { FileColumns } from '@plenary/core/budget/lines/file-columns';
import { headerNames } from '@plenary/core/budget/lines/header-names';
import type { LineCells } from '@plenary/core/budget/lines/line-cells';
import type { LineMapping } from '@plenary/core/budget/lines/line-mapping';
import type { MappedColumns } from '@plenary/core/budget/lines/mapped-columns';
import { foundHeader, statedHeader } from '@plenary/core/budget/lines/suggested/found-header';
import { LinesRefused } from './delimited-lines.ts';
import type { LineSource } from './line-source.ts';
import { namesIn, openLines } from './opened-lines.ts';
import type { LineFile } from './understand-lines.ts';

/** How many lines are looked at. */
const sampled = 1_000;

const none: MappedColumns = { period: null, dimensions: [], amounts: [], filter: [], totals: [], checks: [] };

/**
 * How a file of lines that a mapping does not fit is written, and what stands in its columns, so that the mapping can be corrected by it.
 * `null` where the file cannot be opened as that says.
 */
export async function seenLines(source: LineSource, mapping: LineMapping): Promise<LineFile | null> {
  const { signal } = new AbortController();
  const stated = mapping.file ?? {};
  try {
    const opened = await openLines(source, stated, namesIn(mapping), signal);
    const lines: LineCells[] = [];
    for await (const batch of opened.lines(signal, () => undefined)) {
      lines.push(...batch);
      if (lines.length >= sampled) break;
    }
    const { header, lines: count } =
      stated.header === undefined
        ? foundHeader(lines)
        : statedHeader(lines, stated.header, stated.headerLines ?? 1);
    const named = header < 0 ? [] : lines.slice(Math.max(0, header - count + 1), header + 1);
    const columns = new FileColumns(mapping, none, headerNames(named.map((line) => line.cells)));
    for (const line of lines.slice(header + 1)) columns.take(line.cells);
    const { format, encoding, separator, sheets, otherSheets } = opened;
    const line = lines[header]?.line ?? 0;
    const decimal = stated.decimal ?? null;
    const written = { format, encoding, separator, sheets, otherSheets, decimal, header: line };
    return { ...written, name: source.name, columns: columns.all() };
  } catch (error) {
    if (error instanceof LinesRefused) return null;
    throw error;
  }
}
