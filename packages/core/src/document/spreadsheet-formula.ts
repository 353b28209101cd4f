import {
  type Algebra,
  combined,
  constant,
  divided,
  multiplied,
  reference,
  sumOfAll,
} from './spreadsheet-algebra.ts';
import { type CellReference, readCellName } from './spreadsheet-reference.ts';
import { type FormulaToken, formulaTokens } from './spreadsheet-tokens.ts';

/** A multiple of a cell. */
export interface CellTerm {
  readonly coefficient: number;
  readonly at: CellReference;
}

/** A sum of multiples of cells, each cell once, and of a constant. */
export interface CellSum {
  readonly terms: readonly CellTerm[];
  readonly constant: number;
}

/**
 * What a formula of a spreadsheet says, as far as it is a linear combination or a ratio of cells. Cells that hold words or
 * nothing count as zero.
 */
export interface SpreadsheetFormula {
  readonly numerator: CellSum;
  /** `null` where the formula is no ratio. */
  readonly denominator: CellSum | null;
  /** The decimals the outcome is rounded to (negative: whole tens, hundreds …); `null` where it is not. */
  readonly roundedTo: number | null;
  /** Set where cells that hold SUBTOTAL themselves are not counted. */
  readonly skipsSubtotals: boolean;
  /** Set where cells of hidden rows are not counted. */
  readonly skipsHidden: boolean;
}

const mostCharacters = 8_192;
const mostCells = 20_000;
const deepest = 64;

/**
 * Reads a formula (with or without `=`) of a cell on `sheet`: SUM, SUBTOTAL, + - * / and percent signs, ranges, fixed
 * references, other sheets, IFERROR around it, ROUND around all of it. `null` for everything else: products of cells, other
 * functions, names, whole columns and rows, other workbooks, more than 20,000 cells. Nothing is computed.
 */
export function parseSpreadsheetFormula(text: string, sheet: string): SpreadsheetFormula | null {
  if (text.length > mostCharacters) return null;
  const tokens = formulaTokens(text.replace(/^\s*=/, ''));
  if (!tokens || tokens.length === 0) return null;
  const parser = new FormulaParser(tokens, sheet);
  const found = parser.whole();
  if (!found) return null;
  const { roundedTo, skipsSubtotals, skipsHidden } = parser;
  return {
    numerator: found.numerator,
    denominator: found.denominator,
    roundedTo,
    skipsSubtotals,
    skipsHidden,
  };
}

/** Descends through a formula; `null` ends it. */
class FormulaParser {
  roundedTo: number | null = null;
  skipsSubtotals = false;
  skipsHidden = false;
  readonly #tokens: readonly FormulaToken[];
  readonly #sheet: string;
  #at = 0;
  #depth = 0;
  #cells = 0;

  constructor(tokens: readonly FormulaToken[], sheet: string) {
    this.#tokens = tokens;
    this.#sheet = sheet;
  }

  whole(): Algebra | null {
    const found = this.#rounded() ?? this.#sum();
    return this.#at === this.#tokens.length ? found : null;
  }

  /** `ROUND(…, digits)` where it is the whole formula; otherwise nothing is taken. */
  #rounded(): Algebra | null {
    if (this.#tokens[0]?.text.toUpperCase() !== 'ROUND') return null;
    this.#at = 2;
    const found = this.#sum();
    const digits = this.#accept(',') ? this.#sum() : null;
    if (!found || !isConstant(digits) || !this.#accept(')')) return null;
    this.roundedTo = digits.numerator.constant;
    return found;
  }

  #sum(): Algebra | null {
    this.#depth += 1;
    let left = this.#depth > deepest ? null : this.#product();
    for (let sign = this.#sign(); left && sign !== null; sign = this.#sign()) {
      const right = this.#product();
      left = right && combined(left, right, sign);
    }
    this.#depth -= 1;
    return left;
  }

  #sign(): 1 | -1 | null {
    if (this.#accept('+')) return 1;
    return this.#accept('-') ? -1 : null;
  }

  #product(): Algebra | null {
    let left = this.#factor();
    while (left) {
      const times = this.#accept('*');
      if (!times && !this.#accept('/')) return left;
      const right = this.#factor();
      left = right && (times ? multiplied(left, right) : divided(left, right));
    }
    return null;
  }

  #factor(): Algebra | null {
    const sign = this.#sign();
    if (sign !== null) {
      this.#depth += 1;
      const factor = this.#depth > deepest ? null : this.#factor();
      this.#depth -= 1;
      return factor && multiplied(constant(sign), factor);
    }
    let found = this.#atom();
    while (found && this.#accept('%')) found = divided(found, constant(100));
    return found;
  }

  #atom(): Algebra | null {
    const token = this.#tokens[this.#at];
    if (!token) return null;
    this.#at += 1;
    if (token.kind === 'number') return constant(Number(token.text));
    if (token.kind === 'range') return this.#single(token);
    if (token.kind === 'function') return this.#function(token.text.toUpperCase().replace(/^_XLFN\./, ''));
    if (token.text !== '(') return null;
    const inner = this.#sum();
    return this.#accept(')') ? inner : null;
  }

  #single(token: FormulaToken): Algebra | null {
    const name = readCellName(token.text);
    return name && reference({ sheet: token.sheet ?? this.#sheet, ...name });
  }

  #function(name: string): Algebra | null {
    if (!this.#accept('(')) return null;
    if (name === 'SUM') return this.#sumOfArguments();
    if (name === 'SUBTOTAL') {
      const kind = this.#sum();
      const code = isConstant(kind) ? kind.numerator.constant : 0;
      if ((code !== 9 && code !== 109) || !this.#accept(',')) return null;
      this.skipsSubtotals = true;
      this.skipsHidden ||= code === 109;
      return this.#sumOfArguments();
    }
    if (name !== 'IFERROR') return null;
    const tried = this.#sum();
    if (!tried || !this.#accept(',')) return null;
    const instead = this.#tokens[this.#at]?.kind === 'string' ? this.#skip() : this.#sum();
    return instead && this.#accept(')') ? tried : null;
  }

  #skip(): Algebra {
    this.#at += 1;
    return constant(0);
  }

  #sumOfArguments(): Algebra | null {
    const summed: Algebra[] = [];
    do {
      const range = this.#rangeArgument();
      const argument = range ?? this.#sum();
      if (!argument) return null;
      summed.push(argument);
    } while (this.#accept(','));
    return this.#accept(')') ? sumOfAll(summed) : null;
  }

  /** The cells of a range that is an argument by itself. */
  #rangeArgument(): Algebra | null {
    const token = this.#tokens[this.#at];
    const [from, to] = (token?.kind === 'range' ? token.text.split(':') : []).map(readCellName);
    if (!token || !from || !to) return null;
    const columns = [from.column, to.column].sort((a, b) => a - b);
    const rows = [from.row, to.row].sort((a, b) => a - b);
    const [left = 1, right = 0] = columns;
    const [top = 1, bottom = 0] = rows;
    this.#cells += (right - left + 1) * (bottom - top + 1);
    if (this.#cells > mostCells) return null;
    this.#at += 1;
    const sheet = token.sheet ?? this.#sheet;
    const cells: Algebra[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) cells.push(reference({ sheet, column, row }));
    }
    return sumOfAll(cells);
  }

  #accept(operator: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'operator' || token.text !== operator) return false;
    this.#at += 1;
    return true;
  }
}

function isConstant(found: Algebra | null): found is Algebra {
  return found !== null && found.denominator === null && found.numerator.terms.length === 0;
}
