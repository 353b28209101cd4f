import { addressText } from '../../basics/address.ts';
import { type Amount, minorUnits } from '../../basics/amount.ts';
import type { Plan } from '../../plan/plan.ts';
import { fundsInTrust } from '../../views/funds-in-trust.ts';
import { offices } from '../../views/offices.ts';
import { priorities } from '../../views/priorities.ts';
import { resourcesByObject } from '../../views/resources-by-object.ts';
import { resourcesByResult } from '../../views/resources-by-result.ts';
import { controlledCells } from '../../views/rounded/rounded-view.ts';
import type { View } from '../../views/view.ts';
import { annexTables } from './shown/annex-titles.ts';

/** What the tables of a book print of single figures under controlled rounding, in minor units, by the texts of their addresses. */
export function controlledAmounts(plan: Plan): ReadonlyMap<string, Amount> {
  const amounts = new Map<string, Amount>();
  for (const view of viewsOf(plan)) {
    const unit = minorUnits(plan.organization.currency, view.powerOfTen);
    for (const [formula, cell] of controlledCells(view, plan)) {
      const [term, ...more] = formula.kind === 'linear' ? formula.terms : [];
      if (!term || more.length > 0 || term.coefficient !== 1 || cell.kind !== 'digits') continue;
      amounts.set(addressText(term.at), cell.figure.digits === 0 ? 0 : cell.figure.digits * unit);
    }
  }
  return amounts;
}

function viewsOf(plan: Plan): readonly View[] {
  return [
    priorities(plan),
    ...plan.organization.sectors.flatMap(({ id }) => [
      resourcesByResult(plan, id),
      resourcesByObject(plan, id),
      fundsInTrust(plan, id),
    ]),
    ...annexTables(plan).map((table) => offices(plan, table.units)),
  ];
}
