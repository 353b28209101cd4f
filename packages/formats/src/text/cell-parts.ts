import { matchesOf } from '@plenary/core/basics/patterns/matches';
import { sliceRuns, trimRuns } from '@plenary/core/basics/runs';
import { plain, type Run, type RunStyle } from '@plenary/core/basics/text';
import type { CellPart } from '@plenary/core/document/document';
import { Parser } from 'htmlparser2';
import { limits } from '../limits.ts';
import { itemStarts } from './list-items.ts';

const styles: Readonly<Record<string, RunStyle>> = {
  b: 'bold',
  strong: 'bold',
  u: 'underlined',
  ins: 'underlined',
  s: 'struck',
  del: 'struck',
  strike: 'struck',
};
const lists: ReadonlySet<string> = new Set(['ul', 'ol']);
const paragraphs: ReadonlySet<string> = new Set(['p', 'div', 'br', 'li']);
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What is not one of the tags that conversions leave behind is text: `<5%`, `a <b`, a tag that was cut off. */
const looseBracket =
  /<(?!\/?(?:ul|ol|li|p|div|br|span|font|b|strong|i|em|u|ins|s|del|strike|sup|sub)(?:\s[^<>=]{1,60}=[^<>]{0,500})?\s?\/?>)/gi;

const nestingTag =
  /<(\/?)(ul|ol|div|span|font|b|strong|i|em|u|ins|s|del|strike|sup|sub)(?:\s[^<>=]{1,60}=[^<>]{0,500})?\s?>/gi;

/**
 * The paragraphs and list items of a text with remnants of HTML and Markdown, empty ones left out; `null` where lists or
 * other tags stand deeper inside each other than the limit.
 */
export function readParts(text: string): readonly CellPart[] | null {
  if (isTooDeep(text)) return null;
  const parts = /[<&]/.test(text) ? markupParts(text) : [{ depth: 0, runs: [{ text }] }];
  return parts
    .map((part) => ({ depth: part.depth, runs: trimRuns(part.runs.flatMap(markdownRuns)) }))
    .filter((part) => part.runs.some((run) => run.text !== ''));
}

function isTooDeep(text: string): boolean {
  if (!text.includes('<')) return false;
  let listDepth = 0;
  let tagDepth = 0;
  for (const [, closing, name] of matchesOf(text, nestingTag)) {
    const step = closing === '' ? 1 : -1;
    tagDepth = Math.max(0, tagDepth + step);
    if (lists.has((name ?? '').toLowerCase())) listDepth = Math.max(0, listDepth + step);
    if (listDepth > limits.listDepth || tagDepth > limits.tagDepth) return true;
  }
  return false;
}

function markupParts(text: string): readonly CellPart[] {
  const builder = new PartsBuilder();
  const parser = new Parser({
    onopentagname: (name) => builder.open(name),
    ontext: (data) => builder.text(data),
    onclosetag: (name) => builder.close(name),
  });
  parser.end(text.replace(looseBracket, '&lt;'));
  return builder.parts();
}

/** Gathers runs into parts as tags open and close. */
class PartsBuilder {
  readonly #parts: CellPart[] = [];
  readonly #open: string[] = [];
  #runs: Run[] = [];
  #depth = 0;
  #flattened = false;

  open(name: string): void {
    if (lists.has(name) || paragraphs.has(name)) this.#finish();
    if (lists.has(name)) {
      this.#depth += 1;
      this.#flattened = true;
    }
    if (name === 'li') this.#flattened = false;
    this.#open.push(name);
  }

  text(data: string): void {
    const style = this.#open.map((name) => styles[name]).find((found) => found !== undefined);
    const words = this.#open.at(-1) === 'sup' ? raised(data) : data;
    this.#runs.push(style === undefined ? { text: words } : { text: words, style });
  }

  close(name: string): void {
    if (lists.has(name) || paragraphs.has(name)) this.#finish();
    if (lists.has(name)) this.#depth = Math.max(0, this.#depth - 1);
    const last = this.#open.lastIndexOf(name);
    if (last >= 0) this.#open.splice(last, 1);
  }

  parts(): readonly CellPart[] {
    this.#finish();
    return this.#parts;
  }

  #finish(): void {
    if (this.#depth > 0 && this.#flattened) this.#parts.push(...flatItems(this.#runs, this.#depth));
    else this.#parts.push({ depth: this.#depth, runs: this.#runs });
    this.#runs = [];
  }
}

function flatItems(runs: readonly Run[], depth: number): readonly CellPart[] {
  const text = plain(runs);
  const starts = itemStarts(text);
  return starts.map((start, index) => ({
    depth,
    runs: sliceRuns(runs, start, starts[index + 1] ?? text.length),
  }));
}

function raised(text: string): string {
  return text.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}

/** `**bold**` and `~~struck~~` of a run that has no style of its own. */
function markdownRuns(run: Run): readonly Run[] {
  if (run.style !== undefined || !/\*\*|~~/.test(run.text)) return [run];
  const runs: Run[] = [];
  let position = 0;
  for (const match of matchesOf(run.text, /\*\*([^*]+)\*\*|~~([^~]+)~~/g)) {
    if (match.index > position) runs.push({ text: run.text.slice(position, match.index) });
    runs.push({ text: match[1] ?? match[2] ?? '', style: match[1] === undefined ? 'struck' : 'bold' });
    position = match.index + match[0].length;
  }
  if (position < run.text.length) runs.push({ text: run.text.slice(position) });
  return runs;
}
