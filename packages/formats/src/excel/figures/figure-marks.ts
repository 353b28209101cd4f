import * as z from 'zod';

/** The name of the sheet that says where the figures of a workbook come from, and what begins the names of those beside it. */
export const marksSheet = 'plenary';

/** What the first cell of the corner of a table says: that here its marks are, and which. */
export function tableMark(number: number): string {
  return `plenary-table-${number}`;
}

/**
 * What a workbook remembers of a cell: the fact that may be entered there and its amount (minor units or people; `null` where it is not
 * known, `none` where there is no fact yet); or what a cell that follows from others is, what it came to, and by which formula
 * of the sheet.
 */
export type CellMark =
  | { readonly kind: 'fact'; readonly at: string; readonly amount: number | null | 'none' }
  | {
      readonly kind: 'figure';
      readonly formula: string;
      readonly value: number | null;
      readonly written: string | null;
    };

/** The text of a mark, as short as it can be: a workbook has one for each cell. */
export function markText(mark: CellMark): string {
  return JSON.stringify(
    mark.kind === 'fact' ? ['f', mark.at, mark.amount] : ['=', mark.formula, mark.value, mark.written],
  );
}

/** Reads a mark; `null` for any other text. A workbook has one for each cell, so this looks by hand. */
export function readMark(text: string): CellMark | null {
  const given = jsonOf(text);
  if (!Array.isArray(given)) return null;
  const [kind, first, second, third]: readonly unknown[] = given;
  if (typeof first !== 'string') return null;
  if (kind === 'f') {
    const isAmount =
      second === null || second === 'none' || (typeof second === 'number' && Number.isSafeInteger(second));
    return isAmount && first !== '' ? { kind: 'fact', at: first, amount: second } : null;
  }
  const isValue = second === null || typeof second === 'number';
  const isWritten = third === null || typeof third === 'string';
  return kind === '=' && isValue && isWritten
    ? { kind: 'figure', formula: first, value: second, written: third }
    : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a workbook says of itself, by the words in the first column of its sheet of marks. */
export const bookMarks = z.object({
  format: z.literal('plenary-figures-1'),
  plan: z.string().min(1),
  revision: z.string().regex(/^\d*$/),
  scenario: z.string(),
  language: z.string(),
  currency: z.string(),
  'minor-digits': z.string().regex(/^\d$/),
  'power-of-ten': z.string().regex(/^\d$/),
  tables: z.string().regex(/^\d{1,3}$/),
});

/** What a workbook says of itself. */
export type BookMarks = z.infer<typeof bookMarks>;
