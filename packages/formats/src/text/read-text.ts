import type { Place } from '@plenary/core/basics/place';
import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import { plain } from '@plenary/core/basics/text';
import type { Cell, CellPart, Document, Node, Row, TextNode } from '@plenary/core/document/document';
import { languageOf } from '@plenary/core/document/language';
import { limits } from '../limits.ts';
import { readParts } from './cell-parts.ts';
import { decodeText } from './decode-text.ts';
import { classifyLine, displayWidth, isStarred, type Line, looksLikeHeading } from './lines.ts';

/**
 * Reads a document that was converted to text: tab-separated lines that follow one another are a table; remnants of HTML
 * and Markdown become parts of cells, items and styles. Text cut at a page stays as it stands. Refuses what cannot be
 * decoded (`not-utf-8`, `not-utf-16`, `truncated-file`, `binary-file`), what has no words (`empty-file`) and what is
 * beyond the limits.
 */
export function readText(bytes: Uint8Array, file: string): Result<Document> {
  if (bytes.length > limits.bytes) {
    return refuse('file-too-large', { file, bytes: bytes.length, limit: limits.bytes });
  }
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  if (text.trim() === '') return refuse('empty-file', { file });
  const lines = text.split(/\r\n|[\n\r]/);
  const beyond = beyondLimits(lines, file);
  if (beyond) return { ok: false, refusal: beyond };
  const reader = new TextReader(lines, file);
  const refusal = reader.read();
  if (refusal) return { ok: false, refusal };
  return ok({ file, format: 'text', language: languageOf(text), nodes: reader.nodes });
}

function beyondLimits(lines: readonly string[], file: string): Refusal | null {
  if (lines.length > limits.lines) {
    return { code: 'too-many-lines', facts: { file, lines: lines.length, limit: limits.lines } };
  }
  const long = lines.findIndex((line) => line.length > limits.lineLength);
  return long < 0
    ? null
    : { code: 'line-too-long', facts: { file, line: long + 1, limit: limits.lineLength } };
}

/** Walks the lines of one file; a refusal ends the walk. */
class TextReader {
  readonly nodes: Node[] = [];
  readonly #lines: readonly string[];
  readonly #file: string;
  #rows: Row[] = [];
  #tables = 0;
  #cells = 0;

  constructor(lines: readonly string[], file: string) {
    this.#lines = lines;
    this.#file = file;
  }

  read(): Refusal | null {
    const kinds = this.#lines.map((line, index) => classifyLine(line, this.#hasStarredNeighbour(index)));
    for (let index = 0; index < kinds.length; index += 1) {
      const kind = kinds[index];
      if (!kind || kind.kind === 'separator') continue;
      const words = indented(kind, kinds[index - 1], kinds[index + 1]);
      if (words !== null) kinds[index] = classifyLine(words, false);
      const row = words === null && kind.kind === 'row';
      if (!row) this.#endTable();
      const refusal = row ? this.#row(kind.cells, index + 1) : this.#text(index, kinds);
      if (refusal) return refusal;
    }
    this.#endTable();
    return null;
  }

