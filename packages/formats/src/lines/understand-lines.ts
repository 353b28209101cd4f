import { type Result, refuse } from '@plenary/core/basics/result';
import { same } from '@plenary/core/basics/same';
import { bareAmountText } from '@plenary/core/budget/lines/amount-text';
import { withinWidth } from '@plenary/core/budget/lines/column-places';
import { decimalSignOf } from '@plenary/core/budget/lines/decimal-sign';
import { type FileColumn, FileColumns } from '@plenary/core/budget/lines/file-columns';
import { headerNames } from '@plenary/core/budget/lines/header-names';
import type { LineCells } from '@plenary/core/budget/lines/line-cells';
import type { LineMapping } from '@plenary/core/budget/lines/line-mapping';
import { LineReading } from '@plenary/core/budget/lines/line-reading';
import { columnKey, type MappedColumns, mappedColumns } from '@plenary/core/budget/lines/mapped-columns';
import type { UnderstoodLines } from '@plenary/core/budget/lines/understood-lines';
import { LinesRefused } from './delimited-lines.ts';
import type { LineSource } from './line-source.ts';
import { namesIn, type OpenedLines, openLines } from './opened-lines.ts';

/** How far reading is. */
export interface LineProgress {
  readonly lines: number;
  /** From 0 to 1; `null` where the size of the file is not known. */
  readonly part: number | null;
}

/** What whoever reads lines wants to be told, and how they are given up. */
export interface LineWatch {
  readonly signal?: AbortSignal;
  readonly progress?: (progress: LineProgress) => void;
}

/** How a file of lines was read. */
export type LineFile = Pick<OpenedLines, 'format' | 'encoding' | 'separator' | 'sheets' | 'otherSheets'> & {
  readonly name: string;
  readonly decimal: '.' | ',' | null;
  /** The line of the names of columns; 0 where there is none. */
  readonly header: number;
  /** What stands in each column, and what it was taken as. */
  readonly columns: readonly FileColumn[];
};

/** Lines as they were understood, and how their file was read. */
export interface ReadLines {
  readonly understood: UnderstoodLines;
  readonly file: LineFile;
}

const headerWithin = 100;
const signWithin = 2_000;

/**
 * Reads the lines of a file by a mapping, as a stream. Nothing is written anywhere: who gives up by the signal (which rejects with its
 * reason) has changed nothing. Refuses files that are none of lines, a header without the columns of the mapping or that is stated where there is none, and lines of
 * which none could be taken, and `lines-without-amounts` for a mapping that takes no column as amounts; what is wrong with single lines is told with their numbers.
 */
