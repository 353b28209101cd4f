import { type Address, addressText, readAddress } from './address.ts';
import { withoutNegativeZero } from './amount.ts';

/** A whole multiple (mostly +1 or -1) of the figure at an address. */
export interface Term {
  readonly coefficient: number;
  readonly at: Address;
}

/** A linear combination of figures. */
export interface Linear {
  readonly kind: 'linear';
  readonly terms: readonly Term[];
}

/** A ratio of two linear combinations times a scale (100 for a percentage). Undefined where the denominator is zero. */
export interface Ratio {
  readonly kind: 'ratio';
  readonly numerator: Linear;
  readonly denominator: Linear;
  readonly scale: number;
}

/**
 * What a figure is. Cells of views, stated figures, totals, differences, percentages, "where does this come from?" and
 * the consistency checks all read this one object.
 */
export type Formula = Linear | Ratio;

/** The figure at an address, as it is. */
export function figureAt(at: Address): Linear {
  return { kind: 'linear', terms: [{ coefficient: 1, at }] };
}

/** The sum of figures. */
export function sumOf(addresses: readonly Address[]): Linear {
  return { kind: 'linear', terms: addresses.map((at) => ({ coefficient: 1, at })) };
}

/** `a - b`. */
export function difference(a: Linear, b: Linear): Linear {
  const subtracted = b.terms.map((term) => ({ coefficient: -term.coefficient, at: term.at }));
  return { kind: 'linear', terms: [...a.terms, ...subtracted] };
}

/** `a` in percent of `b`. */
export function percentage(a: Linear, b: Linear): Ratio {
  return { kind: 'ratio', numerator: a, denominator: b, scale: 100 };
}

/** The value of a formula, given what stands at each address; `null` for a ratio over zero. */
export function evaluate(formula: Formula, at: (address: Address) => number): number | null {
  if (formula.kind === 'linear') {
    return formula.terms.reduce((total, term) => total + term.coefficient * at(term.at), 0);
  }
  const base = evaluate(formula.denominator, at);
  const part = evaluate(formula.numerator, at);
  if (base === null || part === null || base === 0) return null;
  return withoutNegativeZero((formula.scale * part) / base);
}

/** Every address a formula reads, in the order it reads them. */
export function addressesOf(formula: Formula): readonly Address[] {
  return formula.kind === 'linear'
    ? formula.terms.map((term) => term.at)
    : [...addressesOf(formula.numerator), ...addressesOf(formula.denominator)];
}

/**
 * The canonical text of a formula, for links, logs, tests and comparison. A cube whose name looks like the beginning of a
 * term has its coefficient written out, so that no two formulas share a text.
 */
export function formulaText(formula: Formula): string {
  const known = texts.get(formula);
  if (known !== undefined) return known;
  const text = textOf(formula);
  texts.set(formula, text);
  return text;
}

// Whoever compares figures asks for the same ones again and again.
const texts = new WeakMap<Formula, string>();

function textOf(formula: Formula): string {
  if (formula.kind === 'ratio') {
    return `${formula.scale} * (${formulaText(formula.numerator)}) / (${formulaText(formula.denominator)})`;
  }
  return formula.terms
    .map(({ coefficient, at }, index) => {
      const text = addressText(at);
      return `${signText(coefficient, index === 0, looksLikeTerm.test(text))}${text}`;
    })
    .join(' ');
}

/** Reads what `formulaText` writes; `null` for any other text. */
export function readFormula(text: string): Formula | null {
  const formula = text.endsWith(')') ? readRatio(text) : readLinear(text);
  return formula && formulaText(formula) === text ? formula : null;
}

const looksLikeTerm = /^(?:- |\d[\d.e+-]* \* )/;

function signText(coefficient: number, first: boolean, plainly: boolean): string {
  const sign = coefficient < 0 ? '- ' : first ? '' : '+ ';
  const size = Math.abs(coefficient);
  return size === 1 && !plainly ? sign : `${sign}${size} * `;
}

function readRatio(text: string): Ratio | null {
  const match = /^(-?\d[\d.e+-]*) \* \(/.exec(text);
  const scale = Number(match?.[1]);
  if (!match) return null;
  const inner = text.slice(match[0].length, -1);
  // Names may hold any of these signs, but a linear combination ends with the bracket of an address.
  const between = ') / (';
  for (let at = inner.indexOf(between); at >= 0; at = inner.indexOf(between, at + 1)) {
    const numerator = readLinear(inner.slice(0, at));
    const denominator = numerator && readLinear(inner.slice(at + between.length));
    if (numerator && denominator) return { kind: 'ratio', numerator, denominator, scale };
  }
  return null;
}

function readLinear(text: string): Linear | null {
  const terms: Term[] = [];
  for (let rest = text; rest !== ''; ) {
    const match = /^([^[\]]*\[[^[\]]*\])(?: (?=[+-] )|$)/.exec(rest);
    const term = match?.[1] === undefined ? null : readTerm(match[1], terms.length === 0);
    if (!match || !term) return null;
    terms.push(term);
    rest = rest.slice(match[0].length);
  }
  return { kind: 'linear', terms };
}

function readTerm(text: string, first: boolean): Term | null {
  const match = /^([+-] )?(?:(\d[\d.e+-]*) \* )?/.exec(text);
  const sign = match?.[1];
  // A first term has no plus: what looks like one is the beginning of a name.
  const begins = first ? sign !== '+ ' : sign !== undefined;
  const at = readAddress(begins ? text.slice(match?.[0].length) : text);
  if (!at || !(begins || first)) return null;
  const size = begins ? Number(match?.[2] ?? 1) : 1;
  return { coefficient: withoutNegativeZero(sign === '- ' ? -size : size), at };
}
