import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import type { GridCell, GridRow } from '../grid-nodes.ts';
import { limits } from '../limits.ts';
import type { Archive } from './archive.ts';
import { openFormula } from './open-formula.ts';
import { type Attributes, readPart } from './read-part.ts';
import type { SheetRows } from './workbook.ts';

const content = 'content.xml';
const mostRows = 1_048_576;

/** Says whether an archive is a spreadsheet of OpenDocument (.ods). */
export function isOpenDocument(archive: Archive): boolean {
  return archive.entries.has(content) && !archive.entries.has('[Content_Types].xml');
}

/**
 * The sheets of a spreadsheet of OpenDocument: what cells show and hold, and their formulas as .xlsx writes
 * them. Nothing is computed. Refuses
 * `zip-encrypted`, damaged files and what is beyond the limits.
 */
export function readOpenDocument(archive: Archive, mostCells: number): Result<readonly SheetRows[]> {
  if (isEncrypted(archive)) return refuse('zip-encrypted', { file: archive.file });
  const reader = new ContentReader(archive.file, mostCells);
  const refusal = readPart(archive, content, reader);
  if (refusal) return { ok: false, refusal };
  if (reader.sheets.length === 0) return refuse('workbook-without-sheets', { file: archive.file });
  return ok(reader.sheets);
}

function isEncrypted(archive: Archive): boolean {
  let found = false;
  if (!archive.entries.has('META-INF/manifest.xml')) return false;
  readPart(archive, 'META-INF/manifest.xml', {
    open: (name) => {
      if (name === 'encryption-data') found = true;
      return null;
    },
  });
  return found;
}

/** A cell while it is read. */
interface OpenCell {
  readonly attributes: Attributes;
  readonly paragraphs: string[];
}

class ContentReader {
  readonly sheets: SheetRows[] = [];
  readonly #file: string;
  readonly #mostCells: number;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #sheet = '';
  #rows: GridRow[] = [];
  #line = 0;
  #repeated = 1;
  #isRowHidden = false;
  #cells: GridCell[] = [];
  /** Cells without anything, which count only where something follows. */
  #empty = 0;
  #cell: OpenCell | null = null;
  #aside = 0;
  #count = 0;
  #characters = 0;

  constructor(file: string, mostCells: number) {
    this.#file = file;
    this.#mostCells = mostCells;
  }

  open(name: string, attributes: Attributes): Refusal | null {
    // Comments have paragraphs of their own.
    if (name === 'annotation' || this.#aside > 0) {
      this.#aside += 1;
      return null;
    }
    if (name === 'style') this.#style = attributes['name'] ?? '';
    if (name === 'table-properties' && attributes['display'] === 'false') this.#hiddenStyles.add(this.#style);
    if (name === 'table') this.#openSheet(attributes);
    if (name === 'table-row') this.#openRow(attributes);
    if (name === 'table-cell' || name === 'covered-table-cell') this.#cell = { attributes, paragraphs: [] };
    if (name === 'p' && this.#cell) this.#cell.paragraphs.push('');
    if (name === 's') this.text(' '.repeat(Math.min(100, Number(attributes['c'] ?? 1))));
    if (name === 'tab') this.text('\t');
    if (name === 'line-break') this.text('\n');
    return null;
  }

  text(text: string): void {
    const paragraphs = this.#cell?.paragraphs;
    if (this.#aside > 0 || !paragraphs || paragraphs.length === 0) return;
    paragraphs[paragraphs.length - 1] += text;
  }

  close(name: string): Refusal | null {
    if (this.#aside > 0) {
      this.#aside -= 1;
      return null;
    }
    if (name === 'table-cell' || name === 'covered-table-cell') return this.#closeCell();
    if (name === 'table-row') return this.#closeRow();
    if (name === 'table') this.#closeSheet();
    return null;
  }

  #openSheet(attributes: Attributes): void {
    this.#sheet = attributes['name'] ?? '';
    this.#style = attributes['style-name'] ?? '';
    this.#rows = [];
    this.#line = 0;
  }

  #closeSheet(): void {
    const sheet = { name: this.#sheet, part: content, hidden: this.#hiddenStyles.has(this.#style) };
    this.sheets.push({ sheet, rows: this.#rows });
  }

  #openRow(attributes: Attributes): void {
    this.#repeated = Math.max(1, Number(attributes['number-rows-repeated'] ?? 1));
    this.#isRowHidden = (attributes['visibility'] ?? 'visible') !== 'visible';
    this.#cells = [];
    this.#empty = 0;
  }

  #closeCell(): Refusal | null {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return null;
    const repeated = Math.max(1, Number(cell.attributes['number-columns-repeated'] ?? 1));
    const shown = shownCell(cell);
    if (!shown) {
      this.#empty += repeated;
      return null;
    }
    if (this.#cells.length + this.#empty + repeated > limits.columns) {
      return this.#beyond('too-many-columns', limits.columns);
    }
    for (; this.#empty > 0; this.#empty -= 1) this.#cells.push({ text: '' });
    for (let index = 0; index < repeated; index += 1) this.#cells.push(shown);
    this.#characters += (shown.text.length + (shown.formula?.length ?? 0)) * repeated;
    return this.#characters > limits.workbookTexts
      ? this.#beyond('workbook-too-much-text', limits.workbookTexts)
      : null;
  }

  #closeRow(): Refusal | null {
    const first = this.#line + 1;
    this.#line += this.#repeated;
    if (this.#cells.length === 0) return null;
    if (this.#line > mostRows) return this.#beyond('too-many-lines', mostRows);
    this.#count += this.#cells.length * this.#repeated;
    if (this.#count > this.#mostCells) return this.#beyond('too-many-cells', this.#mostCells);
    for (let line = first; line <= this.#line; line += 1) {
      const row = { line, lastLine: line, cells: this.#cells };
      this.#rows.push(this.#isRowHidden ? { ...row, hidden: true } : row);
    }
    return null;
  }

  #beyond(code: string, limit: number): Refusal {
    return { code, facts: { file: this.#file, sheet: this.#sheet, line: this.#line, limit } };
  }
}

/** What a cell shows and holds; `null` for one without anything. */
function shownCell({ attributes, paragraphs }: OpenCell): GridCell | null {
  const type = attributes['value-type'];
  const raw = paragraphs.join('\n');
  const text = raw.trim();
  const beside = { ...formulaOf(attributes, text), ...spansOf(attributes) };
  const value = Number(attributes['value'] ?? Number.NaN);
  if ((type === 'float' || type === 'currency' || type === 'percentage') && Number.isFinite(value)) {
    return { text: text === '' ? String(value) : text, value, ...beside };
  }
  if (type === 'date') return { text: attributes['date-value'] ?? text, ...beside };
  if (text === '' && beside.formula === undefined) return null;
  const indent = raw.length - raw.trimStart().length;
  return { text, ...(indent > 0 ? { indent } : {}), ...beside };
}

/** The formula of a cell, and that its outcome was not kept. */
function formulaOf(attributes: Attributes, text: string): Pick<GridCell, 'formula' | 'uncomputed'> {
  const given = attributes['formula'];
  if (given === undefined) return {};
  const formula = openFormula(given);
  return attributes['value-type'] === undefined && text === ''
    ? { formula, uncomputed: formula }
    : { formula };
}

function spansOf(attributes: Attributes): Pick<GridCell, 'spans'> {
  const columns = Number(attributes['number-columns-spanned'] ?? 1);
  const rows = Number(attributes['number-rows-spanned'] ?? 1);
  return columns > 1 || rows > 1 ? { spans: { rows, columns } } : {};
}
