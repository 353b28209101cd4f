import { matchesOf } from '@plenary/core/basics/patterns/matches';
import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import type { MarkupElement } from '../markup/markup-element.ts';
import { TreeBuilder } from '../markup/tree-builder.ts';

const chunkLength = 65_536;

/**
 * The tree of an XML text. Nothing is fetched and no entity is expanded but the five of XML itself: `xml-entities` where
 * the text declares some, `xml-entity-unknown` where it uses another. Two small faults are read over: an ampersand that
 * is not written as an entity, and a root element that is not closed at the very end. Anything else that is not well
 * formed is refused as `xml-not-well-formed` with line and column, or as `xml-not-closed`; beyond the limits
 * `nesting-too-deep`, `too-many-elements` and `too-many-attributes`.
 */
export function parseXml(text: string, file: string): Result<MarkupElement> {
  const whole = withoutLooseAmpersands(text, file);
  if (!whole.ok) return whole;
  const parse = new XmlParse(whole.value, file);
  const refusal = parse.run();
  return refusal ? { ok: false, refusal } : ok(parse.builder.root);
}

/** More loose ampersands than this are no slip of a writer. */
const looseAmpersands = 1_000;

/** Ampersands that begin nothing become `&amp;`; those in sections and comments stay. */
function withoutLooseAmpersands(text: string, file: string): Result<string> {
  const declared = /<!DOCTYPE\b/i.test(text) ? text.search(/<!ENTITY\b/i) : -1;
  if (declared >= 0) return refuse('xml-entities', { file, line: lineOf(text, declared) });
  const parts: string[] = [];
  let done = 0;
  for (const { 0: match, 1: name, index } of matchesOf(text, ampersands)) {
    if (match.length > 1 && name === undefined) continue;
    const line = (): number => lineOf(text, index);
    const column = index - text.lastIndexOf('\n', index);
    if (name !== undefined) {
      return refuse('xml-entity-unknown', { file, line: line(), column, entity: `&${name};` });
    }
    parts.push(text.slice(done, index), '&amp;');
    done = index + 1;
    if (parts.length > 2 * looseAmpersands) {
      return refuse('xml-not-well-formed', { file, line: line(), column, near: nearby(text, index) });
    }
  }
  return ok(parts.join('') + text.slice(done));
}

/** Sections, comments and references that mean something (no name), references to a name, and loose ampersands. */
const ampersands =
  /<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});|&([a-z_][\w.-]{0,60});|&/gi;

/** What stands about a place of a text, for people. */
function nearby(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - 40), at + 10);
  return words.replace(/\p{Cc}+|\s+/gu, ' ').trim();
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|[\n\r]/).length;
}

/** One reading of a text, fed in pieces so that a refusal ends it. */
class XmlParse {
  readonly builder: TreeBuilder;
  readonly #text: string;
  readonly #file: string;
  readonly #parser = new SaxesParser({ xmlns: false });
  #refusal: Refusal | null = null;
  #attributes = 0;
  #tagLine = 1;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.builder = new TreeBuilder(file, true);
    this.#listen();
  }

  run(): Refusal | null {
    for (let at = 0; at < this.#text.length; at += chunkLength) {
      this.#parser.write(this.#text.slice(at, at + chunkLength));
      const refusal = this.#refusal ?? this.builder.refusal;
      if (refusal) return refusal;
    }
    if (this.builder.depth === 1 && /<\/[^<>]+>\s*$/.test(this.#text.slice(-1000))) return null;
    if (this.builder.depth > 0) return this.#notClosed();
    this.#parser.close();
    return this.#refusal ?? this.builder.refusal;
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on('opentagstart', () => {
      this.#attributes = 0;
      this.#tagLine = parser.line;
    });
    parser.on('attribute', () => {
      this.#attributes += 1;
      if (this.#attributes <= limits.attributes) return;
      this.#refuse('too-many-attributes', { line: this.#tagLine, limit: limits.attributes });
    });
    parser.on('opentag', (tag) => {
      if (!this.#refusal) this.builder.open(tag.name, Object.entries(tag.attributes), this.#tagLine);
    });
    parser.on('text', (words) => this.#add(words));
    parser.on('cdata', (words) => this.#add(words));
    parser.on('closetag', (tag) => {
      if (!this.#refusal) this.builder.close(tag.name);
    });
    parser.on('error', () => {
      const { line, column } = parser;
      this.#refuse('xml-not-well-formed', {
        line,
        column: Math.max(1, column),
        near: nearby(this.#text, parser.position),
      });
    });
  }

  #add(words: string): void {
    if (!this.#refusal) this.builder.text(words);
  }

  #refuse(code: string, facts: Refusal['facts']): void {
    this.#refusal ??= { code, facts: { file: this.#file, ...facts } };
  }

  #notClosed(): Refusal {
    const { name, line } = this.builder.innermost;
    const last = lineOf(this.#text, this.#text.length);
    return {
      code: 'xml-not-closed',
      facts: { file: this.#file, element: name.slice(0, 40), opened: line, line: last },
    };
  }
}
