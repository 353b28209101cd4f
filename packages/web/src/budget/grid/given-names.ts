import type { PivotColumn, PivotRow } from '@plenary/api/budget/pivot';

/** A row of a table, for tests, of which only its name, its level, its code and its kind count. */
export function givenRow(text: string, level: number, code: string | null, kind: PivotRow['kind']): PivotRow {
  return { label: { text, language: 'en' }, code, level, kind, at: {}, leaf: true, named: true };
}

/** A column of amounts, for tests, of which only its name counts. */
export function givenColumn(key: string): PivotColumn {
  const heads = [{ key, label: { text: key, language: 'en' as const }, code: null }];
  return {
    heads,
    kind: 'line',
    at: { version: key },
    leaf: true,
    named: true,
    shows: 'amount',
    largest: 0,
    frozen: false,
  };
}

/** Letters that are all as wide, for tests: 10 pixels, 11 where they are bold. */
export function givenLetters(text: string, bold: boolean): number {
  return text.length * (bold ? 11 : 10);
}
