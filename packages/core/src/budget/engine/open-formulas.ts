import type { Address } from '../../basics/address.ts';
import { withoutNegativeZero } from '../../basics/amount.ts';
import { addressesOf, type Formula, type Linear } from '../../basics/formula.ts';

/** What a formula comes to: minor units or people, or a ratio; `null` where a figure it needs is not known, or its base is zero. */
export interface FormulaValue {
  readonly value: number | null;
  /** How far it may be off at most: less, where the same fact counts up and down. Ratios tell none. */
  readonly halfWidth: number;
}

/** Tells the figure at an address in the numbers of tables, and how far it may be off. */
export interface FigureSource {
  readonly figure: (address: Address) => number;
  readonly halfWidth: (address: Address) => number;
}

/** Formulas that are kept up to date: the cells of a view, or the differences that should be nothing. */
export class OpenFormulas {
  readonly formulas: readonly Formula[];
  readonly #values: FormulaValue[];
  readonly #source: FigureSource;

  constructor(formulas: readonly Formula[], source: FigureSource) {
    this.formulas = formulas;
    this.#source = source;
    this.#values = formulas.map((formula) => valueOf(formula, source));
  }

  /** What each comes to now. */
  get values(): readonly FormulaValue[] {
    return this.#values;
  }

  /** Every address the formulas read, with the place of the formula. */
  *addresses(): Generator<{ readonly address: Address; readonly formula: number }> {
    for (const [formula, one] of this.formulas.entries()) {
      for (const address of addressesOf(one)) yield { address, formula };
    }
  }

  /** Works formulas out again. */
  refresh(places: Iterable<number>): void {
    for (const place of places) {
      const formula = this.formulas[place];
      if (formula) this.#values[place] = valueOf(formula, this.#source);
    }
  }
}

/** What a formula comes to. */
function valueOf(formula: Formula, source: FigureSource): FormulaValue {
  if (formula.kind === 'linear') return linearValue(formula, source);
  const part = linearValue(formula.numerator, source);
  const base = linearValue(formula.denominator, source);
  if (part.value === null || base.value === null) return unknown;
  if (base.value === 0 || Math.abs(base.value) <= base.halfWidth) return unknown;
  return { value: withoutNegativeZero((formula.scale * part.value) / base.value), halfWidth: 0 };
}

function linearValue({ terms }: Linear, source: FigureSource): FormulaValue {
  let value = 0;
  let halfWidth = 0;
  for (const { coefficient, at } of terms) {
    const figure = source.figure(at);
    if (Number.isNaN(figure) || Object.is(figure, -0)) return unknown;
    value += coefficient * figure;
    halfWidth += Math.abs(coefficient) * source.halfWidth(at);
  }
  return { value: withoutNegativeZero(value), halfWidth };
}

const unknown: FormulaValue = { value: null, halfWidth: 0 };
