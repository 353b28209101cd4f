import { type Budget, cubeOf, type Figure, figure } from '../cube.ts';
import { excess, wholeBudgetCubes } from './agreements.ts';

/** What a budget states as the total of a version, and what its sectors and what nobody has been given yet come to. */
export interface StatedTotal {
  readonly version: string;
  readonly total: Figure;
  readonly parts: Figure;
  /** How much more the total is than its parts, beyond what widths explain; 0 where they agree. */
  readonly by: number;
}

/**
 * The totals that a budget states, version by version, beside what they are made of: a total that is stated stands apart from the cubes of
 * sectors, and nothing adds it up. Versions without sectors, and those of which something is not known, are left out.
 */
export function statedTotals(budget: Budget): readonly StatedTotal[] {
  return budget.versions.flatMap(({ id: version }) => {
    const total = figure(budget, { cube: 'total', at: { version } });
    const sectors = moneyOfSectors(budget, version);
    const rest = unallocatedFigure(budget, version);
    if (!total || !sectors || !rest) return [];
    const parts = added(sectors, rest);
    const by = excess(total.amount - parts.amount, total.halfWidth + parts.halfWidth);
    return [{ version, total, parts, by }];
  });
}

/** What all sectors have in a version, each by the finest cube that has it; `null` where there is none, and where one is not known. */
export function moneyOfSectors(budget: Budget, version: string): Figure | null {
  const found = new Map<string, Figure | null>();
  for (const cube of wholeBudgetCubes(budget).toSorted((a, b) => b.dimensions.length - a.dimensions.length)) {
    const facts = cube.facts.filter((fact) => fact.at['version'] === version);
    const own = new Set(facts.map((fact) => fact.at['sector'] ?? ''));
    for (const sector of own) {
      if (!found.has(sector)) found.set(sector, figure(budget, { cube: cube.id, at: { sector, version } }));
    }
  }
  const known = [...found.values()].filter((one) => one !== null);
  return known.length === found.size && known.length > 0 ? known.reduce(added) : null;
}

/** What is stated as unallocated in a version, nothing where nothing is stated. */
function unallocatedFigure(budget: Budget, version: string): Figure | null {
  const cube = cubeOf(budget, 'unallocated');
  if (!cube?.facts.some((fact) => fact.at['version'] === version)) return { amount: 0, halfWidth: 0 };
  return figure(budget, { cube: 'unallocated', at: { version } });
}

function added(one: Figure, other: Figure): Figure {
  return { amount: one.amount + other.amount, halfWidth: one.halfWidth + other.halfWidth };
}
