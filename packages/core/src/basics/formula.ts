import { type Address, addressText } from './address.ts';
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

/** The canonical text of a formula, for logs, tests and comparison. */
export function formulaText(formula: Formula): string {
  if (formula.kind === 'ratio') {
    return `${formula.scale} * (${formulaText(formula.numerator)}) / (${formulaText(formula.denominator)})`;
  }
  return formula.terms
    .map((term, index) => `${signText(term.coefficient, index === 0)}${addressText(term.at)}`)
    .join(' ');
}

function signText(coefficient: number, first: boolean): string {
  const sign = coefficient < 0 ? '- ' : first ? '' : '+ ';
  const size = Math.abs(coefficient);
  return size === 1 ? sign : `${sign}${size} * `;
}
