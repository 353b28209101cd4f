import { describe, expect, test } from 'vitest';
import { formulaText } from '../../../basics/formula.ts';
import type { Cell, Document } from '../../document.ts';
import { cellPath } from '../../spreadsheet-reference.ts';
import { interpret } from '../interpret.ts';

/** Sheets of a test by name: rows of cells, numbers as they are stored, formulas as `=formula -> stored`. */
function givenWorkbook(sheets: Readonly<Record<string, readonly string[]>>): Document {
  const nodes = Object.entries(sheets).map(([sheet, rows], index) => {
    const place = { file: 'given.xlsx', line: 1, table: index + 1 };
    return {
      kind: 'table' as const,
      place,
      rows: rows.map((row, rowIndex) => {
        const at = { ...place, line: rowIndex + 1, row: rowIndex + 1 };
        const cells = row.split('|').map((text, column): Cell => {
          const path = cellPath({ sheet, column: column + 1, row: rowIndex + 1 });
          return cellOf(text.trim(), { ...at, column: column + 1, path });
        });
        return { place: at, cells };
      }),
    };
  });
  return { file: 'given.xlsx', format: 'excel', language: 'en', nodes };
}

function cellOf(text: string, place: Cell['place']): Cell {
  const [formula, stored = ''] = text.startsWith('=') ? text.slice(1).split('->') : [undefined, text];
  const shown = stored.trim();
  const parts = shown === '' ? [] : [{ depth: 0, runs: [{ text: shown }] }];
  const value = /^-?[\d.]+%?$/.test(shown)
    ? Number(shown.replace('%', '')) / (shown.endsWith('%') ? 100 : 1)
    : undefined;
  return {
    place,
    parts,
    ...(value === undefined ? {} : { value }),
    ...(formula === undefined ? {} : { formula: formula.trim() }),
  };
}

function statedOf(document: Document): Readonly<Record<string, string>> {
  const interpretation = interpret(document);
  if (!interpretation.ok) throw new Error(interpretation.refusal.code);
  return Object.fromEntries(
    interpretation.value.stated
      .filter((one) => one.role !== 'fact')
      .map((one) => [one.place.path ?? '', `${one.role} ${short(formulaText(one.formula))}`]),
  );
}

function short(formula: string): string {
  return formula.replace(
    /by-line\[column=column-(\d+);line=table-(\d+)-row-(\d+);table=table-\d+\]/g,
    't$2r$3c$1',
  );
}

describe('a cell with a formula states it', () => {
  test('sums, differences and ratios of cells', () => {
    const document = givenWorkbook({
      Plan: [
        'Item | 2024 | 2025 | Change | Growth',
        'a | 100 | 120 | =C2-B2 -> 20 | =D2/B2 -> 20%',
        'b | 50 | 40 | =C3-B3 -> -10 | =D3/B3 -> -20%',
        'Total | =SUM(B2:B3) -> 150 | =SUM(C2:C3) -> 160 | =C4-B4 -> 10 | =D4/B4 -> 6.666667%',
      ],
    });
    expect(statedOf(document)).toEqual({
      'Plan!D2': 'difference t1r2c3 - t1r2c2',
      'Plan!E2': 'percentage 100 * (t1r2c3 - t1r2c2) / (t1r2c2)',
      'Plan!D3': 'difference t1r3c3 - t1r3c2',
      'Plan!E3': 'percentage 100 * (t1r3c3 - t1r3c2) / (t1r3c2)',
      'Plan!B4': 'total t1r2c2 + t1r3c2',
      'Plan!C4': 'total t1r2c3 + t1r3c3',
      'Plan!D4': 'difference t1r2c3 + t1r3c3 - t1r2c2 - t1r3c2',
      'Plan!E4': 'percentage 100 * (t1r2c3 + t1r3c3 - t1r2c2 - t1r3c2) / (t1r2c2 + t1r3c2)',
    });
  });

  test('references to sheets that come later, and to formulas there', () => {
    const document = givenWorkbook({
      Summary: ['Part | Amount', 'one | =Details!B4 -> 30', 'two | =Details!B2 -> 10'],
      Details: ['Item | Amount', 'a | 10', 'b | 20', 'Total | =SUM(B2:B3) -> 30'],
    });
    expect(statedOf(document)).toEqual({
      'Summary!B2': 'total t2r2c2 + t2r3c2',
      'Summary!B3': 'total t2r2c2',
      'Details!B4': 'total t2r2c2 + t2r3c2',
    });
  });

  test('a circle, a product of cells and another function are facts', () => {
    const document = givenWorkbook({
      Plan: ['Item | A | B', 'a | =B3 -> 5 | =B2*B3 -> 25', 'b | =B2 -> 5 | =NPV(1,B2) -> 3', 'c | 7 | 8'],
    });
    const stated = statedOf(document);
    expect(Object.keys(stated).toSorted()).toEqual(['Plan!B2', 'Plan!B3']);
  });

  test('a running balance of many rows stays short', () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      index === 0 ? 'x0 | 10 | 10' : `x${index} | 10 | =C${index + 1}+B${index + 2} -> ${10 * (index + 1)}`,
    );
    const interpretation = interpret(givenWorkbook({ Plan: ['Item | In | Balance', ...rows] }));
    expect(interpretation.ok).toBe(true);
    const stated = interpretation.ok ? interpretation.value.stated : [];
    const lengths = stated.map(({ formula }) => (formula.kind === 'linear' ? formula.terms.length : 0));
    expect(Math.max(...lengths)).toBeLessThan(70);
    expect(stated.filter((one) => one.role === 'total').length).toBe(299);
  });
});
