import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import { fillable } from '@plenary/core/document/fillable-formula';
import { readCellName, sheetExtent } from '@plenary/core/document/spreadsheet-reference';
import type { GridCell, GridRow } from '../grid-nodes.ts';
import { limits } from '../limits.ts';
import type { Archive } from './archive.ts';
import { type MergedRange, mergedRange, withMerged } from './merged-cells.ts';
import { type NumberFormat, shownNumber } from './number-formats.ts';
import { type Attributes, readPart } from './read-part.ts';
import { plainText } from './shared-strings.ts';
import { isTrue, type Sheet } from './workbook.ts';

/** What the cells of all sheets refer to, and how much they hold so far. */
export interface CellSource {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  readonly mostCells: number;
  cells: number;
  characters: number;
}

/**
 * The rows of a sheet that hold anything, each with its cells from the first column to the last that holds something. Covered
 * cells of merged ones are empty. Refuses what is beyond the limits and `sheet-damaged` for rows and cells out of place; the
 * dimension the sheet states is not believed.
 */
export function readSheet(archive: Archive, sheet: Sheet, source: CellSource): Result<readonly GridRow[]> {
  const reader = new SheetReader(archive.file, sheet.name, source);
  const refusal = readPart(archive, sheet.part, reader);
  if (refusal) return { ok: false, refusal };
  const rows = withMerged(reader.rows, reader.merged);
  return rows ? ok(rows) : refuse('sheet-damaged', { file: archive.file, sheet: sheet.name, line: 1 });
}

interface SharedFormula {
  readonly filled: (columns: number, rows: number) => string;
  readonly column: number;
  readonly row: number;
}

class SheetReader {
  readonly rows: GridRow[] = [];
  readonly merged: MergedRange[] = [];
  readonly #file: string;
  readonly #sheet: string;
  readonly #source: CellSource;
  readonly #hiddenColumns = new Set<number>();
  readonly #shared = new Map<string, SharedFormula>();
  #row = 0;
  #rowHidden = false;
  #cells: GridCell[] = [];
  #column = 0;
  #cell: Attributes = {};
  #formula: Attributes | null = null;
  #formulaText = '';
  #value = '';
  #inline = '';
  #taking: 'formula' | 'value' | 'inline' | null = null;
  #guide = false;

  constructor(file: string, sheet: string, source: CellSource) {
    this.#file = file;
    this.#sheet = sheet;
    this.#source = source;
  }

