import { type Refusal, refuse } from '../../basics/result.ts';

/** A line of the notation with the lines that stand indented under it. Lines count from 1. */
export interface Line {
  readonly number: number;
  readonly tokens: readonly Token[];
  readonly children: readonly Line[];
}

/** A bare word, or quoted words with what stands directly before the quote: `en:"water"`. A `:` at a word's end stands alone. */
export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'quoted'; readonly prefix: string; readonly text: string };

/** What was wrong, line by line; the notation is read on as far as it goes. */
export class Problems {
  readonly list: Refusal[] = [];

  /** Notes a problem of a line. */
  add(code: string, line: number, facts: Readonly<Record<string, string>> = {}): void {
    this.list.push(refuse(code, { line, ...facts }).refusal);
  }

  /** The problem of the first line that has one, as a refusal. */
  refused(): { readonly ok: false; readonly refusal: Refusal } | null {
    const [first] = this.list.toSorted((a, b) => Number(a.facts['line']) - Number(b.facts['line']));
    return first ? { ok: false, refusal: first } : null;
  }
}

/** The lines of a text as a tree. Empty lines and lines that begin with `#` say nothing. */
export function linesOf(text: string, problems: Problems): readonly Line[] {
  const rows = text.split(/\r?\n/).flatMap((row, index) => {
    const indent = row.length - row.trimStart().length;
    const said = row.trim() !== '' && !row.trimStart().startsWith('#');
    return said ? [{ indent, number: index + 1, tokens: tokensOf(row, index + 1, problems) }] : [];
  });
  return under(rows, 0, -1).lines;
}

interface Row {
  readonly indent: number;
  readonly number: number;
  readonly tokens: readonly Token[];
}

function under(rows: readonly Row[], start: number, indent: number): { lines: Line[]; next: number } {
  const lines: Line[] = [];
  let index = start;
  for (let row = rows[index]; row && row.indent > indent; row = rows[index]) {
    const below = under(rows, index + 1, row.indent);
    lines.push({ number: row.number, tokens: row.tokens, children: below.lines });
    index = below.next;
  }
  return { lines, next: index };
}

const token = /\s*(?:([^\s"]*)("(?:[^"\\]|\\.)*")|([^\s"]+))(?=\s|:?$|:\s)/uy;

function tokensOf(row: string, number: number, problems: Problems): readonly Token[] {
  const tokens: Token[] = [];
  for (let offset = 0; row.slice(offset).trim() !== ''; offset = token.lastIndex) {
    token.lastIndex = offset;
    const match = token.exec(row);
    const text = match?.[2] === undefined ? null : unquoted(match[2]);
    if (!match || (match[2] !== undefined && text === null)) {
      problems.add('notation-quote', number);
      return tokens;
    }
    const word = match[3] ?? '';
    if (text !== null) tokens.push({ kind: 'quoted', prefix: match[1] ?? '', text });
    else if (word.length > 1 && word.endsWith(':')) {
      tokens.push({ kind: 'word', text: word.slice(0, -1) }, { kind: 'word', text: ':' });
    } else tokens.push({ kind: 'word', text: word });
  }
  return tokens;
}

function unquoted(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
