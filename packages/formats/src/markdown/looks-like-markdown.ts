import { decodeText } from '../text/decode-text.ts';

const separator = /^\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;

/**
 * Says whether a text is in Markdown: its name says so, or it has a table with a line of dashes under its head; and
 * nothing in it is a table of tab-separated lines, which is how documents converted to text look.
 */
export function looksLikeMarkdown(bytes: Uint8Array, file: string): boolean {
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return false;
  const lines = decoded.value.split(/\r\n|[\n\r]/);
  if (hasTabTable(lines)) return false;
  return /\.(?:md|markdown|mdown|mkd)$/i.test(file) || lines.some(isUnderHead);
}

function isUnderHead(line: string, index: number, lines: readonly string[]): boolean {
  if (line.length > 10_000 || !line.includes('|') || !separator.test(line)) return false;
  const head = lines[index - 1] ?? '';
  return columns(head) > 1 && columns(head) === columns(line);
}

function columns(line: string): number {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

/** Whether two lines that follow one another have words on both sides of a tab. */
function hasTabTable(lines: readonly string[]): boolean {
  let before = false;
  return lines.some((line) => {
    const tabbed = line.trim().includes('\t');
    const both = tabbed && before;
    before = tabbed;
    return both;
  });
}
