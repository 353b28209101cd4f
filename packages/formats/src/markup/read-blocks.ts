import type { Place } from '@plenary/core/basics/place';
import type { Refusal } from '@plenary/core/basics/result';
import type { Run, RunStyle } from '@plenary/core/basics/text';
import type { Cell, Node, Row } from '@plenary/core/document/document';
import { limits } from '../limits.ts';
import { itemNumber } from './item-number.ts';
import { type MarkupElement, textOf } from './markup-element.ts';
import { type Piece, runsOf } from './pieces.ts';
import { bareMark, raisedMark } from './raised.ts';
import { type BlockRole, isBlock, type Role, type Vocabulary, type WordRole } from './role.ts';
import { CellSink, NodeSink, NoteSink, type Sink, type Words } from './sinks.ts';
import { columnsOf, type Slots } from './table-grid.ts';
import { isLayout, type MarkupRow, rowsOf } from './table-rows.ts';

/** What the words met now belong to. */
interface Frame {
  readonly words: Words;
  readonly style: RunStyle | null;
  readonly raised: boolean;
  readonly keepsLines: boolean;
  readonly lists: number;
  readonly items: number;
  readonly sections: number;
  readonly list: { readonly element: MarkupElement; readonly ordered: boolean; count: number } | null;
}

/**
 * Reads a tree of markup into the nodes of a document by what its elements mean. Refuses `table-too-wide` and
 * `too-many-cells`.
 */
export function readBlocks(
  root: MarkupElement,
  file: string,
  vocabulary: Vocabulary,
): { readonly nodes: readonly Node[]; readonly refusal: Refusal | null } {
  const reader = new BlockReader(file, vocabulary);
  reader.read(root);
  return reader;
}

class BlockReader {
  readonly nodes: Node[] = [];
  refusal: Refusal | null = null;
  readonly #file: string;
  readonly #vocabulary: Vocabulary;
  #sink: Sink;
  #pieces: Piece[] = [];
  /** Numbers that wait for the words they number. */
  #number = '';
  /** Items that have words: the first paragraph in an item is the item, later ones are paragraphs. */
  readonly #begun = new WeakSet<Words>();
  /** Footnotes and tables met inside words or cells, which follow them. */
  #later: Node[] = [];
  #inside = 0;
  #tables = 0;
  #notes = 0;
  #cells = 0;

  constructor(file: string, vocabulary: Vocabulary) {
    this.#file = file;
    this.#vocabulary = vocabulary;
    this.#sink = new NodeSink(this.nodes, vocabulary.boldHeads);
  }

  read(root: MarkupElement): void {
    this.#within(root, this.#frame(root, null, 0));
    this.#emitLater();
  }

  #frame(element: MarkupElement, style: RunStyle | null, sections: number): Frame {
    const words: Words = { kind: 'paragraph', level: 0, place: this.#place(element) };
    return { words, style, sections, raised: false, keepsLines: false, lists: 0, items: 0, list: null };
  }

  #place(element: MarkupElement): Place {
    const place = { file: this.#file, line: element.line };
    return element.path === '' ? place : { ...place, path: element.path };
  }

  /** Reads what is in an element that stands alone; a number in it that nothing follows is a paragraph. */
  #within(element: MarkupElement, frame: Frame): void {
    const number = this.#number;
    this.#children(element, frame);
    this.#flush(frame);
    if (this.#number === number || this.#number === '') return;
    this.#pieces.push({ text: this.#number, style: null, raised: false });
    this.#number = '';
    this.#flush(frame);
  }

