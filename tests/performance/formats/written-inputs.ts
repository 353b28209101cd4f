import { strToU8, zipSync } from 'fflate';
import {
  relation,
  words,
  workbookParts,
  worksheet,
} from '../../../packages/formats/src/excel/sample-workbook.ts';
import { fixedNumbers } from '../measure.ts';
import { givenChapters, moneyRows, type Part } from './given-chapters.ts';

/** The formats that are measured. */
export const measuredFormats = ['text', 'Akoma Ntoso', 'HTML', 'Markdown', 'Excel', 'CSV'] as const;

/** A format that is measured. */
export type MeasuredFormat = (typeof measuredFormats)[number];

/** An input of so many chapters (or, as data, so many lists of money). */
export function writtenInput(format: MeasuredFormat, count: number): Uint8Array {
  if (format === 'Excel') return workbook(count);
  return new TextEncoder().encode(format === 'CSV' ? csv(count) : prose[format](givenChapters(count)));
}

const prose = {
  text: (parts: readonly Part[]) =>
    parts
      .map((part) =>
        part.kind === 'table'
          ? part.rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' ')).join('\t')).join('\n')
          : part.text,
      )
      .join('\n'),
  'Akoma Ntoso': (parts: readonly Part[]) =>
    `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc><mainBody>${parts
      .map((part) => (part.kind === 'heading' ? `<p class="heading"><b>${part.text}</b></p>` : markup(part)))
      .join('\n')}</mainBody></doc></akomaNtoso>`,
  HTML: (parts: readonly Part[]) =>
    `<!doctype html>\n<html lang="en"><head><title>Budget</title></head><body>${parts
      .map((part) =>
        part.kind === 'heading' ? `<h${part.level}>${part.text}</h${part.level}>` : markup(part),
      )
      .join('\n')}</body></html>`,
  Markdown: (parts: readonly Part[]) => parts.map(markdown).join('\n\n'),
};

function markup(part: Part): string {
  if (part.kind !== 'table') return `<p>${part.text}</p>`;
  const rows = part.rows.map(
    (row) => `<tr>${row.map((cell) => `<td><p>${cell.replaceAll('\n', '</p><p>')}</p></td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('\n')}</table>`;
}

function markdown(part: Part): string {
  if (part.kind === 'heading') return `${'#'.repeat(part.level)} ${part.text}`;
  if (part.kind === 'paragraph') return part.text;
  const line = (row: readonly string[]): string => `| ${row.join(' | ').replaceAll('\n', '<br>')} |`;
  const [head = [], ...rows] = part.rows;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The rows that a long list has for each chapter of a document. */
const listLength = 100;

function csv(count: number): string {
  const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
  return moneyRows(fixedNumbers(7), count * listLength)
    .map((row) => row.map(quoted).join(','))
    .join('\n');
}

/** One sheet, its totals as formulas, its texts shared. */
function workbook(count: number): Uint8Array {
  const rows = moneyRows(fixedNumbers(7), count * listLength);
  const last = rows.length;
  const texts = rows.map(([name = '']) => `<si><t>${name}</t></si>`);
  const cell = (text: string, column: number, row: number): string => {
    const name = `${'ABCD'.charAt(column)}${row}`;
    if (row === 1) return words(name, text);
    if (column === 0) return `<c r="${name}" t="s"><v>${row - 1}</v></c>`;
    const letter = name.charAt(0);
    const formula = row === last ? `<f>SUM(${letter}2:${letter}${last - 1})</f>` : '';
    return `<c r="${name}">${formula}<v>${text.replaceAll(',', '')}</v></c>`;
  };
  const sheet = worksheet(
    rows
      .map(
        (row, index) =>
          `<row r="${index + 1}">${row.map((text, column) => cell(text, column, index + 1)).join('')}</row>`,
      )
      .join(''),
  );
  const parts = workbookParts(sheet.replace('<worksheet>', worksheetTag), {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('r2', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.join('')}</sst>`,
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const worksheetTag = `<worksheet xmlns="${main}">`;
const relations = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.replaceAll('http://x/relationships', office)}</Relationships>`;
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`;
