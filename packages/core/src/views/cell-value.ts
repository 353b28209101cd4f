import { withoutNegativeZero } from '../basics/amount.ts';
import type { Linear, Ratio } from '../basics/formula.ts';
import { type Fact, factsUnder } from '../budget/cube.ts';
import type { Plan } from '../plan/plan.ts';
import type { ViewCell } from './view.ts';

/** What a cell comes to: minor units or people, or percent; true to within the half-width. */
export interface CellValue {
  readonly kind: 'amount' | 'percentage';
  readonly value: number;
  readonly halfWidth: number;
}

/**
 * The value of a cell in a plan; `null` where a figure it needs is not known, and where the base of a ratio is zero or
 * may be, as coarsely as it is known. A fact that counts several times is uncertain once.
 */
export function cellValue(cell: ViewCell, plan: Plan): CellValue | null {
  if (!cell) return null;
  if (cell.kind === 'ratio') return ratioValue(cell, plan);
  const weights = weightsOf(cell, plan);
  if (!weights) return null;
  const { value, width } = total(weights);
  return { kind: 'amount', value, halfWidth: width };
}

type Weights = ReadonlyMap<Fact, number>;

function ratioValue(formula: Ratio, plan: Plan): CellValue | null {
  const upper = weightsOf(formula.numerator, plan);
  const lower = weightsOf(formula.denominator, plan);
  if (!upper || !lower) return null;
  const base = total(lower);
  if (Math.abs(base.value) <= base.width || base.value === 0) return null;
  const middle = total(upper).value / base.value;
  const high = extreme(upper, lower, middle, Math.sign(base.value));
  const low = extreme(upper, lower, middle, -Math.sign(base.value));
  const value = withoutNegativeZero(formula.scale * middle);
  const reach = Math.max(Math.abs(high - middle), Math.abs(middle - low));
  return { kind: 'percentage', value, halfWidth: Math.abs(formula.scale) * reach };
}

/**
 * The largest (for the base's sign) or smallest quotient of two sums, each fact anywhere within its width: the quotient
 * rises or falls with each fact, and steps from corner to corner reach the extreme (Dinkelbach 1967).
 */
function extreme(upper: Weights, lower: Weights, middle: number, direction: number): number {
  const facts = new Set([...upper.keys(), ...lower.keys()]);
  let quotient = middle;
  for (let step = 0; step <= facts.size + 1; step += 1) {
    let above = 0;
    let below = 0;
    for (const fact of facts) {
      const [over, under] = [upper.get(fact) ?? 0, lower.get(fact) ?? 0];
      const amount = (fact.amount ?? 0) + direction * Math.sign(over - quotient * under) * fact.halfWidth;
      above += over * amount;
      below += under * amount;
    }
    const next = above / below;
    if (next === quotient) break;
    quotient = next;
  }
  return quotient;
}

/** How often each fact counts into a sum; `null` where a figure of it has no facts or one that is not known. */
function weightsOf(formula: Linear, plan: Plan): Weights | null {
  const weights = new Map<Fact, number>();
  for (const { coefficient, at } of formula.terms) {
    const facts = factsUnder(plan.budget, at);
    if (facts.length === 0 || facts.some((fact) => fact.amount === null)) return null;
    for (const fact of facts) weights.set(fact, (weights.get(fact) ?? 0) + coefficient);
  }
  return weights;
}

function total(weights: Weights): { readonly value: number; readonly width: number } {
  let value = 0;
  let width = 0;
  for (const [fact, weight] of weights) {
    value += weight * (fact.amount ?? 0);
    width += Math.abs(weight) * fact.halfWidth;
  }
  return { value: withoutNegativeZero(value), width };
}
