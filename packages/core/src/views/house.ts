import { difference, type Linear, percentage, sumOf } from '../basics/formula.ts';
import { developmentPercentage, developmentShare } from '../budget/development-share.ts';
import { figureOf } from '../budget/figures.ts';
import type { Plan } from '../plan/plan.ts';
import { comparedVersions, hasFacts, versionsShown } from './budget-columns.ts';
import { overAllSectors, statedTotal, unallocatedMoney } from './money-by-result.ts';
import type { ViewCell } from './view.ts';

/** The figures of the strategy house. `null`: the plan does not hold what the figure needs. */
export interface HouseFigures {
  /** The version that is proposed, and the one before that it is compared with. */
  readonly version: string | null;
  readonly previousVersion: string | null;
  readonly total: ViewCell;
  readonly developmentShare: ViewCell;
  readonly developmentPercent: ViewCell;
  readonly change: ViewCell;
  readonly changePercent: ViewCell;
  readonly unallocated: ViewCell;
  readonly pillars: readonly PillarFigures[];
}

/** The figures of a pillar and of its floors. */
export interface PillarFigures extends StoreyFigures {
  readonly pillar: string;
  readonly floors: readonly (StoreyFigures & { readonly code: string })[];
}

/**
 * Money of all sectors, the same before, the difference in percent of that, the part of all money by result in percent, and the
 * development share where the plan has it by result.
 */
export interface StoreyFigures {
  readonly amount: ViewCell;
  readonly previous: ViewCell;
  readonly change: ViewCell;
  readonly share: ViewCell;
  readonly developmentShare: ViewCell;
}

/**
 * The figures of the strategy house: of the whole budget, of each pillar and of each expected result. Where the plan holds the
 * money by result of some sectors only, as an extract does, floors have none: their part is not the whole.
 */
export function houseFigures(plan: Plan): HouseFigures {
  const stated = versionsShown(plan, 'total', {});
  const versions = stated.length > 0 ? stated : versionsShown(plan, 'by-result', {});
  const version = versions[0]?.id ?? null;
  const previousVersion = comparedVersions(versions)?.base.id ?? null;
  const total = version === null ? null : totalOf(plan, version);
  const before = previousVersion === null ? null : totalOf(plan, previousVersion);
  const share = version !== null && hasFacts(plan, 'development-share', { version }) ? version : null;
  const change = total && before && difference(total, before);
  return {
    version,
    previousVersion,
    total,
    developmentShare: share === null ? null : developmentShare(share),
    developmentPercent:
      share === null || !hasFacts(plan, 'total', { version: share }) ? null : developmentPercentage(share),
    change,
    changePercent: change && before && percentage(change, before),
    unallocated: version === null ? null : unallocatedMoney(plan, version),
    pillars: plan.strategy.pillars.map((pillar) => ({
      pillar: pillar.id,
      ...storey(
        plan,
        pillar.results.map((result) => result.code),
        version,
        previousVersion,
      ),
      floors: pillar.results.map(({ code }) => ({ code, ...storey(plan, [code], version, previousVersion) })),
    })),
  };
}

/** The total a plan states, or else that of all sectors by result. */
function totalOf(plan: Plan, version: string): Linear | null {
  return statedTotal(plan, version) ?? allMoney(plan, version);
}

function allMoney(plan: Plan, version: string): Linear | null {
  const codes = plan.strategy.pillars.flatMap((pillar) => pillar.results.map((result) => result.code));
  return overAllSectors(plan, codes, version) && figureOf('by-result', { version });
}

/** The figures of the floor of some results. */
export function storey(
  plan: Plan,
  codes: readonly string[],
  version: string | null,
  previousVersion: string | null,
): StoreyFigures {
  const amount = version === null ? null : overAllSectors(plan, codes, version);
  const previous = previousVersion === null ? null : overAllSectors(plan, codes, previousVersion);
  const all = version === null ? null : allMoney(plan, version);
  return {
    amount,
    previous,
    change: amount && previous && percentage(difference(amount, previous), previous),
    share: amount && all && percentage(amount, all),
    developmentShare: version === null ? null : developmentOf(plan, codes, version),
  };
}

function developmentOf(plan: Plan, codes: readonly string[], version: string): Linear | null {
  const known = codes.every((result) => hasFacts(plan, 'development-share', { result, version }));
  return known && codes.length > 0
    ? sumOf(codes.map((result) => ({ cube: 'development-share', at: { result, version } })))
    : null;
}
