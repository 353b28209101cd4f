import type { Problem, ProblemRow } from '@plenary/core/basics/solver';

/**
 * The elastic program in the LP text format: each row `r` may fall short by `n` or run over by `p`, at the cost of its
 * weight; a row with two ends has its sum as `z` between them. Rows of weight zero are left out, rows of infinite
 * weight have no `n` and `p`. Columns that must be whole are listed as such.
 */
export function lpText(problem: Problem): string {
  const costs: string[] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  problem.rows.forEach((row, index) => {
    if (!isIn(row)) return;
    if (row.weight !== Infinity) costs.push(...costsOf(row, index));
    rows.push(rowText(row, index));
    if (isRange(row)) bounds.push(` ${decimal(row.low)} <= z${index} <= ${decimal(row.high)}`);
  });
  for (let column = 0; column < problem.columns; column += 1) bounds.push(` c${column} free`);
  const objective = costs.length > 0 ? wrapped(costs) : ' 0 c0';
  const columns = Array.from({ length: problem.columns }, (_, column) => `c${column}`);
  const general = problem.whole === true ? ['General', wrapped(columns)] : [];
  const parts = ['Minimize', ` cost:${objective}`, 'Subject To', ...rows, 'Bounds', ...bounds, ...general];
  return [...parts, 'End', ''].join('\n');
}

/** Says whether a row takes part: it has a weight, an end and a term. */
export function isIn(row: ProblemRow): boolean {
  return row.weight > 0 && row.terms.length > 0 && (row.low > -Infinity || row.high < Infinity);
}

function isRange(row: ProblemRow): boolean {
  return row.low > -Infinity && row.high < Infinity && row.low !== row.high;
}

function costsOf(row: ProblemRow, index: number): readonly string[] {
  return [
    ...(row.low > -Infinity ? [`+ ${decimal(row.weight)} n${index}`] : []),
    ...(row.high < Infinity ? [`+ ${decimal(row.weight)} p${index}`] : []),
  ];
}

function rowText(row: ProblemRow, index: number): string {
  const elastic = row.weight !== Infinity;
  const parts = row.terms.map(({ column, coefficient }) => `${signed(coefficient)} c${column}`);
  if (elastic && row.low > -Infinity) parts.push(`+ 1 n${index}`);
  if (elastic && row.high < Infinity) parts.push(`- 1 p${index}`);
  if (isRange(row)) return ` r${index}:${wrapped([...parts, `- 1 z${index}`])} = 0`;
  if (row.low === row.high) return ` r${index}:${wrapped(parts)} = ${decimal(row.low)}`;
  return row.low > -Infinity
    ? ` r${index}:${wrapped(parts)} >= ${decimal(row.low)}`
    : ` r${index}:${wrapped(parts)} <= ${decimal(row.high)}`;
}

function signed(coefficient: number): string {
  return `${coefficient < 0 ? '-' : '+'} ${decimal(Math.abs(coefficient))}`;
}

/** All the digits of a double, never an exponent that a reader of names could take for one. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** Lines of moderate length: readers of the format have limits. */
function wrapped(parts: readonly string[]): string {
  const lines: string[] = [];
  for (let from = 0; from < parts.length; from += 12) lines.push(parts.slice(from, from + 12).join(' '));
  return ` ${lines.join('\n  ')}`;
}
