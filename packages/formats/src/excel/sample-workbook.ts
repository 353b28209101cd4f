import { strToU8, zipSync } from 'fflate';

/** The parts of a workbook by their names. */
export type Parts = Readonly<Record<string, string>>;

/** How every part begins. */
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** A relationship to a part, for tests. */
export const relation = (id: string, kind: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="http://x/relationships/${kind}" Target="${target}"${more}/>`;
/** A sheet with its rows, and elements before and after them. */
export const worksheet = (rows: string, before = '', after = ''): string =>
  `${head}<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A workbook of one sheet, or with parts replaced. */
export function workbookParts(sheet: string, more: Parts = {}): Parts {
  return {
    '[Content_Types].xml': `${head}<Types/>`,
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}${relation('r4', 'worksheet', 'worksheets/sheet2.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
}

/** The file of a workbook. */
export function zipped(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A cell with words. */
export const words = (name: string, text: string): string =>
  `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A first row with the names of two columns. */
export const names = `<row r="1">${words('A1', 'Item')}${words('B1', 'Amount')}</row>`;
