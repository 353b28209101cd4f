import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { Parser } from 'htmlparser2';
import MarkdownIt, { type Token } from 'markdown-it';
import type { MarkupElement } from '../markup/markup-element.ts';
import { TreeBuilder } from '../markup/tree-builder.ts';
import { withFootnotes } from './footnotes.ts';
import { noteMarks } from './note-marks.ts';

/** Lists and quotes inside each other; the parser leaves out what is deeper. */
const nesting = 100;

const parser = withFootnotes(new MarkdownIt({ html: true, linkify: false, typographer: false }));

/**
 * The tree of a text in Markdown, with the elements of HTML and raw HTML among them as it stands; `note` and `note-mark`
 * are its footnotes. Places have lines. Refuses `nesting-too-deep` and `too-many-elements`.
 */
export function parseMarkdown(text: string, file: string): Result<MarkupElement> {
  const tokens = parser.parse(text, {});
  const deep = tokens.find((token) => token.level >= nesting - 1);
  if (deep) {
    return refuse('nesting-too-deep', { file, line: (deep.map?.[0] ?? 0) + 1, limit: nesting });
  }
  const tree = new MarkdownTree(file, noteMarks(tokens));
  for (const token of tokens) {
    tree.block(token);
    if (tree.builder.refusal) return { ok: false, refusal: tree.builder.refusal };
  }
  return ok(tree.builder.root);
}

/** Puts tokens and raw HTML into one tree. */
class MarkdownTree {
  readonly builder: TreeBuilder;
  readonly #marks: ReadonlyMap<string, string>;
  readonly #html: Parser;
  #line = 1;

  constructor(file: string, marks: ReadonlyMap<string, string>) {
    this.builder = new TreeBuilder(file, false);
    this.#marks = marks;
    this.#html = new Parser({
      onopentag: (name, attributes) => this.builder.open(name, Object.entries(attributes), this.#line),
      ontext: (words) => this.builder.text(words),
      onclosetag: (name) => this.builder.close(name),
    });
  }

  block(token: Token): void {
    if (token.map) this.#line = token.map[0] + 1;
    if (token.type === 'inline') this.#children(token);
    else if (token.type === 'html_block') this.#raw(token.content);
    else if (token.type === 'fence' || token.type === 'code_block') this.#leaf('pre', token.content);
    else if (token.hidden || token.nesting === 0) return;
    else if (token.nesting < 0) this.builder.close(token.tag);
    else this.builder.open(token.tag, this.#attributes(token), this.#line);
  }

  #children(token: Token): void {
    for (const child of token.children ?? []) {
      if (this.builder.refusal) return;
      this.#inline(child);
    }
  }

  #attributes(token: Token): readonly (readonly [string, string])[] {
    if (token.type === 'footnote_open') return [['mark', this.#mark(token.info)]];
    // An item of an ordered list says the number it was written with.
    if (token.type === 'list_item_open' && token.info !== '') return [['value', token.info]];
    return [];
  }

  #mark(label: string): string {
    return this.#marks.get(label) ?? label;
  }

  #inline(token: Token): void {
    switch (token.type) {
      case 'text':
      case 'code_inline':
        return this.builder.text(token.content);
      case 'softbreak':
        return this.builder.text('\n');
      case 'hardbreak':
        return this.#leaf('br', '');
      case 'html_inline':
        return this.#raw(token.content);
      case 'footnote_mark':
        this.builder.open('note-mark', [['mark', this.#mark(token.info)]], this.#line);
        return this.builder.close('note-mark');
      default:
        if (token.nesting > 0) this.builder.open(token.tag, [], this.#line);
        if (token.nesting < 0) this.builder.close(token.tag);
    }
  }

  #leaf(name: string, words: string): void {
    this.builder.open(name, [], this.#line);
    this.builder.text(words);
    this.builder.close(name);
  }

  /** A tag that the piece leaves open is ended, so that it does not take in the next piece. */
  #raw(html: string): void {
    this.#html.write(/<[^<>]*$/.test(html) ? `${html}>` : html);
  }
}
