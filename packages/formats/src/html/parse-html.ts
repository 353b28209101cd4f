import { ok, type Result } from '@plenary/core/basics/result';
import { Parser, type ParserOptions } from 'htmlparser2';
import type { MarkupElement } from '../markup/markup-element.ts';
import { TreeBuilder } from '../markup/tree-builder.ts';

/** Short pieces: a parser is told only between them that the text is refused. */
const chunkLength = 8_192;

/**
 * The tree of an HTML text, however it is written: what is left open is closed, what is closed without being open is let
 * pass. Nothing is fetched or run. Refuses `nesting-too-deep` and `too-many-elements`.
 */
export function parseHtml(text: string, file: string): Result<MarkupElement> {
  const builder = new TreeBuilder(file, true);
  const lines = new LineCounter(text);
  const options: ParserOptions = { recognizeSelfClosing: /^\s*<\?xml\b/.test(text) };
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        builder.open(name, Object.entries(attributes), lines.lineAt(parser.startIndex)),
      ontext: (words) => builder.text(words),
      onclosetag: (name) => builder.close(name),
    },
    options,
  );
  for (let at = 0; at < text.length && !builder.refusal; at += chunkLength) {
    parser.write(text.slice(at, at + chunkLength));
  }
  if (!builder.refusal) parser.end();
  return builder.refusal ? { ok: false, refusal: builder.refusal } : ok(builder.root);
}

/** Counts lines up to places that only go forward. */
class LineCounter {
  readonly #text: string;
  #line = 1;
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = text.indexOf('\n');
  }

  lineAt(index: number): number {
    while (this.#next >= 0 && this.#next < index) {
      this.#line += 1;
      this.#next = this.#text.indexOf('\n', this.#next + 1);
    }
    return this.#line;
  }
}
