/**
 * The names of columns of a header of one or several lines. What stands in an upper line stands over the columns to its right as well, up to
 * the next words of that line; both parts make the name.
 */
export function headerNames(given: readonly (readonly string[])[]): readonly string[] {
  const named = given.filter((line) => !isNumbering(line));
  const lines = named.length > 0 ? named : given;
  const last = lines.at(-1) ?? [];
  if (lines.length < 2) return last.map((name) => name.trim());
  const width = Math.max(...lines.map((line) => line.length));
  const upper = lines.slice(0, -1).map((line) => spread(line, last));
  return Array.from({ length: width }, (_, column) => {
    const parts = [...upper, last].map((line) => (line[column] ?? '').replace(/\s+/g, ' ').trim());
    return [...new Set(parts.filter((part) => part !== ''))].join(' ');
  });
}

/** Says whether a line only numbers its columns from 1 on, as below headers of some countries. */
export function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 2 && filled.every((cell, index) => cell === String(index + 1));
}

/** Words of a cell that others are merged into, over each of the columns that a lower line names. */
function spread(line: readonly string[], below: readonly string[]): readonly string[] {
  let over = '';
  return Array.from({ length: Math.max(line.length, below.length) }, (_, column) => {
    const own = (line[column] ?? '').trim();
    if (own !== '') over = own;
    return (below[column] ?? '').trim() === '' ? own : over;
  });
}
