import type { Place } from '../../basics/place.ts';
import type { Cell, CellPart, DocumentRun, Node, Row, TextNode } from '../document.ts';

/** A cell of a table that is written: its paragraphs or items, and how many rows and columns it takes. */
export interface WrittenCell {
  readonly parts: readonly CellPart[];
  readonly spans?: { readonly rows: number; readonly columns: number };
}

/** A cell of plain lines, a paragraph each; empty lines are left out. */
export function textCell(...lines: readonly string[]): WrittenCell {
  return { parts: lines.filter((line) => line !== '').map((text) => ({ depth: 0, runs: [{ text }] })) };
}

/** A cell of runs; empty where they have no words. */
export function runsCell(runs: readonly DocumentRun[]): WrittenCell {
  return { parts: runs.every((run) => run.text === '') ? [] : [{ depth: 0, runs }] };
}

/** Puts the nodes of a book one after another, each in its place: a line a node, and a line a row. */
export class BookWriter {
  readonly nodes: Node[] = [];
  readonly #file: string;
  #line = 1;
  #tables = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a text; one without words is none. */
  text(kind: TextNode['kind'], runs: readonly DocumentRun[], level = 0): void {
    if (runs.every((run) => run.text === '')) return;
    this.nodes.push({ kind, place: this.#next(2), runs, level });
  }

  /** Adds the words of a footnote, which may be missing. */
  footnote(mark: string, text: string): void {
    const runs = text === '' ? [] : [{ text }];
    this.nodes.push({ kind: 'footnote', place: this.#next(2), runs, level: 0, mark });
  }

  /** Adds a table; every row has as many cells as the widest. */
  table(rows: readonly (readonly WrittenCell[])[]): void {
    if (rows.length === 0) return;
    this.#tables += 1;
    const table = this.#tables;
    const width = Math.max(...rows.map((row) => row.length));
    const written = rows.map((cells, index): Row => {
      const place = { ...this.#next(1), table, row: index + 1 };
      const full = Array.from({ length: width }, (_, column) => cells[column] ?? { parts: [] });
      return {
        place,
        cells: full.map((cell, column): Cell => ({ place: { ...place, column: column + 1 }, ...cell })),
      };
    });
    const line = written[0]?.place.line ?? 1;
    this.nodes.push({ kind: 'table', place: { file: this.#file, line, table }, rows: written });
    this.#next(1);
  }

  #next(lines: number): Place {
    const line = this.#line;
    this.#line += lines;
    return { file: this.#file, line };
  }
}
