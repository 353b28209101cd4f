/** A word of a spreadsheet's formula. `sheet` is the sheet a reference names, unquoted; `null` where it names none. */
export interface FormulaToken {
  readonly kind: 'number' | 'string' | 'range' | 'function' | 'name' | 'operator';
  readonly text: string;
  readonly sheet: string | null;
}

const sheetPrefix = /(?:'((?:[^'[\]]|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const reference = new RegExp(
  String.raw`(?:${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_(.!:])`,
  'uy',
);
const others: readonly (readonly [FormulaToken['kind'], RegExp])[] = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y],
  ['string', /"(?:[^"]|"")*"/y],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.]*|#[A-Z/0?!]+/uy],
  ['operator', /<=|>=|<>|[-+*/^&=<>%(),:{};]/y],
];

/**
 * The words of a formula without spaces; `null` where one is not known: references to other workbooks and to
 * the columns of named tables are not.
 */
export function formulaTokens(text: string): readonly FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < text.length; ) {
    const space = matchAt(/\s+/y, text, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const found = tokenAt(text, at);
    if (!found) return null;
    tokens.push(found.token);
    at = found.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number): { readonly token: FormulaToken; readonly end: number } | null {
  const prefix = matchAt(sheetPrefix, text, at);
  const from = at + (prefix?.[0].length ?? 0);
  const range = matchAt(reference, text, from);
  const sheet = prefix ? (prefix[1]?.replaceAll("''", "'") ?? prefix[2] ?? '') : null;
  if (range) return { token: { kind: 'range', text: range[0], sheet }, end: from + range[0].length };
  if (prefix) return null;
  for (const [kind, pattern] of others) {
    const match = matchAt(pattern, text, at);
    if (match) return { token: { kind, text: match[0], sheet: null }, end: at + match[0].length };
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