  #children(element: MarkupElement, frame: Frame): void {
    for (const child of element.children) {
      if (this.refusal) return;
      if (typeof child === 'string') this.#text(child, frame);
      else this.#element(child, this.#vocabulary.roleOf(child, element), frame);
    }
  }

  #text(text: string, frame: Frame): void {
    const lines = frame.keepsLines ? text.split(/\r\n|[\n\r]/) : [text];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#flush(frame);
      this.#pieces.push({ text: line, style: frame.style, raised: frame.raised });
    }
  }

  #flush(frame: Frame): void {
    if (this.#pieces.length === 0) return;
    const runs = runsOf(this.#pieces, this.#vocabulary.keepsTabs);
    this.#pieces = [];
    if (runs.length === 0) return;
    this.#sink.put(frame.words, numbered(this.#number, runs));
    this.#number = '';
    this.#begun.add(frame.words);
    if (this.#inside === 0) this.#emitLater();
  }

  #emitLater(): void {
    for (const node of this.#later) this.nodes.push(node);
    this.#later = [];
  }

  #element(element: MarkupElement, role: Role, frame: Frame): void {
    if (!isBlock(role)) return this.#inWords(element, role, frame);
    this.#flush(frame);
    this.#block(element, role, frame);
  }

  #inWords(element: MarkupElement, role: WordRole, frame: Frame): void {
    switch (role.kind) {
      case 'skip':
        return;
      case 'inline':
        this.#children(element, {
          ...frame,
          style: stronger(frame.style, role.style),
          raised: frame.raised || role.raised === true,
        });
        return;
      case 'break':
        if (frame.words.kind !== 'heading') this.#flush(frame);
        else this.#pieces.push({ text: ' ', style: null, raised: false });
        return;
      case 'number':
        this.#number = joined(this.#number, textOf(element).replace(/\s+/g, ' ').trim());
        return;
      case 'mark':
        this.#pieces.push({ text: raisedMark(role.mark), style: frame.style, raised: false });
        return;
      case 'note':
        this.#note(element, bareMark(role.mark), frame);
    }
  }

  #block(element: MarkupElement, role: BlockRole, frame: Frame): void {
    const place = this.#place(element);
    const standing = this.#standing(element, frame);
    switch (role.kind) {
      case 'heading': {
        const level = role.level ?? frame.sections + 1;
        return this.#within(element, { ...frame, words: { kind: 'heading', level, place } });
      }
      case 'caption':
        return this.#within(element, { ...frame, words: { kind: 'caption', level: 0, place } });
      case 'section':
        return this.#within(element, { ...standing, sections: frame.sections + 1 });
      case 'list': {
        const list = { element, ordered: role.ordered, count: 0 };
        return this.#within(element, { ...standing, list, lists: frame.lists + 1 });
      }
      case 'item':
        return this.#item(element, frame);
      case 'footnote':
        return this.#footnote(element, bareMark(role.mark), frame);
      case 'table':
        return this.#table(element, frame);
      case 'lines':
        return this.#within(element, { ...standing, keepsLines: true });
      case 'block':
        return this.#within(element, { ...standing, style: stronger(frame.style, role.style) });
      case 'row':
      case 'cell':
      case 'rows':
        // Parts of a table that is not there.
        return this.#within(element, standing);
    }
  }

  /** The frame of a block: an item whose words have not begun, and a heading, take the words of blocks inside them. */
  #standing(element: MarkupElement, frame: Frame): Frame {
    const { kind } = frame.words;
    if (kind === 'heading' || kind === 'caption') return frame;
    if (kind === 'item' && !this.#begun.has(frame.words)) return frame;
    return { ...frame, words: { kind: 'paragraph', level: 0, place: this.#place(element) } };
  }

  #item(element: MarkupElement, frame: Frame): void {
    const level = Math.max(1, frame.lists, frame.items + 1);
    const before = this.#number;
    const { list } = frame;
    if (list) {
      list.count += 1;
      const number = list.ordered ? itemNumber(list.element, element, list) : '';
      if (this.#sink.numbersItems) this.#number = joined(before, number);
    }
    const number = this.#number;
    const words: Words = { kind: 'item', level, place: this.#place(element) };
    this.#within(element, { ...frame, words, list: null, items: frame.items + 1 });
    if (number !== '' && this.#number === number) this.#number = before;
  }

  /** Does something whose words go elsewhere, and then goes on where it was. */
  #apart(sink: Sink, read: () => void): void {
    const [pieces, number, outer] = [this.#pieces, this.#number, this.#sink];
    this.#pieces = [];
    this.#number = '';
    this.#sink = sink;
    this.#inside += 1;
    read();
    this.#inside -= 1;
    this.#sink = outer;
    this.#number = number;
    this.#pieces = pieces;
  }

  #note(element: MarkupElement, stated: string, frame: Frame): void {
    this.#notes += 1;
    const mark = stated === '' ? String(this.#notes) : stated;
    this.#pieces.push({ text: raisedMark(mark), style: frame.style, raised: false });
    const sink = new NoteSink();
    this.#apart(sink, () => this.#within(element, this.#frame(element, frame.style, frame.sections)));
    this.#later.push({
      kind: 'footnote',
      place: this.#place(element),
      level: 0,
      runs: sink.withoutMark(mark),
      mark,
    });
  }

  #footnote(element: MarkupElement, mark: string, frame: Frame): void {
    const sink = new NoteSink();
    this.#apart(sink, () => this.#within(element, this.#frame(element, frame.style, frame.sections)));
    this.#later.push({ kind: 'footnote', place: this.#place(element), level: 0, runs: sink.runs, mark });
    if (this.#inside === 0) this.#emitLater();
  }

  #table(element: MarkupElement, frame: Frame): void {
    const { rows, captions, strays } = rowsOf(element, frame.style, this.#vocabulary);
    for (const child of [...strays, ...captions]) {
      this.#element(child, this.#vocabulary.roleOf(child, element), frame);
      this.#flush(frame);
    }
    if (rows.length === 0) return;
    if (isLayout(element, rows, this.#vocabulary)) {
      for (const cell of rows.flatMap((row) => row.elements)) {
        this.#within(cell, this.#standing(cell, frame));
      }
      return;
    }
    const laid = this.#laidOut(rows);
    if (!laid) return;
    this.#tables += 1;
    const place = { ...this.#place(element), table: this.#tables };
    const before = this.#later;
    this.#later = [];
    const read = laid.map((slots, index) =>
      this.#row(rows[index], slots, { ...place, row: index + 1 }, frame),
    );
    const table: Node = { kind: 'table', place, rows: read.flat() };
    this.#later = [...before, table, ...this.#later];
    if (this.#inside === 0) this.#emitLater();
  }

  #laidOut(rows: readonly MarkupRow[]): readonly Slots[] | null {
    const { rows: laid, tooWide } = columnsOf(rows, limits.cells - this.#cells);
    for (const slots of laid) this.#cells += slots.length;
    const refuse = (code: string, index: number, limit: number): null => {
      this.refusal = { code, facts: { file: this.#file, line: rows[index]?.element.line ?? 1, limit } };
      return null;
    };
    if (tooWide !== null) return refuse('table-too-wide', tooWide, limits.columns);
    if (this.#cells > limits.cells) return refuse('too-many-cells', laid.length - 1, limits.cells);
    return laid;
  }

  #row(row: MarkupRow | undefined, slots: Slots, numbers: Place, frame: Frame): readonly Row[] {
    if (!row || this.refusal) return [];
    const place = { ...numbers, ...this.#place(row.element) };
    const cells = slots.map((slot, index): Cell => {
      const element = slot === null ? undefined : row.elements[slot];
      const column = index + 1;
      if (!element) return { place: { ...place, column }, parts: [] };
      const sink = new CellSink();
      const style = stronger(frame.style, row.style ?? undefined);
      this.#apart(sink, () => this.#within(element, this.#frame(element, style, frame.sections)));
      return { place: { ...place, ...this.#place(element), column }, parts: sink.parts };
    });
    return [{ place, cells }];
  }
}

/** One run has one style: what marks a change is kept before what only stresses. */
const strength: readonly RunStyle[] = ['bold', 'underlined', 'struck'];

function stronger(outer: RunStyle | null, inner: RunStyle | undefined): RunStyle | null {
  if (inner === undefined) return outer;
  return outer !== null && strength.indexOf(outer) > strength.indexOf(inner) ? outer : inner;
}

function joined(number: string, next: string): string {
  return number === '' || next === '' ? number + next : `${number} ${next}`;
}

/** A tab after a bare number, so that it does not run into a figure that follows. */
function numbered(number: string, runs: readonly Run[]): readonly Run[] {
  if (number === '') return runs;
  const lead = number + (/\d$/.test(number) ? '\t' : ' ');
  const [first, ...rest] = runs;
  if (first?.style !== undefined) return [{ text: lead }, ...runs];
  return [{ text: lead + (first?.text ?? '') }, ...rest];
}
