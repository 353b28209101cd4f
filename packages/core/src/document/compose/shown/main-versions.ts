import type { Budget, Cube, Version } from '../../../budget/cube.ts';

/**
 * A budget with the versions that a book tells: those that stage and period name. What has a name of its own (a second draft, a branch)
 * is for those who plan, and goes with its facts.
 */
export function withMainVersions(budget: Budget): Budget {
  const versions = budget.versions.filter((version) => version.name === undefined);
  const dropped = new Set(budget.versions.flatMap(({ id, name }) => (name === undefined ? [] : [id])));
  const bare = versions.map(({ id, stage, period }): Version => ({ id, stage, period }));
  if (dropped.size === 0) return { ...budget, versions: bare };
  const cubes = budget.cubes.map((cube): Cube => {
    const facts = cube.facts.filter((fact) => !dropped.has(fact.at['version'] ?? ''));
    return facts.length === cube.facts.length ? cube : { ...cube, facts };
  });
  return { ...budget, versions: bare, cubes };
}
