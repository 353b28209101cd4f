/**
 * Rows as delimited text (RFC 4180). What a spreadsheet would take for a formula is words here: an apostrophe before it keeps it so;
 * numbers are left alone.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) && !/^-?\d[\d.]*$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
