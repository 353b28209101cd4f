import { plain } from '@plenary/core/basics/text';
import type { Document, Node, TextNode } from '@plenary/core/document/document';
import { markOf, type NoteLinks, noteLinks } from './note-links.ts';
import { htmlWords } from './shown-words.ts';
import { type ListItem, listHtml } from './write-list.ts';
import { tableHtml } from './write-table.ts';
import { runsHtml } from './write-words.ts';

/** A heading that a table of contents can lead to. */
export interface Entry {
  readonly id: string;
  readonly level: number;
  readonly html: string;
}

/** The body of a page and the headings in it. */
export interface Blocks {
  readonly html: string;
  readonly entries: readonly Entry[];
}

/** The nodes of a document as HTML. Page numbers are left out, since a page has none. */
export function blocksHtml(document: Document): Blocks {
  const writer = new BlockWriter(document);
  writer.write();
  return { html: writer.blocks.join('\n'), entries: writer.entries };
}

class BlockWriter {
  readonly blocks: string[] = [];
  readonly entries: Entry[] = [];
  readonly #nodes: readonly Node[];
  readonly #links: NoteLinks;
  #items: ListItem[] = [];
  #level = 0;
  #lastHeading: string | null = null;

  constructor(document: Document) {
    this.#nodes = document.nodes;
    this.#links = noteLinks(document);
  }

  write(): void {
    for (const [index, node] of this.#nodes.entries()) {
      if (node.kind !== 'item') this.#endList();
      if (node.kind === 'table') this.#table(node, index);
      else this.#text(node, index);
    }
    this.#endList();
  }

  #endList(): void {
    if (this.#items.length > 0) this.blocks.push(listHtml(this.#items));
    this.#items = [];
  }

  #text(node: TextNode, index: number): void {
    if (node.kind === 'page-number') return;
    const empty = plain(node.runs).trim() === '';
    const html = runsHtml(node.runs, empty && node.kind !== 'footnote' ? [] : this.#links.nextOf(index));
    if (node.kind === 'footnote') this.#footnote(node, index, html);
    else if (empty) return;
    else if (node.kind === 'item') this.#items.push({ level: node.level, html });
    else if (node.kind === 'heading') this.#heading(node, index, html);
    else this.blocks.push(`<p>${html}</p>`);
  }

  #footnote(node: TextNode, index: number, html: string): void {
    const back = this.#links.backFrom(index);
    const mark = htmlWords(markOf(node));
    const link =
      back === null
        ? `<sup class="mark">${mark}</sup>`
        : `<a class="mark" href="#${back}" role="doc-backlink"><sup>${mark}</sup></a>`;
    this.blocks.push(`<div id="note-${index}" role="doc-footnote">${link} ${html}</div>`);
  }

  #heading(node: TextNode, index: number, html: string): void {
    if (node.level === 0 && this.#isCaption(index)) return;
    const id = `part-${index}`;
    this.#lastHeading = id;
    const text = htmlWords(plain(node.runs).trim());
    if (node.level === 0) {
      const level = Math.min(6, this.#level + 1);
      this.blocks.push(`<p id="${id}" class="heading" role="heading" aria-level="${level}">${html}</p>`);
      this.entries.push({ id, level, html: text });
      return;
    }
    this.#level = Math.min(6, node.level);
    this.blocks.push(`<h${this.#level} id="${id}">${html}</h${this.#level}>`);
    this.entries.push({ id, level: this.#level, html: text });
  }

  /** A heading of no level right above a table is its caption. */
  #isCaption(index: number): boolean {
    const [node, next] = [this.#nodes[index], this.#nodes[index + 1]];
    return node?.kind === 'heading' && node.level === 0 && next?.kind === 'table' && next.rows.length > 0;
  }

  #table(node: Node & { readonly kind: 'table' }, index: number): void {
    if (node.rows.length === 0) return;
    const above = this.#nodes[index - 1];
    const hasCaption = above?.kind === 'heading' && this.#isCaption(index - 1);
    const name = hasCaption
      ? { caption: runsHtml(above.runs), id: `part-${index - 1}` }
      : { caption: null, id: this.#lastHeading };
    this.blocks.push(tableHtml(node, name, () => this.#links.nextOf(index)));
  }
}
