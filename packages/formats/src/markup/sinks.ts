import type { Place } from '@plenary/core/basics/place';
import { sliceRuns } from '@plenary/core/basics/runs';
import { plain, type Run } from '@plenary/core/basics/text';
import type { CellPart, Node } from '@plenary/core/document/document';
import { looksLikeHeading } from '../text/lines.ts';

/** What the words that are being gathered will be. */
export interface Words {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'caption';
  /** Of a heading from 1, or 0; of an item from 1. */
  readonly level: number;
  readonly place: Place;
}

/** Where finished words go. */
export interface Sink {
  put(words: Words, runs: readonly Run[]): void;
  /** Whether numbers of ordered lists are part of the words here. */
  readonly numbersItems: boolean;
}

/** Makes nodes of words. */
export class NodeSink implements Sink {
  readonly numbersItems = true;
  readonly #nodes: Node[];
  readonly #boldHeads: boolean;

  constructor(nodes: Node[], boldHeads: boolean) {
    this.#nodes = nodes;
    this.#boldHeads = boldHeads;
  }

  put({ kind, level, place }: Words, runs: readonly Run[]): void {
    const heads = this.#boldHeads && kind === 'paragraph' && isBold(runs) && looksLikeHeading(plain(runs));
    if (heads || kind === 'caption') this.#nodes.push({ kind: 'heading', place, level: 0, runs });
    else this.#nodes.push({ kind, place, level, runs });
  }
}

function isBold(runs: readonly Run[]): boolean {
  return runs.every((run) => run.style === 'bold' || run.text.trim() === '');
}

/** Makes parts of a cell of words. */
export class CellSink implements Sink {
  readonly numbersItems = false;
  readonly parts: CellPart[] = [];

  put({ kind, level }: Words, runs: readonly Run[]): void {
    this.parts.push({ depth: kind === 'item' ? level : 0, runs });
  }
}

/** Joins words into the one text of a footnote. */
export class NoteSink implements Sink {
  readonly numbersItems = true;
  readonly runs: Run[] = [];

  put(_words: Words, runs: readonly Run[]): void {
    if (this.runs.length > 0) this.runs.push({ text: ' ' });
    this.runs.push(...runs);
  }

  /** The text without its own mark in brackets, or the empty brackets some publishers leave of it, at its start. */
  withoutMark(mark: string): readonly Run[] {
    const text = plain(this.runs);
    const own = /^\s*[([]\s*([^()[\]\s]{0,10})\s*[)\]]\s*/.exec(text);
    const isOwn = own && (own[1] === '' || own[1] === mark);
    return isOwn ? sliceRuns(this.runs, own[0].length, text.length) : this.runs;
  }
}
