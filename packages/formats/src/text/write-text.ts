import { plain } from '@plenary/core/basics/text';
import type { Document, Node, Row, Table, TextNode } from '@plenary/core/document/document';
import { knownFormat } from '../known-formats.ts';
import { shownOf } from '../shown-document.ts';
import { cellWords, inlineWords, plainestRuns, referenced } from './inline-words.ts';
import { classifyLine, type Line, looksLikeHeading } from './lines.ts';

/**
 * Writes a document as the text that `readText` reads back: blank lines part everything but the rows of a table and the items
 * of a list; what its words alone would not tell (a paragraph that looks like a heading, a table of one cell) is told by a
 * tag. Left out is what a text cannot hold: tables without rows, text without words, what its file hides, formulas, the
 * spans of merged cells.
 */
export function writeText(document: Document): string {
  let text = '';
  let before: Node['kind'] | null = null;
  for (const node of shownOf(document).nodes) {
    const written = nodeText(node);
    if (written === '') continue;
    if (before !== null) text += before === 'item' && node.kind === 'item' ? '\n' : '\n\n';
    text += written;
    before = node.kind;
  }
  if (text === '') return '';
  // Words that begin as a file of another format does are not to be taken for one.
  const looksForeign = knownFormat(new TextEncoder().encode(text)) !== null;
  return `${looksForeign ? '<p></p>\n\n' : ''}${text}\n`;
}

function nodeText(node: Node): string {
  if (node.kind === 'table') return tableText(node);
  const words = inlineWords(node.runs);
  if (node.kind === 'footnote') return footnoteText(words, node.mark ?? '');
  if (words === '') return '';
  if (node.kind === 'heading') return headingText(node, words);
  if (node.kind === 'item') {
    const line = `${'  '.repeat(Math.max(0, node.level - 1))}- `;
    // `- 7 -` is a page number.
    return `${line}${isRead(line + words, { kind: 'item', text: words }) ? words : lastReferenced(words)}`;
  }
  if (node.kind === 'page-number') {
    return isRead(words, { kind: 'page-number', text: words }) ? words : `<footer>${words}</footer>`;
  }
  const bare = isRead(words, { kind: 'text', text: words });
  return bare && !looksLikeHeading(plain(plainestRuns(node.runs))) ? words : `<p>${words}</p>`;
}

function headingText(node: TextNode, words: string): string {
  const { level } = node;
  if (level === 0) {
    const alone = looksLikeHeading(plain(plainestRuns(node.runs)));
    return alone && isRead(words, { kind: 'text', text: words }) ? words : `<h>${words}</h>`;
  }
  const line = `${'#'.repeat(level)} ${words}`;
  return isRead(line, { kind: 'heading', text: words }) ? line : `<h${level}>${words}</h${level}>`;
}

function footnoteText(words: string, mark: string): string {
  const raised = `${mark.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit)} ${words}`.trimEnd();
  if (/^\d{1,4}$/.test(mark) && isRead(raised, { kind: 'footnote', text: words })) return raised;
  const starred = `${mark} — ${words}`;
  if (/^(?:\*{1,3}|[†‡§])$/.test(mark) && isRead(starred, { kind: 'footnote', text: words })) return starred;
  return `[^${mark.toWellFormed().replace(/[\]\s<&\p{Cc}]/gu, referenced)}]: ${words}`;
}

/** Says whether a line alone is read as what it is meant to be, with all its words. */
function isRead(line: string, meant: { readonly kind: Line['kind']; readonly text: string }): boolean {
  const read = classifyLine(line, false);
  return read.kind === meant.kind && 'text' in read && read.text === meant.text;
}

function lastReferenced(words: string): string {
  return words.replace(/.$/su, referenced);
}

function tableText(table: Table): string {
  return table.rows.map((row) => rowText(row, table.rows.length === 1)).join('\n');
}

function rowText(row: Row, alone: boolean): string {
  const cells = row.cells.map((cell) => cellWords(cell.parts));
  if (cells.length === 0) return '<tr></tr>';
  const line = cells.join('\t');
  const read = classifyLine(line, false);
  // A lone row of one or two texts is read as an indented paragraph or an item.
  const lost =
    read.kind !== 'row' || cells.length < 2 || (alone && cells.filter((one) => one !== '').length < 3);
  return lost ? `<tr>${line}` : line;
}
