import { difference, figureAt, type Linear, sumOf } from '../basics/formula.ts';
import type { Words } from '../basics/words.ts';
import { excess } from '../budget/agreements/agreements.ts';
import { unallocated } from '../budget/unallocated.ts';
import type { Plan } from '../plan/plan.ts';
import { comparedCells, comparedColumns } from './budget-columns.ts';
import { cellValue } from './cell-value.ts';
import { label } from './labels.ts';
import { moneyOfSector, statedTotal, unallocatedMoney, withRest } from './money-by-result.ts';
import type { View, ViewRow } from './view.ts';

/**
 * The budget by sector, a column for each version and the difference to the approved one: what each sector has by result (or,
 * without that, by object of expenditure), what all have where every sector's is known, what is not allocated, and the total
 * the plan states.
 */
export function budgetBySector(plan: Plan): View {
  const { sectors } = plan.organization;
  const versions = plan.budget.versions.filter(
    ({ id }) => statedTotal(plan, id) || sectors.some((one) => moneyOfSector(plan, one.id, id)),
  );
  const row = (
    id: string,
    kind: ViewRow['kind'],
    words: Words,
    figure: (version: string) => Linear | null,
  ): ViewRow => ({ id, kind, level: 0, label: words, cells: comparedCells(versions, figure) });
  const isStated = versions.some(({ id }) => statedTotal(plan, id));
  const hasRest = versions.some(({ id }) => unallocatedMoney(plan, id) !== null);
  const lines = sectors.map(
    (sector): ViewRow => ({
      ...row(sector.id, 'line', sector.name, (version) => moneyOfSector(plan, sector.id, version)),
      sectors: [sector.id],
    }),
  );
  const all = row('all-sectors', 'subtotal', label('all-sectors'), (id) => footOf(plan, id).sectors);
  const rest = row('unallocated', 'line', label('unallocated'), (id) => footOf(plan, id).rest);
  const total = row('total', 'total', label('total'), (id) => footOf(plan, id).total);
  return {
    id: 'budget-by-sector',
    title: 'budget-by-sector',
    powerOfTen: 3,
    columns: comparedColumns(versions),
    rows: [...lines, ...(isStated || hasRest ? [all] : []), ...(hasRest ? [rest] : []), total],
  };
}

/** What stands under the sectors in a version; `null` for what is not known, or of which there is none. */
export interface Foot {
  readonly sectors: Linear | null;
  readonly rest: Linear | null;
  /** What the plan states, or else what its parts come to. */
  readonly total: Linear | null;
}

/** What all sectors have in a version, what is not allocated, and the total. */
export function footOf(plan: Plan, version: string): Foot {
  const sectors = allSectors(plan, version);
  const rest = unallocatedMoney(plan, version);
  return { sectors, rest, total: statedTotal(plan, version) ?? withRest(sectors, rest) };
}

/** What all sectors have and what is not allocated in a version, beside the total that it should come to. */
export interface Footing {
  readonly version: string;
  readonly total: Linear;
  /** What the parts come to. */
  readonly parts: Linear;
  /** By how much the total is more than its parts. */
  readonly apart: Linear;
}

/** The versions whose sectors are all known, each with its total and what its parts come to. */
export function footings(plan: Plan): readonly Footing[] {
  return plan.budget.versions.flatMap(({ id }) => {
    const { sectors, rest, total } = footOf(plan, id);
    const parts = withRest(sectors, rest);
    if (!parts || !total) return [];
    return [{ version: id, total, parts, apart: difference(total, parts) }];
  });
}

/** Whether a total is what its parts come to: `rounded` where it is no farther from them than rounding explains. */
export function footingState({ apart }: Footing, plan: Plan): 'equal' | 'rounded' | 'apart' {
  const by = cellValue(apart, plan);
  if (by === null || by.value === 0) return 'equal';
  return excess(by.value, by.halfWidth) === 0 ? 'rounded' : 'apart';
}

/** The money of all sectors; `null` where that of one of them is not there. */
function allSectors(plan: Plan, version: string): Linear | null {
  const each = plan.organization.sectors.map((sector) => moneyOfSector(plan, sector.id, version));
  const known = each.filter((one) => one !== null);
  if (known.length < each.length) return null;
  const addresses = known.flatMap((one) => one.terms.map((term) => term.at));
  const [first] = addresses;
  if (!first) return null;
  // In one cube the figure without a sector is the same sum, and shorter, unless something there is nobody's yet.
  const alone = addresses.every((at) => at.cube === first.cube) && !moneyOfSector(plan, unallocated, version);
  return alone ? figureAt({ cube: first.cube, at: { version } }) : sumOf(addresses);
}
