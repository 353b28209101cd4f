import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { LineCells } from '@plenary/core/budget/lines/line-cells';
import type { LineMapping } from '@plenary/core/budget/lines/line-mapping';
import { suggestMapping, unguessedMapping } from '@plenary/core/budget/lines/suggested/suggest-mapping';
import { languageOf } from '@plenary/core/document/language';
import { LinesRefused } from './delimited-lines.ts';
import type { LineSource } from './line-source.ts';
import { openLines, type StatedSyntax } from './opened-lines.ts';

/** How many lines are looked at. */
const sampled = 20_000;

/**
 * Guesses a mapping for a file of lines, to be looked through and kept. `year` is assumed where neither a column nor the file's name says one. Refuses files that are
 * none of lines, and `lines-without-amounts` (where a draft is asked for it is one that leaves every column out). What is stated of the file
 * stays stated.
 */
export async function suggestLines(
  source: LineSource,
  year: number,
  stated: StatedSyntax = {},
  otherwise: 'refuse' | 'draft' = 'refuse',
): Promise<Result<LineMapping>> {
  const signal = new AbortController().signal;
  try {
    const opened = await openLines(source, stated, [], signal);
    const lines: LineCells[] = [];
    for await (const batch of opened.lines(signal, () => undefined)) {
      lines.push(...batch);
      if (lines.length >= sampled) break;
    }
    const language = languageOf(
      lines
        .slice(0, 500)
        .flatMap((line) => line.cells)
        .join('\n'),
    );
    const { header: line, headerLines = 1 } = stated;
    const header = line === undefined ? {} : { header: { line, lines: headerLines } };
    const sample = { name: source.name, lines, language, year, ...header };
    const mapping = suggestMapping(sample) ?? (otherwise === 'draft' ? unguessedMapping(sample) : null);
    if (!mapping) return refuse('lines-without-amounts', { file: source.name });
    const [read] = opened.sheets;
    const sheet = read === undefined ? {} : { sheet: read };
    const file = { ...mapping.file, ...sheet, ...stated };
    return ok({ ...mapping, ...(Object.keys(file).length === 0 ? {} : { file }) });
  } catch (error) {
    if (error instanceof LinesRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
