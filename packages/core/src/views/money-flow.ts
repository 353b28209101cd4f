import type { Linear } from '../basics/formula.ts';
import type { Member } from '../budget/cube.ts';
import { figureOf } from '../budget/figures.ts';
import type { Plan } from '../plan/plan.ts';
import { hasFacts, versionsShown } from './budget-columns.ts';

/** A link of the flow of money: from a result to a sector that spends on it, or from a sector to what it spends the money on. */
export interface FlowLink {
  readonly kind: 'result-sector' | 'sector-object';
  readonly from: string;
  readonly to: string;
  readonly figure: Linear;
}

/**
 * The money of the version that is proposed, from results over sectors to objects of expenditure. It ends at a sector whose money by
 * object the plan does not have.
 */
export function moneyFlow(plan: Plan): readonly FlowLink[] {
  const version = versionsShown(plan, 'by-result', {})[0]?.id;
  return version === undefined
    ? []
    : [...resultsToSectors(plan, version), ...sectorsToObjects(plan, version)];
}

function resultsToSectors(plan: Plan, version: string): readonly FlowLink[] {
  const results = plan.strategy.pillars.flatMap((pillar) => pillar.results);
  return results.flatMap(({ code }) =>
    plan.organization.sectors
      .map((sector) => ({ sector: sector.id, result: code, version }))
      .filter((at) => hasFacts(plan, 'by-result', at))
      .map((at) => ({
        kind: 'result-sector' as const,
        from: code,
        to: at.sector,
        figure: figureOf('by-result', at),
      })),
  );
}

function sectorsToObjects(plan: Plan, version: string): readonly FlowLink[] {
  const objects = objectsOfFlow(plan);
  return plan.organization.sectors
    .filter(({ id }) => hasFacts(plan, 'by-result', { sector: id, version }))
    .flatMap(({ id: sector }) =>
      objects
        .map((object) => ({ sector, object: object.id, version }))
        .filter((at) => hasFacts(plan, 'by-object', at))
        .map((at) => ({
          kind: 'sector-object' as const,
          from: sector,
          to: at.object,
          figure: figureOf('by-object', at),
        })),
    );
}

/**
 * The objects of expenditure that a flow ends at: the groups of cost categories, and a category that is not divided. All of the tree
 * would be too many to tell apart, and its roots too few to say anything.
 */
export function objectsOfFlow(plan: Plan): readonly Member[] {
  const members = plan.budget.dimensions.find(({ id }) => id === 'object')?.members ?? [];
  const parted = new Set(members.map(({ parent }) => parent));
  const roots = new Set(members.filter(({ parent }) => parent === undefined).map(({ id }) => id));
  return members.filter(
    ({ id, parent }) =>
      (parent === undefined && !parted.has(id)) || (parent !== undefined && roots.has(parent)),
  );
}
