/** What a line of a converted document is, before its words are read. */
export type Line =
  | { readonly kind: 'empty' | 'separator' }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly told?: true }
  | { readonly kind: 'item'; readonly level: number; readonly text: string }
  | { readonly kind: 'footnote'; readonly mark: string; readonly text: string }
  | { readonly kind: 'page-number'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const bullet = /^(\s*)([-–—•▪◦‣·●○*])(?:\s+|(?=\*\*))(?=\S)/u;
const pageNumber =
  /^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|\d{1,3}|[ivxl]{1,6}|(?:page|página|стр\.?|страница|صفحة)\s*\d{1,4}(?:\s*(?:\/|of|de|sur|из|من)\s*\d{1,4})?|第\s*\d{1,4}\s*页)\s*$/iu;

/** Reads what kind of line it is, by itself. A star before words is a footnote unless neighbours are starred too. */
export function classifyLine(line: string, starredNeighbour: boolean): Line {
  if (line.trim() === '') return { kind: 'empty' };
  const told = toldLine(line);
  if (told) return told;
  const cells = cellsOf(line);
  if ((cells ?? [line]).every((cell) => /^\s*(?::?-{3,}:?|:-+:?|-+:)\s*$/.test(cell)))
    return { kind: 'separator' };
  if (/^\s*_{3,}\s*$/.test(line)) return { kind: 'separator' };
  if (cells) return { kind: 'row', cells };
  if (pageNumber.test(line)) return { kind: 'page-number', text: line.trim() };
  return footnote(line, starredNeighbour) ?? itemOrHeading(line) ?? { kind: 'text', text: line.trim() };
}

/**
 * What a line says of itself by a tag, where its words alone would tell something else: `<tr>` before a row (`<tr></tr>` is
 * one without cells), a heading in `<h>` (level not told), `<h1>`, …, a page number in `<footer>`.
 */
function toldLine(line: string): Line | null {
  if (!line.startsWith('<')) return null;
  const row = /^<tr>(?!\s*<t[dh])(.*)$/s.exec(line)?.[1];
  if (row !== undefined) return { kind: 'row', cells: row === '</tr>' ? [] : row.split('\t'), told: true };
  const heading = /^<h(\d{0,2})>([^\t]*)<\/h\1>$/.exec(line);
  if (heading) return { kind: 'heading', level: Number(heading[1]), text: heading[2] ?? '' };
  const number = /^<footer>([^\t]*)<\/footer>$/.exec(line)?.[1];
  return number === undefined ? null : { kind: 'page-number', text: number };
}

/** The cells of a line of a table: separated by tabs, or by bars that also stand at both ends. */
function cellsOf(line: string): readonly string[] | null {
  if (line.includes('\t')) return line.split('\t');
  const barred = /^\s*\|(.*)\|\s*$/s.exec(line)?.[1];
  return barred?.includes('|') ? barred.split('|') : null;
}

function footnote(line: string, starredNeighbour: boolean): Line | null {
  const raised = /^\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\s*(?:[—–-]+\s*)?(.*)$/su.exec(line);
  if (raised?.[1] !== undefined) {
    return { kind: 'footnote', mark: lowered(raised[1]), text: (raised[2] ?? '').trim() };
  }
  const starred = /^\s*(\*{1,3}|[†‡§])\s*(?:[—–]+|(?<=[†‡§]))\s*(.*)$/su.exec(line);
  if (starred?.[1] !== undefined)
    return { kind: 'footnote', mark: starred[1], text: (starred[2] ?? '').trim() };
  const spaced = /^\s*(\*{1,3})\s+(\S.*)$/su.exec(line);
  if (spaced?.[1] !== undefined && !starredNeighbour) {
    return { kind: 'footnote', mark: spaced[1], text: (spaced[2] ?? '').trim() };
  }
  const markdown = /^\[\^([^\]\s]{0,60})\]:\s*(.*)$/s.exec(line);
  return markdown?.[1] === undefined
    ? null
    : { kind: 'footnote', mark: markdown[1], text: (markdown[2] ?? '').trim() };
}

function lowered(mark: string): string {
  return mark.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(superscripts.indexOf(digit)));
}

function itemOrHeading(line: string): Line | null {
  const hashes = /^(#{1,6})\s+(\S.*)$/s.exec(line);
  if (hashes?.[1] !== undefined) {
    return { kind: 'heading', level: hashes[1].length, text: (hashes[2] ?? '').replace(/#+\s*$/, '').trim() };
  }
  const item = bullet.exec(line);
  if (!item || item[2] === undefined) return null;
  const text = line.slice(item[0].length).trim();
  return { kind: 'item', level: 1 + Math.floor((item[1] ?? '').length / 2), text };
}

/** Says whether a line begins with a star and a space, as items of Markdown and some footnotes do. */
export function isStarred(line: string | undefined): boolean {
  return line !== undefined && /^\s*\*\s+\S/.test(line);
}

/** Columns a text takes where Chinese characters take two. */
export function displayWidth(text: string): number {
  return 2 * text.length - text.replace(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+/g, '').length;
}

/** Says whether words could be a heading: short, without the punctuation that ends a sentence or a clause. */
export function looksLikeHeading(text: string): boolean {
  const words = text.trim();
  if (displayWidth(words) > 120 || !/\p{L}/u.test(words)) return false;
  if (/[。；：，、！？.;:,!?؛،؟…]["”»’]?$/u.test(words)) return false;
  if (/^[[【].*[\]】]$/su.test(words)) return false;
  return !/[:：]\s*[(（-]?[\d.,\s\u00a0\u202f]+%?[)）]{0,2}$/u.test(words);
}
