import { difference, figureAt, type Linear, sumOf } from '../basics/formula.ts';
import type { Words } from '../basics/words.ts';
import { excess } from '../budget/agreements/agreements.ts';
import { figureOf } from '../budget/figures.ts';
import { unallocated } from '../budget/unallocated.ts';
import type { Plan } from '../plan/plan.ts';
import { comparedCells, comparedColumns, hasFacts } from './budget-columns.ts';
import { cellValue } from './cell-value.ts';
import { label } from './labels.ts';
import { moneyOfSector, unallocatedMoney } from './money-by-result.ts';
import type { View, ViewRow } from './view.ts';

/**
 * The budget by sector, a column for each version and the difference to the approved one: what each sector has by result (or,
 * without that, by object of expenditure), what all have where every sector's is known, what is not allocated, and the total
 * the plan states.
 */
export function budgetBySector(plan: Plan): View {
  const { sectors } = plan.organization;
  const versions = plan.budget.versions.filter(
    ({ id }) => stated(plan, id) || sectors.some((one) => moneyOfSector(plan, one.id, id)),
  );
  const row = (
    id: string,
    kind: ViewRow['kind'],
    words: Words,
    figure: (version: string) => Linear | null,
  ): ViewRow => ({ id, kind, level: 0, label: words, cells: comparedCells(versions, figure) });
  const all = (version: string): Linear | null => allSectors(plan, version);
  const isStated = versions.some(({ id }) => stated(plan, id));
  const hasRest = versions.some(({ id }) => unallocatedMoney(plan, id) !== null);
  const lines = sectors.map(
    (sector): ViewRow => ({
      ...row(sector.id, 'line', sector.name, (version) => moneyOfSector(plan, sector.id, version)),
      sectors: [sector.id],
    }),
  );
  const rest = row('unallocated', 'line', label('unallocated'), (version) => unallocatedMoney(plan, version));
  const total = row(
    'total',
    'total',
    label('total'),
    (version) => stated(plan, version) ?? withRest(all(version), unallocatedMoney(plan, version)),
  );
  return {
    id: 'budget-by-sector',
    title: 'budget-by-sector',
    powerOfTen: 3,
    columns: comparedColumns(versions),
    rows: [
      ...lines,
      ...(isStated || hasRest ? [row('all-sectors', 'subtotal', label('all-sectors'), all)] : []),
      ...(hasRest ? [rest] : []),
      total,
    ],
  };
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
    const parts = withRest(allSectors(plan, id), unallocatedMoney(plan, id));
    if (!parts) return [];
    const total = stated(plan, id) ?? parts;
    return [{ version: id, total, parts, apart: difference(total, parts) }];
  });
}

/** Whether a total is what its parts come to: `rounded` where it is no farther from them than rounding explains. */
export function footingState({ apart }: Footing, plan: Plan): 'equal' | 'rounded' | 'apart' {
  const by = cellValue(apart, plan);
  if (by === null || by.value === 0) return 'equal';
  return excess(by.value, by.halfWidth) === 0 ? 'rounded' : 'apart';
}

function withRest(sectors: Linear | null, rest: Linear | null): Linear | null {
  return sectors && rest ? { kind: 'linear', terms: [...sectors.terms, ...rest.terms] } : sectors;
}

function stated(plan: Plan, version: string): Linear | null {
  return hasFacts(plan, 'total', { version }) ? figureOf('total', { version }) : null;
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
