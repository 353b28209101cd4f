import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a cell of a sheet becomes, for tests: the content of its element (`<v>5</v>`), or nothing; its style stays. */
export type CellEdits = Readonly<Record<string, string>>;

/** A workbook with cells of a sheet (from 1) changed as another program would, for tests. */
export function withCells(workbook: Uint8Array, sheet: number, edits: CellEdits): Uint8Array {
  return withSheet(workbook, sheet, (xml) =>
    Object.entries(edits).reduce((text, [name, content]) => {
      const cell = new RegExp(`<c r="${name}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
      if (!cell.test(text)) throw new Error(`no cell ${name}`);
      const type = content.startsWith('<is>') ? ' t="inlineStr"' : '';
      return text.replace(
        cell,
        (_, style: string | undefined) => `<c r="${name}"${style ?? ''}${type}>${content}</c>`,
      );
    }, xml),
  );
}

/** A workbook with the XML of a sheet (from 1) changed, for tests. */
export function withSheet(workbook: Uint8Array, sheet: number, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(workbook);
  const name = `xl/worksheets/sheet${sheet}.xml`;
  const part = parts[name];
  if (!part) throw new Error(`no ${name}`);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) });
}

/** A sheet with rows from one on moved down by so many, and the cells that formulas name with them, as when rows are inserted. */
export function movedDown(xml: string, from: number, by: number): string {
  const moved = (row: string): string => String(Number(row) >= from ? Number(row) + by : Number(row));
  return xml
    .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${moved(row)}"`)
    .replace(/<c r="([A-Z]+)(\d+)"/g, (_, letters: string, row: string) => `<c r="${letters}${moved(row)}"`)
    .replace(/<f>(.*?)<\/f>/g, (_, formula: string) => {
      const shifted = formula.replace(
        /\b([A-Z]{1,3})(\d+)\b/g,
        (_cell, letters: string, row: string) => letters + moved(row),
      );
      return `<f>${shifted}</f>`;
    });
}
