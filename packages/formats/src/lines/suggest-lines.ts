import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { LineMapping } from '@plenary/core/budget/lines/line-mapping';
import { suggestMapping } from '@plenary/core/budget/lines/suggest-mapping';
import { languageOf } from '@plenary/core/document/language';
import { decimalSignOf } from '../csv/decimal-sign.ts';
import { LinesRefused, type SourceLine } from './delimited-lines.ts';
import type { LineSource } from './line-source.ts';
import { openLines, type StatedSyntax } from './opened-lines.ts';

/** How many lines are looked at. */
const sampled = 20_000;

/**
 * Guesses a mapping for a file of lines, to be looked through and kept. `year` is assumed where neither a column nor the file's name says one. Refuses files that are
 * none of lines, and `lines-without-amounts`.
 */
export async function suggestLines(
  source: LineSource,
  year: number,
  stated: StatedSyntax = {},
): Promise<Result<LineMapping>> {
  const signal = new AbortController().signal;
  try {
    const opened = await openLines(source, stated, [], signal);
    const lines: SourceLine[] = [];
    for await (const batch of opened.lines(signal, () => undefined)) {
      lines.push(...batch);
      if (lines.length >= sampled) break;
    }
    const header = headerOf(lines);
    const rows = lines.slice(header + 1).map((line) => line.cells);
    const names =
      lines[header]?.cells.map((name, index) => (index === 0 ? name.replace(/^#\s*/, '') : name)) ?? [];
    const decimal = decimalSignOf(rows.flatMap((row) => row.map((cell) => cell.trim())));
    const language = languageOf(rows.slice(0, 500).flat().join('\n'));
    const mapping = suggestMapping({
      header: names,
      rows,
      decimal,
      language,
      year: yearIn(source.name) ?? year,
    });
    if (!mapping) return refuse('lines-without-amounts', { file: source.name });
    return ok({
      ...mapping,
      ...(opened.sheet === null ? {} : { file: { ...mapping.file, sheet: opened.sheet } }),
    });
  } catch (error) {
    if (error instanceof LinesRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** The index of the line with the names of columns: the first, among those as wide as most, without a figure; -1 where there is none. */
function headerOf(lines: readonly SourceLine[]): number {
  const width = Math.max(
    0,
    ...lines.slice(0, 200).map((line) => line.cells.filter((cell) => cell.trim() !== '').length),
  );
  const index = lines
    .slice(0, 50)
    .findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > width / 2);
  const first = lines[index];
  if (!first) return -1;
  const figures = first.cells.filter(
    (cell) => /^[-(]?\d[\d.,\s]*\)?$/.test(cell.trim()) && !/^(?:19|20)\d\d$/.test(cell.trim()),
  );
  return figures.length === 0 ? index : -1;
}

/** The last year that the name of a file says. */
function yearIn(name: string): number | null {
  const years = name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
  return years ? Number(years.at(-1)) : null;
}
