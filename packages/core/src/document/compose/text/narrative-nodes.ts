import { plain } from '../../../basics/text.ts';
import type { Block, Footnote, Section } from '../../../narrative/narrative.ts';
import { cellText, nodeText } from '../../content.ts';
import type { Node } from '../../document.ts';
import { footnoteMarksIn, plainMark } from '../../footnote-marks.ts';
import type { BookWriter } from '../book-writer.ts';
import type { ShownBook } from '../shown/shown-book.ts';
import { hasProposals, plainRuns, proposedRuns } from './proposed-runs.ts';
import { asProse, type ProsePlace } from './prose.ts';

/** Writes the plan's own text into a book: sections, paragraphs and items, and footnotes after the part that points at them. */
export class NarrativeWriter {
  readonly #book: ShownBook;
  readonly #writer: BookWriter;
  readonly #footnotes: Footnote[];
  #sector: string | null = null;
  #afterTotals = false;
  #partFrom = 0;

  constructor(book: ShownBook, writer: BookWriter) {
    this.#book = book;
    this.#writer = writer;
    this.#footnotes = [...book.plan.narrative.footnotes];
  }

  /** From here on text stands in the chapter of a sector, or in none. */
  enter(sector: string | null): void {
    this.#sector = sector;
  }

  /** From here on the book's own totals have been stated. */
  totalsStated(): void {
    this.#afterTotals = true;
  }

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      const kind = block.kind === 'item' ? 'item' : 'paragraph';
      const text = block.text[this.#book.language] ?? [];
      const runs = hasProposals(text)
        ? proposedRuns(text, this.#book)
        : asProse(plainRuns(text), this.#place(kind), this.#book);
      this.#writer.text(kind, runs, kind === 'item' ? 1 : 0);
    }
  }

  /** Sections of the plan's own, from a level of headings on. */
  sections(sections: readonly Section[], level: number, kind: 'heading' | 'annex' = 'heading'): void {
    for (const section of sections) {
      const title = section.title[this.#book.language] ?? '';
      this.#writer.text('heading', asProse([{ text: title }], this.#place(kind), this.#book), level);
      this.blocks(section.blocks);
      this.sections(section.sections, level + 1);
    }
  }

  /** Ends a part: the next footnotes whose marks stand in it follow it. */
  endPart(): void {
    const texts = this.#writer.nodes.slice(this.#partFrom).flatMap(wordsOf);
    const signs = new Set(texts.flatMap((text) => footnoteMarksIn(text).map(({ sign }) => sign)));
    const taken = [...signs].map((sign) =>
      this.#footnotes.findIndex((footnote) => plainMark(footnote.mark) === sign),
    );
    const notes = taken.filter((index) => index >= 0).toSorted((a, b) => a - b);
    for (const note of notes) this.#footnote(this.#footnotes[note]);
    for (const note of notes.toReversed()) this.#footnotes.splice(note, 1);
    this.#partFrom = this.#writer.nodes.length;
  }

  /** Ends the book: the footnotes that no mark points at. */
  end(): void {
    for (const footnote of this.#footnotes.splice(0)) this.#footnote(footnote);
  }

  #footnote(footnote: Footnote | undefined): void {
    if (!footnote) return;
    const { mark, text } = footnote;
    const words = text[this.#book.language] ?? '';
    const runs = words === '' ? [] : asProse([{ text: words }], this.#place('footnote'), this.#book);
    this.#writer.footnote(mark, plain(runs));
  }

  #place(kind: ProsePlace['kind']): ProsePlace {
    const last = this.#writer.nodes.at(-1);
    return {
      kind,
      sector: this.#sector,
      headingBefore: last?.kind === 'heading' ? nodeText(last) : null,
      afterTotals: this.#afterTotals,
    };
  }
}

function wordsOf(node: Node): readonly string[] {
  return node.kind === 'table' ? node.rows.flatMap((row) => row.cells.map(cellText)) : [nodeText(node)];
}
