import { existsSync, readFileSync } from 'node:fs';
import { cellText } from '@plenary/core/document/content';
import type { Document, Row } from '@plenary/core/document/document';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';

const data = new URL('../../../../shared/data/', import.meta.url);
const missing = !existsSync(data);
const why = missing ? ' (skipped: ../shared/data is not there)' : '';

async function read(path: string): Promise<Document> {
  const document = await readDocument(readFileSync(new URL(path, data)), path);
  if (!document.ok) throw new Error(document.refusal.code);
  return document.value;
}

function rowsOf(document: Document): readonly Row[] {
  return document.nodes.flatMap((node) => (node.kind === 'table' ? node.rows : []));
}

function texts(row: Row | undefined): readonly string[] {
  return (row?.cells ?? []).map((cell) => cellText(cell));
}

describe.skipIf(missing)(`published budgets${why}`, () => {
  const madrid = 'budgets/madrid-2019';
  test.each<[string, string, string, '.' | ',' | null, number, number, string]>([
    [`${madrid}/gastos.csv`, 'iso-8859-1', ';', ',', 8236, 16, 'PROMOCIÓN PLAN DERECHOS HUMANOS'],
    [`${madrid}/ingresos.csv`, 'iso-8859-1', ';', ',', 227, 11, 'PARA GASTOS CON FINANCIACIÓN AFECTADA'],
    [`${madrid}/indicadores.csv`, 'utf-8', ';', null, 12_010, 8, 'CAMPAÑA CONTRA EL RACISMO'],
    [`${madrid}/areas_funcionales.csv`, 'utf-8', ';', null, 299, 5, 'Deuda pública'],
    [`${madrid}/clasificacion_economica.csv`, 'utf-8', ';', null, 575, 5, 'Impuestos directos'],
    [`${madrid}/clasificacion_organica.csv`, 'utf-8', ';', null, 77, 3, 'Ayuntamiento de Madrid'],
    ['budgets/israel/history2000.csv', 'utf-8', ',', '.', 12_933, 14, '00000102 - מס הכנסה שכירים'],
    ['budgets/un-system/expenses_sub_agency.csv', 'utf-8', ',', '.', 36_381, 6, 'Development Assistance'],
    [
      'budgets/un-system/un-secretariat-expenses.csv',
      'utf-8',
      ',',
      null,
      1740,
      12,
      'Common support services',
    ],
    [
      'fiscal-data-package/example-macedonia/MFBudzetIRebalansNaRMmk-MK.csv',
      'utf-8',
      ';',
      null,
      10_154,
      11,
      'ПРЕТСЕДАТЕЛ НА РЕПУБЛИКА МАКЕДОНИЈА',
    ],
  ])('%s', async (path, encoding, separator, decimalSign, count, width, words) => {
    const document = await read(path);
    expect(document).toMatchObject({ format: 'csv', syntax: { encoding, separator, decimalSign } });
    expect(document.nodes.filter((node) => node.kind === 'table')).toHaveLength(1);
    const rows = rowsOf(document);
    expect(rows).toHaveLength(count);
    expect(rows[0]?.cells).toHaveLength(width);
    expect(rows.flatMap(texts)).toContain(words);
  });

  test('places are lines of the file, and a commented header is the header', async () => {
    const rows = rowsOf(await read(`${madrid}/clasificacion_economica.csv`));
    expect(texts(rows[0])).toEqual(['Ingreso/Gasto', 'Capítulo', 'Artículo', 'Concepto', 'Descripción']);
    expect(rows[1]?.place.line).toBe(5);
    expect(rows.at(-1)?.place).toMatchObject({ line: 582, row: 575 });
  });
});

describe.skipIf(missing)(`a city's workbook${why}`, () => {
  test('its one sheet, row by row', async () => {
    const document = await read('workbooks/oakland-2016-17-midcycle.xlsx');
    const rows = rowsOf(document);
    expect(document.nodes.map((node) => node.kind)).toEqual(['heading', 'table']);
    expect(rows).toHaveLength(11_232);
    expect(new Set(rows.map((row) => row.cells.length))).toEqual(new Set([24]));
    const amount = rows[1]?.cells[23];
    expect(amount).toMatchObject({
      value: 252_000,
      place: { line: 2, path: "'Budget Data FY16-17 Public'!X2" },
    });
    expect(cellText(amount)).toBe('252000');
    expect(rows.some((row) => row.cells.some((cell) => cell.formula !== undefined))).toBe(false);
  });
});
