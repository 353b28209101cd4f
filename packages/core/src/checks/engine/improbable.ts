import { type Equation, residual } from './equations.ts';
import { improbableBelow, improbableInTable } from './limits.ts';
import type { Improbable } from './outcome.ts';
import { likelihoodOfDistance, spreadOf } from './rounding-likelihood.ts';
import type { System } from './system.ts';

/**
 * Derived figures that rounding explains, but hardly: the parts' errors are independent and uniform, the total itself
 * is rounded, so that nine rows and a total four units off need errors of 3.5 units: 5.5 in a million.
 */
export function improbableFigures(
  system: System,
  equations: readonly Equation[],
  besides: ReadonlySet<number>,
  adopted: readonly string[],
): readonly Improbable[] {
  const worst = new Map<number, Improbable>();
  const threshold = Math.min(improbableBelow, improbableInTable / equations.length);
  for (const equation of equations) {
    const [derived, ...parts] = equation.terms;
    const figure = derived && system.figures[derived.figure];
    if (!derived || !figure || derived.coefficient !== -1 || parts.length < 2) continue;
    if (equation.terms.some((term) => besides.has(term.figure))) continue;
    const likelihood = likelihoodOf(system, equation);
    if (likelihood >= threshold || likelihood >= (worst.get(derived.figure)?.likelihood ?? 1)) continue;
    const stated = parts.flatMap((part) => system.figures[part.figure] ?? []);
    const coefficients = parts.map((part) => part.coefficient);
    worst.set(derived.figure, {
      kind: 'improbable',
      figure,
      parts: stated,
      coefficients,
      likelihood,
      adopted,
    });
  }
  return [...worst].sort(([a], [b]) => a - b).map(([, outcome]) => outcome);
}

/** How likely right rounding misses an equation by at least as much. */
function likelihoodOf(system: System, equation: Equation): number {
  const [derived, ...parts] = equation.terms;
  const own = derived ? (system.figures[derived.figure]?.halfWidth ?? 0) : 0;
  const widths = parts.map(
    ({ figure, coefficient }) => 2 * Math.abs(coefficient) * (system.figures[figure]?.halfWidth ?? 0),
  );
  const distance = Math.abs(residual(system, equation).off) - own;
  // Within one and a half spreads no mixture of widths comes near the threshold.
  return distance <= 1.5 * spreadOf(widths) ? 1 : likelihoodOfDistance(widths, distance);
}
