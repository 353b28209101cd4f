import type { Linear } from '../basics/formula.ts';
import { figureOf } from '../budget/figures.ts';
import type { Plan } from '../plan/plan.ts';
import { hasFacts, versionsShown } from './budget-columns.ts';
import { overAllSectors } from './money-by-result.ts';

/** A link of the flow of money: from a pillar to a result, or from a result to a sector that it is spent by. */
export interface FlowLink {
  readonly kind: 'pillar-result' | 'result-sector';
  readonly from: string;
  readonly to: string;
  readonly figure: Linear;
}

/**
 * The money of the version that is proposed, from pillars over results to sectors. A pillar's link to a result is there where the
 * money of every sector is known.
 */
export function moneyFlow(plan: Plan): readonly FlowLink[] {
  const version = versionsShown(plan, 'by-result', {})[0]?.id;
  if (version === undefined) return [];
  return plan.strategy.pillars.flatMap((pillar) =>
    pillar.results.flatMap(({ code }): readonly FlowLink[] => {
      const all = overAllSectors(plan, [code], version);
      const sectors = plan.organization.sectors
        .map((sector) => ({ sector: sector.id, at: { sector: sector.id, result: code, version } }))
        .filter(({ at }) => hasFacts(plan, 'by-result', at));
      return [
        ...(all ? [{ kind: 'pillar-result' as const, from: pillar.id, to: code, figure: all }] : []),
        ...sectors.map(({ sector, at }) => ({
          kind: 'result-sector' as const,
          from: code,
          to: sector,
          figure: figureOf('by-result', at),
        })),
      ];
    }),
  );
}
