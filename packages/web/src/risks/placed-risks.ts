import type { ShownRisk } from '@plenary/api/risks';

/** How much: of a risk that is accepted, and that should remain. The highest first, as the map draws it. */
export const riskLevels = ['high', 'medium', 'low'] as const;

/** How much of a risk. */
export type RiskLevel = (typeof riskLevels)[number];

/** Where what should remain lies: below, within or above what is accepted. */
export type Standing = 'below' | 'within' | 'above';

/** Where what should remain lies, by the levels of both. */
export function standing(appetite: RiskLevel, target: RiskLevel): Standing {
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

/** Where what should remain of a risk lies by its levels, and what the plan states of it where that differs, with the finding that says so. */
export function standingOf({ appetite, target, findings }: ShownRisk): {
  readonly computed: Standing | null;
  readonly stated: Standing | null;
  readonly finding: string | null;
} {
  const computed = appetite && target?.level ? standing(appetite, target.level) : null;
  const relation = target?.relation ?? null;
  const stated = relation === computed ? null : relation;
  const said = findings.find((id) => id.startsWith('risks-appetite-and-residual'));
  return { computed, stated, finding: stated === null ? null : (said ?? null) };
}
