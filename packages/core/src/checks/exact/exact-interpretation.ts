import type { Coordinates } from '../../basics/address.ts';
import { minorUnits } from '../../basics/amount.ts';
import { comparePlaces, isSheetCell } from '../../basics/place.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Solver } from '../../basics/solver.ts';
import type { Interpretation } from '../../document/interpretation.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';
import type { Change, FactValue } from '../../plan/change.ts';
import { boundsOf } from '../engine/bounds.ts';
import { nestedStart } from '../engine/nested-start.ts';
import { figureScenarios } from '../engine/scenarios.ts';
import { type Component, components, type System } from '../engine/system.ts';
import { startOf } from '../engine/witness.ts';
import { jointSystem } from './joint-system.ts';
import { printedRow } from './printed-rows.ts';
import { searchWhole } from './search-whole.ts';
import { wholeAmounts } from './whole-amounts.ts';

/** Figures named where they cannot stand together; a sentence cannot hold more. */
const mostNamed = 6;

/**
 * The same interpretation with exact amounts behind the printed ones: whole minor units that print as the document
 * prints, in every table at once. A witness, not what the organization's books hold. What nobody knows stays unknown; what
 * is stated more coarsely than to the thousand stays as coarsely known, for it is printed so. Amounts that proposals set
 * are exact, too, where the figures that stand with them hold together; else they stay as printed. Refuses
 * `figures-cannot-hold` with figures that no exact budget could have been printed as, and `exact-amounts-not-found` with
 * those of the search that ended before it knew.
 */
export async function exactInterpretation(
  interpretation: Interpretation,
  solver: Solver,
): Promise<Result<Interpretation>> {
  const scenarios = figureScenarios(interpretation);
  const alone = jointSystem(scenarios.slice(0, 1));
  const found = new Map<number, number>();
  for (const component of printedComponents(alone)) {
    const amounts = await exactAmounts(component, solver);
    if (!amounts.ok) return amounts;
    component.origin.forEach((column, index) => found.set(column, amounts.value[index] ?? 0));
  }
  const all = scenarios.length > 1 ? jointSystem(scenarios) : alone;
  for (const component of all === alone ? [] : printedComponents(all)) {
    const amounts = await exactAmounts(component, solver);
    if (amounts.ok) component.origin.forEach((column, index) => found.set(column, amounts.value[index] ?? 0));
  }
  const { currency } = interpretation.plan.organization;
  return ok(
    withAmounts(interpretation, (cube, at, value) => {
      const amount = found.get(all.columnOf(cube, at, value) ?? -1);
      if (value.amount === null || amount === undefined) return value;
      const coarse = value.halfWidth > minorUnits(currency, 3) / 2;
      return { amount, halfWidth: coarse ? value.halfWidth : 0 };
    }),
  );
}

function printedComponents(system: System): readonly Component[] {
  return components({ ...system, rows: system.rows.map((row) => printedRow(row, system)) });
}

type Exact = (cube: string, at: Coordinates, value: FactValue) => FactValue;

/** From what is printed, then from what nested sums leave, then by a linear program, inside the rows before at their ends. */
async function exactAmounts(component: Component, solver: Solver): Promise<Result<readonly number[]>> {
  const none = new Set<number>();
  const bounds = boundsOf(component, none);
  if (bounds.conflict) return refused(component, bounds.conflict);
  const printed = startOf(bounds);
  const near =
    wholeAmounts(component.rows, printed) ??
    wholeAmounts(component.rows, nestedStart(component, none, bounds, printed));
  if (near) return ok(near);
  for (const inset of [0.1, 0.01, 0]) {
    const answer = await searchWhole(component, printed, inset, solver);
    if (answer.kind === 'found') return ok(answer.amounts);
    if (answer.kind === 'conflict' && inset === 0) return refused(component, answer.figures);
  }
  return refused(component, new Set(component.figures.keys()), 'exact-amounts-not-found');
}

function refused(
  component: Component,
  indices: ReadonlySet<number>,
  code = 'figures-cannot-hold',
): Result<never> {
  const figures = [...indices]
    .flatMap((index) => component.figures[index] ?? [])
    .toSorted((a, b) => comparePlaces(a.place, b.place));
  const named = figures.slice(0, mostNamed).map(nameOf);
  return refuse(code, {
    figures: named.join('; '),
    more: Math.max(0, figures.length - mostNamed),
    file: figures[0]?.place.file ?? '',
    line: figures[0]?.place.line ?? 1,
  });
}

/** A figure by its row, what it prints, and its line or its cell of a workbook. */
function nameOf({ row, printed, place }: StatedFigure): string {
  return `${row.replace(/\s+/g, ' ').slice(0, 40).trim()} ${printed} (${isSheetCell(place) ? place.path : place.line})`.trim();
}

function withAmounts(interpretation: Interpretation, exact: Exact): Interpretation {
  const { plan, proposals } = interpretation;
  const cubes = plan.budget.cubes.map((cube) => ({
    ...cube,
    facts: cube.facts.map(({ at, ...value }) => ({ at, ...exact(cube.id, at, value) })),
  }));
  const changed = (change: Change): Change => {
    if (change.kind !== 'set-fact') return change;
    const { cube, at, before, after } = change;
    return { ...change, before: before && exact(cube, at, before), after: after && exact(cube, at, after) };
  };
  return {
    ...interpretation,
    plan: { ...plan, budget: { ...plan.budget, cubes } },
    proposals: proposals.map((proposal) => ({ ...proposal, changes: proposal.changes.map(changed) })),
  };
}
