import { delimited, type Make, printed, type SampleLine, sampleLines, totalOf } from './sample-lines.ts';

/** The bytes of a text. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Lines by department. */
export const byDepartment = Map.groupBy(sampleLines, (line) => line.department);
/** What amounts of lines come to, as it is printed. */
export const sum = (lines: readonly SampleLine[], what: 'initial' | 'final' | 'spent'): string =>
  printed(lines.reduce((all, line) => all + line[what], 0));
/** The final amount and what was spent of a line. */
export const two = (line: SampleLine): readonly string[] => [printed(line.final), printed(line.spent)];
/** What both come to. */
export const both = { 'approved-2023': totalOf('final'), 'expenditure-2023': totalOf('spent') };

/** A make in semicolons. */
export function of(
  make: string,
  rows: readonly (readonly (string | number)[])[],
  more: Partial<Make> = {},
): Make {
  return { make, file: 'budget-2023.csv', bytes: utf8(delimited(rows, ';')), totals: both, ...more };
}

/** The header of plain lines. */
/** A line with its names. */
export const plainHead = ['Department', 'Unit', 'Account', 'Budget', 'Actual'];
/** A line with its names. */
export const plain = (line: SampleLine): readonly string[] => [
  line.departmentName,
  line.unitName,
  line.accountName,
  ...two(line),
];