export async function understandLines(
  source: LineSource,
  mapping: LineMapping,
  watch: LineWatch = {},
): Promise<Result<ReadLines>> {
  const signal = watch.signal ?? new AbortController().signal;
  if (mapping.amounts.length === 0) return refuse('lines-without-amounts', { file: source.name });
  try {
    const opened = await openLines(source, mapping.file ?? {}, namesIn(mapping), signal);
    const stated = mapping.file?.decimal ?? null;
    const known = stated ?? (await new LinePass(source, mapping, opened, null).sign(signal));
    const first = await new LinePass(source, mapping, opened, known).read(signal, watch);
    // Amounts that show their decimal sign only late have the earlier ones read again by it.
    const sign = known ?? first.decimal;
    const last =
      sign === known ? first : await new LinePass(source, mapping, opened, sign).read(signal, watch);
    const understood = last.done();
    if (!understood.ok) return understood;
    const { format, encoding, separator, sheets, otherSheets } = opened;
    const file = {
      format,
      encoding,
      separator,
      sheets,
      otherSheets,
      name: source.name,
      decimal: sign,
      header: last.header,
      columns: last.fileColumns,
    };
    return { ok: true, value: { understood: understood.value, file } };
  } catch (error) {
    if (error instanceof LinesRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Once through a file. */
class LinePass {
  header = 0;
  readonly #source: LineSource;
  readonly #mapping: LineMapping;
  readonly #opened: OpenedLines;
  readonly #decimal: '.' | ',' | null;
  readonly #signs = { '.': 0, ',': 0 };
  #columns: MappedColumns | null = null;
  #reading: LineReading | null = null;
  #looked: FileColumns | null = null;
  #waiting: LineCells[] = [];
  #sheet: string | undefined;
  /** Whether the header of the sheet, or of the file, was found. */
  #isBegun = false;
  #lines = 0;
  /** How many cells the widest line has. */
  #width = 0;

  constructor(source: LineSource, mapping: LineMapping, opened: OpenedLines, decimal: '.' | ',' | null) {
    this.#source = source;
    this.#mapping = mapping;
    this.#opened = opened;
    this.#decimal = decimal;
  }

  /** The decimal sign that the first lines show. */
  async sign(signal: AbortSignal): Promise<'.' | ',' | null> {
    for await (const batch of this.#opened.lines(signal, () => undefined)) {
      for (const line of batch) this.#take(line);
      if (this.#lines >= signWithin) break;
    }
    return this.decimal;
  }

  async read(signal: AbortSignal, { progress }: LineWatch): Promise<this> {
    let bytes = 0;
    const batches = this.#opened.lines(signal, (read) => {
      bytes = read;
    });
    for await (const batch of batches) {
      for (const line of batch) this.#take(line);
      const { size } = this.#source;
      progress?.({ lines: this.#lines, part: size === null ? null : Math.min(1, bytes / Math.max(1, size)) });
      signal.throwIfAborted();
    }
    if (!this.#isBegun) this.#begin();
    progress?.({ lines: this.#lines, part: 1 });
    return this;
  }

  /** The decimal sign that amounts show; `null` where none does, or as many show another. */
  get decimal(): '.' | ',' | null {
    const { '.': point, ',': comma } = this.#signs;
    return point === comma ? null : point > comma ? '.' : ',';
  }

  get fileColumns(): readonly FileColumn[] {
    return this.#looked?.all() ?? [];
  }

  done(): Result<UnderstoodLines> {
    if (!this.#reading) throw new Error('lines are understood after they were read');
    const within = withinWidth(this.#mapping, this.#width);
    if (within.ok) return this.#reading.done();
    const { code, facts } = within.refusal;
    return { ok: false, refusal: { code, facts: { file: this.#source.name, ...facts } } };
  }

  #take(line: LineCells): void {
    this.#lines += 1;
    this.#width = Math.max(this.#width, line.cells.length);
    if (line.sheet !== this.#sheet) this.#turnTo(line.sheet);
    if (this.#isBegun) {
      this.#understand(line);
      return;
    }
    this.#waiting.push(line);
    if (this.#isHeader(line) || this.#isLastToWait()) this.#begin();
  }

  /** A header is looked for within so many lines; one that is stated is waited for. */
  #isLastToWait(): boolean {
    return this.#mapping.file?.header === undefined && this.#waiting.length >= headerWithin;
  }

  /** Goes on with another sheet, which has a header of its own. */
  #turnTo(sheet: string | undefined): void {
    if (this.#waiting.length > 0) this.#begin();
    this.#sheet = sheet;
    this.#isBegun = false;
  }

  #isHeader(line: LineCells): boolean {
    const stated = this.#mapping.file?.header;
    if (stated !== undefined) return line.line >= stated;
    const names = namesIn(this.#mapping);
    const keys = new Set(this.#namesAt(this.#waiting.indexOf(line)).map(columnKey));
    return names.every((name) => keys.has(name));
  }

  /** The names of columns that the header has if this line of those that wait is its last. */
  #namesAt(index: number): readonly string[] {
    const lines = this.#mapping.file?.headerLines ?? 1;
    const own = this.#waiting.slice(Math.max(0, index - lines + 1), index + 1);
    return headerNames(own.map((line) => line.cells));
  }

  /** Finds the columns by the header, which is the last line that waits, and takes those behind it. */
  #begin(): void {
    const stated = this.#mapping.file?.header;
    const none = stated === 0 || (stated === undefined && namesIn(this.#mapping).length === 0);
    const index = none ? -1 : this.#waiting.findIndex((line) => this.#isHeader(line));
    if (index < 0 && stated !== undefined && stated > 0 && !this.#reading) {
      const { name: file } = this.#source;
      const facts = { file, header: stated, place: this.#sheet ?? file };
      throw new LinesRefused({ code: 'header-not-there', facts });
    }
    const at = Math.max(0, index);
    const header = none ? undefined : this.#waiting[at];
    const names = header ? this.#namesAt(at) : [];
    const columns = mappedColumns(this.#mapping, names);
    if (this.#reading) this.#checkSheet(columns);
    else this.#beginReading(columns, header, names);
    this.#isBegun = true;
    for (const line of this.#waiting.slice(header ? at + 1 : 0)) this.#understand(line);
    this.#waiting = [];
  }

  /** Refuses a sheet that does not have the columns where those before have them. */
  #checkSheet(columns: Result<MappedColumns>): void {
    if (columns.ok && same(columns.value, this.#columns)) return;
    const sheet = this.#sheet ?? '';
    throw new LinesRefused({ code: 'sheet-of-other-columns', facts: { file: this.#source.name, sheet } });
  }

  #beginReading(
    columns: Result<MappedColumns>,
    header: LineCells | undefined,
    names: readonly string[],
  ): void {
    if (!columns.ok) {
      const facts = { file: this.#source.name, ...columns.refusal.facts };
      throw new LinesRefused({ code: columns.refusal.code, facts });
    }
    this.header = header?.line ?? 0;
    this.#columns = columns.value;
    this.#looked = new FileColumns(this.#mapping, columns.value, names);
    // Cells of workbooks do not slip to the right where a separator is too many.
    const width =
      header && this.#opened.format === 'csv' ? Math.max(names.length, header.cells.length) : null;
    const known = { cells: header?.cells ?? [], width };
    this.#reading = new LineReading(this.#mapping, columns.value, this.#decimal, known);
  }

  #understand(line: LineCells): void {
    if (this.#decimal === null) {
      const words = (this.#columns?.amounts ?? []).filter((column) => line.numbers?.[column] === undefined);
      const sign = decimalSignOf(words.map((column) => bareAmountText(line.cells[column] ?? '').plain));
      if (sign) this.#signs[sign] += 1;
    }
    this.#looked?.take(line.cells);
    this.#reading?.take(line);
  }
}