  #hasStarredNeighbour(index: number): boolean {
    if (!isStarred(this.#lines[index])) return false;
    return [-2, -1, 1, 2].some((step) => isStarred(this.#lines[index + step]));
  }

  #row(texts: readonly string[], line: number): Refusal | null {
    if (texts.length > limits.columns) return this.#beyond('too-many-columns', line, limits.columns);
    this.#cells += texts.length;
    if (this.#cells > limits.cells) return this.#beyond('too-many-cells', line, limits.cells);
    const place = { file: this.#file, line, table: this.#tables + 1, row: this.#rows.length + 1 };
    const cells: Cell[] = [];
    for (const [index, text] of texts.entries()) {
      const parts = readParts(text);
      if (!parts) return this.#beyond('list-too-deep', line, limits.listDepth);
      cells.push({ place: { ...place, column: index + 1 }, parts });
    }
    this.#rows.push({ place, cells });
    return null;
  }

  #endTable(): void {
    const first = this.#rows[0];
    if (!first) return;
    this.#tables += 1;
    const place = { file: this.#file, line: first.place.line, table: this.#tables };
    this.nodes.push({ kind: 'table', place, rows: this.#rows });
    this.#rows = [];
  }

  #text(index: number, kinds: readonly Line[]): Refusal | null {
    const line = kinds[index];
    if (!line || !('text' in line)) return null;
    const place = { file: this.#file, line: index + 1 };
    const parts = readParts(line.text);
    if (!parts) return this.#beyond('list-too-deep', index + 1, limits.listDepth);
    const inTag = line.kind === 'text' && /^<p[\s>]/i.test(line.text);
    const alone = line.kind === 'text' && !inTag && isAbove(index, kinds) && parts.length === 1;
    const heading = alone && looksLikeHeading(plain(parts[0]?.runs ?? []));
    if (line.kind === 'footnote' && parts.length === 0) {
      this.nodes.push({ kind: 'footnote', place, level: 0, runs: [], mark: markOf(line.mark) });
    }
    for (const part of parts)
      this.nodes.push(nodeOf(heading ? { ...line, kind: 'heading', level: 0 } : line, part, place));
    return null;
  }

  #beyond(code: string, line: number, limit: number): Refusal {
    return { code, facts: { file: this.#file, line, limit } };
  }
}

function nodeOf(line: Line, part: CellPart, place: Place): TextNode {
  const { runs, depth } = part;
  if (line.kind === 'footnote') return { kind: 'footnote', place, level: 0, runs, mark: markOf(line.mark) };
  if (line.kind === 'page-number') return { kind: 'page-number', place, level: 0, runs };
  if (line.kind === 'item') return { kind: 'item', place, level: line.level + depth, runs };
  if (depth > 0) return { kind: 'item', place, level: depth, runs };
  if (line.kind === 'heading') return { kind: 'heading', place, level: line.level, runs };
  return { kind: 'paragraph', place, level: 0, runs };
}

/** A mark with its character references undone. */
function markOf(written: string): string {
  return written.includes('&') ? plain((readParts(written) ?? []).flatMap(({ runs }) => runs)) : written;
}

/** The words of a lone line with one indented text, or a bullet or number and its text; `null` for a row of a table. */
function indented(line: Line, before: Line | undefined, after: Line | undefined): string | null {
  if (line.kind !== 'row' || line.told === true || [before, after].some((other) => other?.kind === 'row'))
    return null;
  if (after?.kind === 'separator') return null;
  const [first, second, ...rest] = line.cells.filter((cell) => cell.trim() !== '');
  if (first === undefined || rest.length > 0) return null;
  if (second === undefined) return first;
  const numbered = /^\s*(?:[-–•▪◦‣·●]|\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})[.)）])\s*$/u.test(first);
  return numbered && /\p{L}{2}/u.test(second) ? `${first.trim()} ${second.trim()}` : null;
}

/**
 * Says whether a short line heads what follows: alone, or with other short lines, above something else than text; or, when
 * very short, above a sentence. The lines of a wrapped paragraph are longer than that, and its last one ends a sentence.
 */
function isAbove(index: number, kinds: readonly Line[]): boolean {
  const before = kinds[index - 1];
  const line = kinds[index];
  if (line?.kind !== 'text') return false;
  if (before?.kind === 'text' && !looksLikeHeading(before.text) && !/[。.!?؟)）]$/u.test(before.text))
    return false;
  for (let next = index + 1; next <= index + 6; next += 1) {
    const below = kinds[next];
    if (below?.kind !== 'text' || displayWidth(below.text) > 120) return true;
    if (!looksLikeHeading(below.text)) return displayWidth(line.text) <= 60;
  }
  return false;
}