  open(name: string, attributes: Attributes): Refusal | null {
    if (name === 'c') return this.#openCell(attributes);
    if (name === 'row') return this.#openRow(attributes);
    if (name === 'v') this.#taking = 'value';
    if (name === 't' && !this.#guide) this.#taking = 'inline';
    if (name === 'rPh') this.#guide = true;
    if (name === 'f') {
      this.#formula = attributes;
      this.#taking = 'formula';
    }
    if (name === 'col' && isTrue(attributes['hidden'])) this.#hideColumns(attributes);
    if (name === 'mergeCell') {
      const range = mergedRange(attributes['ref'] ?? '');
      if (range) this.merged.push(range);
    }
    return null;
  }

  text(text: string): void {
    if (this.#taking === 'formula') this.#formulaText += text;
    if (this.#taking === 'value') this.#value += text;
    if (this.#taking === 'inline') this.#inline += text;
  }

  close(name: string): Refusal | null {
    if (name === 'rPh') this.#guide = false;
    if (name === 'f' || name === 'v' || name === 't') this.#taking = null;
    if (name === 'c') return this.#closeCell();
    return name === 'row' ? this.#closeRow() : null;
  }

  #openRow({ r, hidden }: Attributes): Refusal | null {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#row || row > sheetExtent.rows) return this.#damaged();
    this.#row = row;
    this.#rowHidden = isTrue(hidden);
    this.#column = 0;
    this.#cells = [];
    return null;
  }

  #openCell(attributes: Attributes): Refusal | null {
    const name = attributes['r'] === undefined ? null : readCellName(attributes['r']);
    const column = attributes['r'] === undefined ? this.#column + 1 : (name?.column ?? 0);
    if (column <= this.#column || this.#row === 0 || (name && name.row !== this.#row)) return this.#damaged();
    this.#column = column;
    this.#cell = attributes;
    this.#formula = null;
    this.#formulaText = '';
    this.#value = '';
    this.#inline = '';
    return null;
  }

  #closeCell(): Refusal | null {
    const { text: raw, value } = this.#shown();
    const text = raw.trim();
    const formula = this.#statedFormula();
    if (text === '' && value === undefined && formula === undefined) return null;
    if (this.#column > limits.columns) return this.#beyond('too-many-columns', limits.columns);
    while (this.#cells.length < this.#column - 1) this.#cells.push(this.#withHidden({ text: '' }));
    const stated = {
      text,
      ...(formula === undefined ? {} : { formula }),
      ...this.#aside(raw, value, formula),
    };
    this.#cells.push(this.#withHidden(value === undefined ? stated : { ...stated, value }));
    this.#source.characters += text.length + (formula?.length ?? 0);
    return this.#source.characters > limits.workbookTexts
      ? this.#beyond('workbook-too-much-text', limits.workbookTexts)
      : null;
  }

  /** The indent of words, and that the outcome of a formula was not kept. */
  #aside(raw: string, value: number | undefined, formula: string | undefined): Partial<GridCell> {
    const steps = this.#source.formats[Number(this.#cell['s'] ?? 0)]?.indent ?? 0;
    const indent = 2 * steps + raw.length - raw.trimStart().length;
    const isKept = raw !== '' || value !== undefined || this.#cell['t'] === 'str';
    return {
      ...(indent === 0 || value !== undefined || raw === '' ? {} : { indent }),
      ...(formula === undefined || isKept ? {} : { uncomputed: formula }),
    };
  }

  #withHidden(cell: GridCell): GridCell {
    return this.#hiddenColumns.has(this.#cells.length + 1) ? { ...cell, hidden: true } : cell;
  }

  #hideColumns({ min, max }: Attributes): void {
    const last = Math.min(Number(max), limits.columns);
    // What is hidden already is passed by, so that a great many overlapping ranges cost no more than one.
    for (
      let column = Math.max(1, Number(min));
      column <= last && !this.#hiddenColumns.has(column);
      column += 1
    ) {
      this.#hiddenColumns.add(column);
    }
  }

  #closeRow(): Refusal | null {
    if (this.#cells.length === 0) return null;
    const row = { line: this.#row, lastLine: this.#row, cells: this.#cells };
    this.rows.push(this.#rowHidden ? { ...row, hidden: true } : row);
    this.#source.cells += this.#cells.length;
    const { cells, mostCells } = this.#source;
    return cells > mostCells ? this.#beyond('too-many-cells', mostCells) : null;
  }

  /** What a cell shows, and the number behind it. Truth and errors are words as the program writes them. */
  #shown(): { readonly text: string; readonly value?: number } {
    const { t, s } = this.#cell;
    const raw = this.#value.trim();
    if (t === 's') return { text: this.#source.strings[Number(raw === '' ? -1 : raw)] ?? '' };
    if (t === 'inlineStr') return { text: plainText(this.#inline) };
    if (t === 'b') return { text: raw === '1' || raw === 'true' ? 'TRUE' : raw === '' ? '' : 'FALSE' };
    if (raw === '' || t === 'str' || t === 'e' || t === 'd') return { text: plainText(this.#value) };
    const value = Number(raw);
    if (!Number.isFinite(value)) return { text: raw };
    const style = this.#source.formats[Number(s ?? 0)];
    const text = shownNumber(value, style, this.#source.from1904);
    return style?.isDate === true ? { text } : { text, value };
  }

  /** Cells that share a formula state it once, in the first of them. */
  #statedFormula(): string | undefined {
    const text = this.#formulaText.trim();
    const shared = this.#formula?.['t'] === 'shared' ? (this.#formula['si'] ?? '') : null;
    if (shared === null) return text === '' ? undefined : text;
    if (text !== '') {
      this.#shared.set(shared, { filled: fillable(text), column: this.#column, row: this.#row });
      return text;
    }
    const first = this.#shared.get(shared);
    return first?.filled(this.#column - first.column, this.#row - first.row);
  }

  #beyond(code: string, limit: number): Refusal {
    return { code, facts: { file: this.#file, sheet: this.#sheet, line: this.#row, limit } };
  }

  #damaged(): Refusal {
    return { code: 'sheet-damaged', facts: { file: this.#file, sheet: this.#sheet, line: this.#row } };
  }
}
