import { type Budget, type Figure, figure } from '../cube.ts';
import { definitionFor, developmentFigure } from '../definitions/counted.ts';
import type { DevelopmentDefinition } from '../development-definition.ts';
import { excess, wholeBudgetCubes } from './agreements.ts';

/** The development share that a budget states of a version, and what counts in a cube under the definition in force then. */
export interface StatedShare {
  readonly version: string;
  readonly stated: Figure;
  readonly definition: DevelopmentDefinition;
  readonly cube: string;
  readonly counted: Figure;
  /** How much more is stated than counts, beyond what widths explain; 0 where they agree. */
  readonly by: number;
}

/**
 * The development shares that a budget states, version by version, beside what counts under the definition in force: a document prints the share
 * as a figure of its own, and nothing adds it up. Of the cubes that state whole budgets the one that comes closest, because the shares of a
 * definition name what some of them do not tell apart. A share in whole thousands, as documents print it, is known to half of one: no percentage comes to
 * it to the cent. `digits` are those of the minor unit. Versions without a definition, and figures that are not known, are left out.
 */
export function statedShares(budget: Budget, digits: number): readonly StatedShare[] {
  const thousand = 10 ** (digits + 3);
  return budget.versions.flatMap(({ id: version, period }) => {
    const stated = figure(budget, { cube: 'development-share', at: { version } });
    const definition = definitionFor(budget, period);
    if (!stated || !definition) return [];
    const [closest] = wholeBudgetCubes(budget)
      .flatMap(({ id: cube }): readonly StatedShare[] => {
        const counted = developmentFigure(budget, definition, { cube, at: { version } });
        if (!counted) return [];
        const printed = stated.amount % thousand === 0 ? thousand / 2 : 0;
        const width = Math.max(stated.halfWidth, printed) + counted.halfWidth;
        const by = excess(stated.amount - counted.amount, width);
        return [{ version, stated, definition, cube, counted, by }];
      })
      .toSorted((a, b) => Math.abs(a.by) - Math.abs(b.by));
    return closest ? [closest] : [];
  });
}
