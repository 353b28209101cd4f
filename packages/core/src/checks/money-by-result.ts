import { type Address, addressText } from '../basics/address.ts';
import { type Amount, minorUnits } from '../basics/amount.ts';
import { figure, type Stage, type Version } from '../budget/cube.ts';
import type { StatedFigure } from '../document/stated-figure.ts';
import type { Plan } from '../plan/plan.ts';
import type { CheckContext } from './rule.ts';

/** The money of a result in a sector: what is planned, and what it is compared with where that is known. */
export interface ResultMoney {
  readonly sector: string;
  readonly result: string;
  readonly version: string;
  /** Minor units. */
  readonly amount: Amount;
  readonly bases: readonly MoneyBase[];
}

/** An earlier version's money for the same result and sector, in minor units. */
export interface MoneyBase {
  readonly stage: Stage;
  readonly version: string;
  readonly amount: Amount;
}

/** The money of every result in every sector of the planned period, in the order the facts stand in. */
export function moneyByResult(plan: Plan): readonly ResultMoney[] {
  const planned = plannedVersion(plan);
  const cube = plan.budget.cubes.find((one) => one.id === 'by-result');
  if (!planned || !cube) return [];
  const bases = plan.budget.versions.filter((version) => version.period.from < planned.period.from);
  return cube.facts.flatMap((fact): readonly ResultMoney[] => {
    const sector = fact.at['sector'];
    const result = fact.at['result'];
    if (fact.at['version'] !== planned.id || fact.amount === null || !sector || !result) return [];
    return [
      {
        sector,
        result,
        version: planned.id,
        amount: fact.amount,
        bases: bases.flatMap((base) => baseOf(plan, base, sector, result)),
      },
    ];
  });
}

/** The address of the money of a result in a sector. */
export function resultAddress(sector: string, result: string, version: string): Address {
  return { cube: 'by-result', at: { sector, result, version } };
}

/** The figures a document prints as facts at an address; a cell with an old and a new value has two. */
export function printedAt(context: CheckContext, address: Address): readonly StatedFigure[] {
  const { stated } = context.interpretation;
  const known = byAddress.get(stated) ?? Map.groupBy(stated, addressOf);
  byAddress.set(stated, known);
  return known.get(addressText(address)) ?? [];
}

// Rules ask for one address after the other, and a long document states tens of thousands of figures.
const byAddress = new WeakMap<readonly StatedFigure[], ReadonlyMap<string | null, readonly StatedFigure[]>>();

/** The one address a figure is said to equal; `null` where it follows from others. */
function addressOf({ formula }: StatedFigure): string | null {
  const [term, ...more] = formula.kind === 'linear' ? formula.terms : [];
  return term?.coefficient === 1 && more.length === 0 ? addressText(term.at) : null;
}

/** An amount in thousands of the currency, as people read it. */
export function inThousands(plan: Plan, amount: Amount): number {
  return Math.round(amount / minorUnits(plan.organization.currency, 3));
}

function baseOf(plan: Plan, version: Version, sector: string, result: string): readonly MoneyBase[] {
  const found = figure(plan.budget, resultAddress(sector, result, version.id));
  return found ? [{ stage: version.stage, version: version.id, amount: found.amount }] : [];
}

/** The newest version of the period the plan is for. */
function plannedVersion(plan: Plan): Version | undefined {
  const own = plan.budget.versions.filter((version) => version.period.from === plan.period.from);
  return newestFirst.map((stage) => own.find((version) => version.stage === stage)).find(Boolean);
}

const newestFirst: readonly Stage[] = ['final', 'revised', 'after-transfers', 'approved', 'proposed'];
