import { type CellReference, cellPath } from './spreadsheet-reference.ts';

interface Term {
  readonly coefficient: number;
  readonly at: CellReference;
}

interface Sum {
  readonly terms: readonly Term[];
  readonly constant: number;
}

/** A sum of multiples of cells and a constant, or a ratio of two of them. */
export interface Algebra {
  readonly numerator: Sum;
  readonly denominator: Sum | null;
}

/** A number by itself. */
export function constant(value: number): Algebra {
  return { numerator: { terms: [], constant: value }, denominator: null };
}

/** A cell by itself. */
export function reference(at: CellReference): Algebra {
  return { numerator: { terms: [{ coefficient: 1, at }], constant: 0 }, denominator: null };
}

/** `left + right` or, with sign -1, `left - right`; a ratio and a number are one ratio, other ratios cannot be added. */
export function combined(left: Algebra, right: Algebra, sign: 1 | -1): Algebra | null {
  if (left.denominator === null && right.denominator === null) {
    return { numerator: added([left.numerator, scaled(right.numerator, sign)]), denominator: null };
  }
  const [ratio, number, ratioSign, numberSign] =
    left.denominator === null ? ([right, left, sign, 1] as const) : ([left, right, 1, sign] as const);
  if (ratio.denominator === null || number.denominator !== null || number.numerator.terms.length > 0)
    return null;
  const whole = scaled(ratio.denominator, numberSign * number.numerator.constant);
  return { numerator: added([scaled(ratio.numerator, ratioSign), whole]), denominator: ratio.denominator };
}

/** The sum of many, in one step; `null` where ratios are among them. */
export function sumOfAll(parts: readonly Algebra[]): Algebra | null {
  if (parts.length === 1) return parts[0] ?? null;
  if (parts.some((part) => part.denominator !== null)) return null;
  return { numerator: added(parts.map((part) => part.numerator)), denominator: null };
}

/** A product, of which one side is a number; `null` otherwise. */
export function multiplied(left: Algebra, right: Algebra): Algebra | null {
  const [number, other] = isNumber(left) ? [left, right] : [right, left];
  if (!isNumber(number)) return null;
  return { numerator: scaled(other.numerator, number.numerator.constant), denominator: other.denominator };
}

/** A quotient; `null` for one of a ratio and cells, and for one over the number zero. */
export function divided(left: Algebra, right: Algebra): Algebra | null {
  if (isNumber(right)) {
    const by = right.numerator.constant;
    if (by === 0) return null;
    const terms = left.numerator.terms.map(({ coefficient, at }) => ({ coefficient: coefficient / by, at }));
    return { numerator: { terms, constant: left.numerator.constant / by }, denominator: left.denominator };
  }
  if (left.denominator !== null || right.denominator !== null) return null;
  return { numerator: left.numerator, denominator: right.numerator };
}

function isNumber(value: Algebra): boolean {
  return value.denominator === null && value.numerator.terms.length === 0;
}

function scaled(sum: Sum, by: number): Sum {
  if (by === 1) return sum;
  const terms = sum.terms.map(({ coefficient, at }) => ({ coefficient: coefficient * by, at }));
  return { terms, constant: sum.constant * by };
}

/** Adds sums; a cell that stands in several is one term, and none where it cancels out. */
function added(sums: readonly Sum[]): Sum {
  const terms = new Map<string, Term>();
  let total = 0;
  for (const sum of sums) {
    total += sum.constant;
    for (const { coefficient, at } of sum.terms) {
      const path = cellPath(at);
      terms.set(path, { coefficient: (terms.get(path)?.coefficient ?? 0) + coefficient, at });
    }
  }
  return { terms: [...terms.values()].filter((term) => term.coefficient !== 0), constant: total };
}
