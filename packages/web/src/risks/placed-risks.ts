import type { ShownRisk } from '@plenary/api/risks';

/** How much: of a risk that is accepted, and that should remain. The highest first, as the map draws it. */
export const riskLevels = ['high', 'medium', 'low'] as const;

/** How much of a risk. */
export type RiskLevel = (typeof riskLevels)[number];

/** Where what should remain lies: below, within or above what is accepted. */
export function standing(appetite: RiskLevel, target: RiskLevel): 'below' | 'within' | 'above' {
  const difference = riskLevels.indexOf(appetite) - riskLevels.indexOf(target);
  return difference === 0 ? 'within' : difference > 0 ? 'above' : 'below';
}

/** The risks of each square of the map, and those that have none because a level is missing. */
export function placedRisks(risks: readonly ShownRisk[]): {
  readonly placed: (appetite: RiskLevel, target: RiskLevel) => readonly ShownRisk[];
  readonly unplaced: readonly ShownRisk[];
} {
  const bySquare = Map.groupBy(risks, ({ appetite, target }) => `${appetite} ${target?.level}`);
  return {
    placed: (appetite, target) => bySquare.get(`${appetite} ${target}`) ?? [],
    unplaced: risks.filter(({ appetite, target }) => appetite === null || !target?.level),
  };
}
