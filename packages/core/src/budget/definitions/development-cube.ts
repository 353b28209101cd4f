import { ok, type Result, refuse } from '../../basics/result.ts';
import { type Budget, type Cube, cubeOf } from '../cube.ts';
import { countedFact, countedPercentage } from './counted.ts';

/** The dimension whose members are the definitions of development expenditure. */
export const definitionDimension = 'definition';

const suffix = ':development';

/** The cube of what counts within another cube. */
export function developmentCubeId(cube: string): string {
  return `${cube}${suffix}`;
}

/** The cube that such a cube is made of; `null` for another id. */
export function developmentSource(id: string): string | null {
  return id.endsWith(suffix) && id.length > suffix.length ? id.slice(0, -suffix.length) : null;
}

/**
 * A budget with one more cube: of a cube's facts what counts, under each definition of the budget, with the dimension `definition` beside
 * its own. So definitions stand side by side in any pivot, over the same facts, and each total of what counts has an address. The cube is
 * derived and kept nowhere; over definitions, as over versions, nothing is to be summed. Refuses `unknown-cube`, `no-definitions`.
 */
export function withDevelopment(budget: Budget, cube: string): Result<Budget> {
  const source = cubeOf(budget, cube);
  if (!source) return refuse('unknown-cube', { cube });
  const definitions = budget.definitions ?? [];
  if (definitions.length === 0) return refuse('no-definitions', {});
  const id = developmentCubeId(cube);
  const facts = definitions.flatMap((definition) => {
    const percentage = countedPercentage(budget, definition);
    return source.facts.map((fact) => {
      const { at, amount, halfWidth } = countedFact(fact, percentage(fact.at));
      return { at: { ...at, [definitionDimension]: definition.id }, amount, halfWidth };
    });
  });
  const derived: Cube = {
    id,
    dimensions: [...source.dimensions, definitionDimension],
    unit: source.unit,
    facts,
  };
  const members = definitions.map(({ id: member, name }) => ({ id: member, name }));
  return ok({
    ...budget,
    dimensions: [
      ...budget.dimensions.filter((one) => one.id !== definitionDimension),
      { id: definitionDimension, members },
    ],
    cubes: [...budget.cubes.filter((one) => one.id !== id), derived],
  });
}
